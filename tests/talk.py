"""What is said on one connection to PostgreSQL, read from its messages: who waits for an answer.

https://www.postgresql.org/docs/current/protocol-message-formats.html
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_LENGTH: Final = 4  # bytes
_UNENCRYPTED: Final = {80877103, 80877104}  # asks for TLS, and for GSSAPI: answered by one byte
_CANCEL: Final = 80877102
_ENCRYPTED: Final = b"S"
_READY: Final = b"Z"
_ENDS: Final = {b"COMMIT", b"ROLLBACK", b"END"}
_FAREWELL: Final = [b"END"]  # how a reading ends; nobody waits for the answer


@dataclass(frozen=True, slots=True)
class Message:
    """One message to the server.

    Attributes:
        data: Its bytes.
        waits: 1 where somebody waits for an answer from here on who did not before; else 0.
        statement: Which one is to be run; empty for none.
    """

    data: bytes
    waits: int = 0
    statement: bytes = b""


class Talk:
    """What is under way on one connection."""

    def __init__(self) -> None:
        self._to_server, self._to_window = bytearray(), bytearray()
        self._is_begun = self._is_encrypted = False
        self._short_answers = 0
        self._open = 0  # questions that were not answered to the end
        self._named: dict[bytes, bytes] = {}  # statements that were prepared
        self._said: list[bytes] = []  # since the last transaction
        self._together: list[bytes] = []  # of these, since the last question

    @property
    def is_under_way(self) -> bool:
        """Return whether something was asked and not answered; unknown where it is encrypted."""
        return self._open > 0 or bool(self._together)

    def has_said(self, part: bytes) -> bool:
        """Return whether a statement of the transaction that just ended has this in it."""
        return any(part in one for one in self._said)

    def asked(self, data: bytes) -> Iterator[Message]:
        """Yield what is whole of what a window says."""
        if self._is_encrypted:
            yield Message(data)
            return
        self._to_server += data
        while (size := self._find_size()) and len(self._to_server) >= size:
            one = bytes(self._to_server[:size])
            del self._to_server[:size]
            yield self._message(one) if self._is_begun else self._greeting(one)

    def _find_size(self) -> int:
        """Return how long the next message is; 0 where that is not known yet."""
        kind = int(self._is_begun)
        if len(self._to_server) < kind + _LENGTH:
            return 0
        return kind + int.from_bytes(self._to_server[kind : kind + _LENGTH])

    def _greeting(self, data: bytes) -> Message:
        code = int.from_bytes(data[_LENGTH : 2 * _LENGTH])
        if code in _UNENCRYPTED:
            self._short_answers += 1
        else:
            self._is_begun = True
            self._open += code != _CANCEL
        return Message(data, waits=1)

    def _message(self, data: bytes) -> Message:
        kind, parts = data[:1], data[1 + _LENGTH :].split(b"\0", 2)
        if kind == b"P":
            self._named[parts[0]] = parts[1]
        if kind == b"B":
            return Message(data, statement=self._say(self._named.get(parts[1], b"")))
        if kind == b"p":
            return Message(data, waits=1)
        if kind not in (b"S", b"Q"):
            return Message(data)
        statement = self._say(parts[0]) if kind == b"Q" else b""
        is_farewell, self._together = self._together == _FAREWELL, []
        self._open += 1
        return Message(data, int(self._open == 1 and not is_farewell), statement)

    def _say(self, statement: bytes) -> bytes:
        if self._said and self._said[-1] in _ENDS:
            self._said = []
        self._said.append(statement)
        self._together.append(statement)
        return statement

    def answered(self, data: bytes) -> None:
        """Follow what the server says."""
        self._to_window += data
        while self._short_answers and self._to_window:
            self._short_answers -= 1
            self._is_encrypted = self._to_window[:1] == _ENCRYPTED
            del self._to_window[:1]
        if self._is_encrypted:
            self._to_window.clear()
        at = 0
        while len(self._to_window) >= (start := at + 1 + _LENGTH):
            size = 1 + int.from_bytes(self._to_window[at + 1 : start])
            if len(self._to_window) < at + size:
                break
            self._open -= self._to_window[at : at + 1] == _READY
            at += size
        del self._to_window[:at]
