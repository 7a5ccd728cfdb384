"""Where a server is: which addresses may be used, and what the driver is told of them.

What crosses a network is encrypted and goes to the clinic's own server and no other: any address
that is not this very computer needs a certificate for its name (``sslmode=verify-full``). A
password never stands in an address: whoever lists the running programs would read it.
"""

import os
from collections.abc import Iterator, Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import Final

from sqlalchemy import URL

from tracker.language import tr
from tracker.models.unusable import DatabaseUnreachableError

DRIVER: Final = "postgresql+psycopg"
PROVEN: Final = "verify-full"
CONNECT_WITHIN_S: Final = 5
_SECRETS: Final = ("password", "passfile", "sslpassword")
_KNOWN_DRIVERS: Final = ("postgresql", DRIVER)
_SYSTEM_CERTIFICATES: Final = "system"  # libpq's word for the authorities this computer trusts


def checked(url: URL) -> URL:
    """Return the address as it is used: by our driver, encrypted where it leaves this computer.

    Raises:
        DatabaseUnreachableError: It holds a password, is of another kind of database, or asks for
            a connection that proves less.
    """
    if url.drivername not in _KNOWN_DRIVERS:
        raise DatabaseUnreachableError(
            tr(
                "{kind} is no kind of database of this program. A clinic on a server has an "
                "address like {example}.",
                kind=url.drivername,
                example=f"{DRIVER}://clinic@server.example/clinic",
            )
        )
    if url.password is not None or any(name in url.query for name in _SECRETS):
        raise DatabaseUnreachableError(
            tr(
                "The address of the clinic's server holds a password, which others at this "
                "computer could read. Nothing was opened. Leave it out: commands ask for it, and "
                "--remember-password keeps it in this computer's keychain."
            )
        )
    url = url.set(drivername=DRIVER)
    return url if is_this_computer(url) else url.update_query_dict(_proven(url))


def _proven(url: URL) -> dict[str, str]:
    """Return what is added so that the server proves who it is.

    Raises:
        DatabaseUnreachableError: The address itself asks for less.
    """
    mode = url.query.get("sslmode", PROVEN)
    if mode != PROVEN:
        raise DatabaseUnreachableError(
            tr(
                "sslmode={mode} does not prove that the server is the clinic's. Nothing was "
                "opened. Leave it out, and name the certificate of the clinic's server with "
                "sslrootcert=FILE.",
                mode=str(mode),
            )
        )
    added = {"sslmode": PROVEN}
    if "sslrootcert" not in url.query and not _has_own_certificate():
        added["sslrootcert"] = _SYSTEM_CERTIFICATES
    return added


def _has_own_certificate() -> bool:
    """Return whether libpq finds a certificate to trust where it looks by itself."""
    return "PGSSLROOTCERT" in os.environ or (Path.home() / ".postgresql/root.crt").exists()


def is_this_computer(url: URL, environment: Mapping[str, str] = os.environ) -> bool:
    """Return whether an address certainly leads to this computer: by a socket, or looped back.

    What libpq would take from a variable or a service file instead is not certain.
    """
    if "service" in url.query or {"PGSERVICE", "PGHOSTADDR"} & set(environment):
        return False
    hosts = list(_hosts(url)) or [environment.get("PGHOST", "/")]
    return all(_is_here(host) for host in hosts)


def _hosts(url: URL) -> Iterator[str]:
    named = [url.host or ""]
    for key in ("host", "hostaddr"):
        value = url.query.get(key, ())
        named += [value] if isinstance(value, str) else value
    for one in named:
        yield from filter(None, one.split(","))


def _is_here(host: str) -> bool:
    if host.startswith("/") or host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def shown(url: URL) -> str:
    """Return an address as people and errors may read it."""
    return url.set(password=None).render_as_string()
