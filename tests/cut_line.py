"""The network between a window and the server of the tests, which can be cut, held up and slowed.

It listens on this computer and hands everything on to the server's socket, or to its port where
the address names one: what is encrypted needs that. ``lose`` is for the
worst moment: the server is told to commit, and its answer never comes.
"""

import asyncio
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, TypeVar

from sqlalchemy import URL, make_url

HERE: Final = "127.0.0.1"
FAREWELL: Final = b"P\0\0\0\x0b\0END\0"  # how a reading ends; nobody waits for the answer
SETTLED_AFTER: Final = 200  # looks, a millisecond apart
_AT_ONCE: Final = 65_536  # bytes
Result = TypeVar("Result")


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
        self._loses: tuple[bytes, bool, float | None] | None = None
        self._writers: set[asyncio.StreamWriter] = set()
        self._windows: set[asyncio.StreamWriter] = set()  # of those, what leads to windows
        self._answered: set[asyncio.StreamWriter] = set()  # nobody asked since the last answer
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

    def lose(self, statement: bytes, *, is_heard: bool, back_in_s: float | None = None) -> None:
        """Cut the line at the next such statement.

        Args:
            statement: What the driver sends.
            is_heard: Whether the server hears it, so that only the answer is lost.
            back_in_s: When the line is mended; None when somebody else does.
        """
        self._loses = statement, is_heard, back_in_s

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
        for _ in range(SETTLED_AFTER):  # a line that was given up is never answered
            if not self._writers - self._windows - self._answered:
                return
            await asyncio.sleep(0.001)

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

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._is_cut:
            writer.transport.abort()
            return
        from_server, to_server = await self._connect()
        self._writers |= {writer, to_server}
        self._windows.add(writer)
        self._answered.add(to_server)
        await asyncio.gather(
            self._pump(reader, to_server, to_server, is_to_server=True),
            self._pump(from_server, writer, to_server, is_to_server=False),
        )

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self._to.host:
            return await asyncio.open_connection(self._to.host, self._to.port)
        socket = next(Path(str(self._to.query["host"])).glob(".s.PGSQL.*[0-9]"))
        return await asyncio.open_unix_connection(str(socket))

    async def _pump(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        connection: asyncio.StreamWriter,
        *,
        is_to_server: bool,
    ) -> None:
        with suppress(OSError):
            while data := await reader.read(_AT_ONCE):
                self.heard += data
                self._count(connection, data, is_asked=is_to_server)
                if self._is_held or writer not in self._writers:
                    continue
                loses = self._loses if is_to_server else None
                if loses is None or loses[0] not in data:
                    self._loop.call_later(self.delay_s, self._hand_on, writer, data)
                    continue
                self._loses = None
                if loses[1]:
                    writer.write(data)
                await self._lose(loses[2])
        if not self._is_held:
            self._loop.call_later(self.delay_s, self._close, writer)

    def _close(self, writer: asyncio.StreamWriter) -> None:
        self._writers.discard(writer)
        writer.close()

    def _count(self, connection: asyncio.StreamWriter, data: bytes, *, is_asked: bool) -> None:
        if not is_asked:
            self._answered.add(connection)
        elif connection in self._answered:
            self._answered.discard(connection)
            self.trips += 1
        self.trips -= FAREWELL in data

    def _hand_on(self, writer: asyncio.StreamWriter, data: bytes) -> None:
        if writer in self._writers and not self._is_held:
            writer.write(data)

    async def _lose(self, back_in_s: float | None) -> None:
        """Cut what leads to windows; what leads to the server stays until it has heard all."""
        self._is_cut = True
        for writer in tuple(self._writers):
            if writer in self._windows:
                writer.transport.abort()
                self._writers.discard(writer)
        if back_in_s is not None:
            self._loop.call_later(back_in_s, self._come_back)

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
