"""The network between a window and the server of the tests, which can be cut, held up and slowed.

It listens on this computer and hands everything on to the server's socket, or to its port where
the address names one: what is encrypted needs that. ``lose`` is for the
worst moment: the server is told to commit, and its answer never comes.
"""

import asyncio
import threading
from collections import deque
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeVar

from sqlalchemy import URL, make_url

from tests.talk import Message, Talk

HERE: Final = "127.0.0.1"
COMMIT: Final = b"COMMIT"
SETTLED_AFTER: Final = 10_000  # looks, a millisecond apart
_AT_ONCE: Final = 65_536  # bytes
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class _Loss:
    """What is lost next.

    Attributes:
        of: What the transaction says whose end is lost; any where it is empty.
        is_heard: Whether the server hears that it ends, so that only the answer is lost.
        back_in_s: When the line is mended; None when somebody else does.
    """

    of: bytes
    is_heard: bool
    back_in_s: float | None


@dataclass(slots=True)
class _Way:
    """One way of one connection: where it leads, and what is on its way, in its order."""

    to: asyncio.StreamWriter
    sent: deque[bytes] = field(default_factory=deque)


class CutLine:
    """A network of one's own to a server's socket.

    Attributes:
        delay_s: How long everything takes each way.
        trips: How often somebody asked after an answer: each waits for the network once.
        heard: What crossed it, both ways, as whoever listens in hears it.
    """

    def __init__(self, address: str) -> None:
        self._to = make_url(address)
        self.delay_s, self.trips = 0.0, 0
        self.heard = bytearray()
        self._is_cut = self._is_held = False
        self._loss: _Loss | None = None
        self._writers: set[asyncio.StreamWriter] = set()
        self._windows: set[asyncio.StreamWriter] = set()  # of those, what leads to windows
        self._talks: dict[asyncio.StreamWriter, Talk] = {}  # by what leads to the server
        self._losing: dict[Talk, _Loss] = {}  # what was heard, and whose answer is lost
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="network")
        self._thread.start()
        self._going = self._do(self._begin())
        self._port = self._going.sockets[0].getsockname()[1]

    @property
    def address(self) -> str:
        """Return the server's address by way of this network."""
        url = URL.create(
            self._to.drivername,
            username=self._to.username,
            host=HERE,
            port=self._port,
            database=self._to.database,
        )
        return url.render_as_string()

    def cut(self) -> None:
        """Break every connection, and let none come about."""
        self._is_cut = True
        self._do(self._break())

    def hold(self) -> None:
        """Let nothing through any more, and tell nobody: a network that is gone."""
        self._is_held = True

    def mend(self) -> None:
        """Let everything through again; what was held up is lost with its connections."""
        self._do(self._break())
        self._is_cut = self._is_held = False

    def lose(self, *, is_heard: bool, of: bytes = b"", back_in_s: float | None = None) -> None:
        """Cut the line at the next COMMIT.

        Args:
            is_heard: Whether the server heard it and did it, so that only the answer is lost.
            of: Part of a statement of that transaction: whatever else is written is let through.
            back_in_s: When the line is mended; None when somebody else does.
        """
        self._loss = _Loss(of, is_heard, back_in_s)

    def settle(self) -> None:
        """Wait until nothing is under way: whoever read has said goodbye, and was answered."""
        self._do(self._answer())

    def close(self) -> None:
        """End it."""
        self.cut()
        self._going.close()
        self._do(self._settle())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _do(self, work: "Coroutine[None, None, Result]") -> Result:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    async def _answer(self) -> None:
        for _ in range(SETTLED_AFTER):
            if not any(talk.is_under_way for talk in self._talks.values()):
                return
            await asyncio.sleep(0.001)
        raise TimeoutError("somebody still waits for the server")

    async def _settle(self) -> None:
        others = asyncio.all_tasks(self._loop) - {asyncio.current_task(self._loop)}
        for one in others:
            one.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _begin(self) -> asyncio.Server:
        return await asyncio.start_server(self._serve, HERE, 0)

    async def _break(self) -> None:
        for writer in tuple(self._writers):
            writer.transport.abort()
        self._writers.clear()
        self._talks.clear()
        self._losing.clear()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._is_cut:
            writer.transport.abort()
            return
        from_server, to_server = await self._connect()
        self._writers |= {writer, to_server}
        self._windows.add(writer)
        self._talks[to_server] = talk = Talk()
        with suppress(asyncio.CancelledError):  # at the end, by ``_settle``
            await asyncio.gather(
                self._hear_window(reader, _Way(to_server), talk),
                self._hear_server(from_server, _Way(writer), talk),
            )

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self._to.host:
            return await asyncio.open_connection(self._to.host, self._to.port)
        socket = next(Path(str(self._to.query["host"])).glob(".s.PGSQL.*[0-9]"))
        return await asyncio.open_unix_connection(str(socket))

    async def _hear_window(self, reader: asyncio.StreamReader, way: _Way, talk: Talk) -> None:
        is_lost = False
        with suppress(OSError):
            while not is_lost and (data := await reader.read(_AT_ONCE)):
                self.heard += data
                is_lost = self._pass_on(data, way, talk)
        self._end(way)

    def _pass_on(self, data: bytes, way: _Way, talk: Talk) -> bool:
        """Hand on what a window says, up to where the line is cut; return whether it was."""
        whole = b""
        for one in talk.asked(data):
            self.trips += one.waits
            loss = self._find_loss(one, talk)
            if loss is not None and not loss.is_heard:
                self._lose(loss)
                return True
            whole += one.data
        if whole:
            self._send(way, whole)
        return False

    async def _hear_server(self, reader: asyncio.StreamReader, way: _Way, talk: Talk) -> None:
        with suppress(OSError):
            while data := await reader.read(_AT_ONCE):
                self.heard += data
                talk.answered(data)
                loss = self._losing.get(talk)
                if loss is None:
                    self._send(way, data)
                elif not talk.is_under_way:
                    self._lose(self._losing.pop(talk))
        self._end(way)

    def _find_loss(self, one: Message, talk: Talk) -> _Loss | None:
        """Return what is lost of this message, or of its answer; None for nothing."""
        loss = self._loss
        if loss is None or self._is_held or one.statement != COMMIT or not talk.has_said(loss.of):
            return None
        self._loss = None
        if loss.is_heard:
            self._losing[talk] = loss
        return loss

    def _send(self, way: _Way, data: bytes) -> None:
        way.sent.append(data)
        self._loop.call_later(self.delay_s, self._hand_on, way)

    def _hand_on(self, way: _Way) -> None:
        data = way.sent.popleft()
        if way.to in self._writers and not self._is_held:
            way.to.write(data)

    def _end(self, way: _Way) -> None:
        if not self._is_held:
            self._loop.call_later(self.delay_s, self._close, way.to)

    def _close(self, writer: asyncio.StreamWriter) -> None:
        self._writers.discard(writer)
        self._talks.pop(writer, None)
        writer.close()

    def _lose(self, loss: _Loss) -> None:
        """Cut what leads to windows; what leads to the server stays until it has heard all."""
        self._is_cut = True
        for writer in tuple(self._writers):
            if writer in self._windows:
                writer.transport.abort()
                self._writers.discard(writer)
        if loss.back_in_s is not None:
            self._loop.call_later(loss.back_in_s, self._come_back)

    def _come_back(self) -> None:
        self._is_cut = False


@contextmanager
def a_line_to(address: str) -> Iterator[CutLine]:
    """Yield a network to a server."""
    line = CutLine(address)
    try:
        yield line
    finally:
        line.close()
