"""A clinic's database on a server, in the words of whoever set it up, and as an address."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from tracker.errors import InputError
from tracker.language import tr

PORT: Final = 5432  # PostgreSQL's own
_SCHEME: Final = "postgresql+psycopg"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerPlace:
    """Where it is, and as whom this computer comes there.

    Attributes:
        host: Its name or number; a folder is the socket of this computer's own server.
        certificate: The file that says which server is the clinic's; empty for what this computer
            trusts anyway.
    """

    host: str = ""
    database: str = "clinic"
    user: str = "clinic"
    port: int = PORT
    certificate: str = ""

    @property
    def address(self) -> str:
        """Return it as an address, without a password.

        Raises:
            InputError: Something is missing.
        """
        if not (self.host and self.database and self.user):
            raise InputError(tr("Server, database and user are needed."))
        query = {"host": self.host} if self._is_socket else {}
        if self.certificate:
            query["sslrootcert"] = self.certificate
        port = "" if self.port == PORT else f":{self.port}"
        asked = f"?{urlencode(query)}" if query else ""
        user = quote(self.user, safe="")
        return f"{_SCHEME}://{user}@{self._named_host}{port}/{self.database}{asked}"

    @property
    def where(self) -> tuple[str, int, str]:
        """Return server, port and database: which clinic it is, whoever comes there and how."""
        return self.host, self.port, self.database

    @property
    def _is_socket(self) -> bool:
        return self.host.startswith("/")

    @property
    def _named_host(self) -> str:
        if self._is_socket:
            return ""
        return f"[{self.host}]" if ":" in self.host else self.host


def is_address(place: str) -> bool:
    """Return whether a place is a server's address, not a file."""
    return "://" in place


def server_place(address: str) -> ServerPlace:
    """Return what an address says, to be shown and changed; what it does not say is as usual."""
    try:
        found = urlsplit(address)
        port = found.port
    except ValueError:  # somebody wrote it by hand
        return ServerPlace()
    query = dict(parse_qsl(found.query))
    return ServerPlace(
        host=found.hostname or query.get("host", ""),
        database=found.path.removeprefix("/"),
        user=unquote(found.username or ""),
        port=port or PORT,
        certificate=query.get("sslrootcert", ""),
    )


def place_words(place: str) -> str:
    """Return where the records are, as people say it: never a user or a certificate."""
    if not is_address(place):
        return place
    found = server_place(place)
    here = tr("this computer's own server") if found.host.startswith("/") else found.host
    return tr("{database} on {server}", database=found.database, server=here)
