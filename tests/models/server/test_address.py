"""Which addresses of a server are used, and as what."""

import pytest
from sqlalchemy import make_url

from tracker.models.server.address import checked, is_this_computer
from tracker.models.unusable import DatabaseUnreachableError

P = "postgresql+psycopg://clinic@"
WORD = "hidden-word"
HERE = [
    f"{P}/clinic",
    f"{P}/clinic?host=/run/postgresql",
    f"{P}localhost/clinic",
    f"{P}127.0.0.1:5433/clinic",
    f"{P}[::1]/clinic",
    "postgresql://localhost/clinic",
]
ELSEWHERE = [
    f"{P}server.example/clinic",
    f"{P}192.168.1.7/clinic",
    f"{P}localhost,server.example/clinic",
    f"{P}/clinic?host=server.example",
    f"{P}/clinic?host=/run/postgresql&host=server.example",
    f"{P}localhost/clinic?hostaddr=192.168.1.7",
    f"{P}/clinic?service=clinic",
]


@pytest.mark.parametrize("text", HERE)
def test_this_computer_is_spoken_to_as_it_is(text: str) -> None:
    url = checked(make_url(text))

    assert "sslmode" not in url.query
    assert url.drivername == "postgresql+psycopg"


@pytest.mark.parametrize("text", ELSEWHERE)
def test_a_server_elsewhere_must_prove_itself(text: str) -> None:
    assert checked(make_url(text)).query["sslmode"] == "verify-full"


def test_the_clinics_certificate_is_the_one_trusted() -> None:
    url = checked(make_url(f"{P}server.example/clinic?sslrootcert=/etc/clinic.crt"))

    assert url.query["sslrootcert"] == "/etc/clinic.crt"
    assert url.query["sslmode"] == "verify-full"


@pytest.mark.parametrize("mode", ["disable", "allow", "prefer", "require", "verify-ca"])
def test_less_is_refused_and_not_taken_silently(mode: str) -> None:
    with pytest.raises(DatabaseUnreachableError, match=f"sslmode={mode} does not prove"):
        checked(make_url(f"{P}server.example/clinic?sslmode={mode}"))


@pytest.mark.parametrize(
    "text",
    [
        f"postgresql+psycopg://clinic:{WORD}@server.example/clinic",
        f"{P}server.example/clinic?password={WORD}",
        f"{P}server.example/clinic?sslpassword={WORD}",
    ],
)
def test_an_address_with_a_password_is_refused_and_not_repeated(text: str) -> None:
    with pytest.raises(DatabaseUnreachableError, match="holds a password") as refused:
        checked(make_url(text))

    assert WORD not in str(refused.value)


@pytest.mark.parametrize("text", ["mysql://clinic@localhost/clinic", "postgresql+pg8000://c@h/c"])
def test_another_kind_of_database_is_refused(text: str) -> None:
    with pytest.raises(DatabaseUnreachableError, match="is no kind of database"):
        checked(make_url(text))


@pytest.mark.parametrize("name", ["PGHOST", "PGHOSTADDR", "PGSERVICE"])
def test_what_a_variable_says_instead_is_not_this_computer(name: str) -> None:
    assert is_this_computer(make_url(f"{P}/clinic"), {})
    assert not is_this_computer(make_url(f"{P}/clinic"), {name: "192.168.1.7"})
