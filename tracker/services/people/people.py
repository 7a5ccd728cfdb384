"""Who may open the clinic, and as what: persons of an encrypted file, logins of a server."""

from tracker.domain.people.roles import Person, Role
from tracker.errors import InputError
from tracker.language import tr
from tracker.models.database import Database
from tracker.services.encryption import Encryption


class People:
    """The people of the open clinic.

    Args:
        database: The open one.
        encryption: Of a file.
    """

    def __init__(self, database: Database, encryption: Encryption) -> None:
        self._database, self._encryption = database, encryption

    def all(self) -> tuple[Person, ...]:
        """Return who may open the clinic; nobody by name where a file is not encrypted.

        Raises:
            DatabaseUnusableError: The server is away, or the key file is damaged.
        """
        if self._database.file is None:
            from tracker.models.server.logins import find_people  # noqa: PLC0415  # not for a file

            with self._database.read() as session:
                return find_people(session.connection())
        return tuple(Person(name=name, role=role) for name, role in self._encryption.roles.items())

    def add(self, name: str, role: Role, passphrase: str = "") -> None:
        """Let somebody open the clinic.

        Args:
            name: Of the person; on a server of a login that is there.
            role: What they may do.
            passphrase: How they open an encrypted file; a server knows its own.

        Raises:
            InputError: The name, login or passphrase is not allowed; nothing was changed.
        """
        if self._database.file is None:
            self._grant(name, role)
            return
        if name in self._encryption.roles:
            raise InputError(tr("{name} may open the clinic already.", name=name))
        self._encryption.set_passphrase(name, passphrase, role)

    def change(self, name: str, role: Role) -> None:
        """Change what somebody may do, from when they open the clinic next.

        Raises:
            InputError: There is nobody of that name, or nobody would be a clinician then.
        """
        self._check_known(name)
        if self._database.file is None:
            self._grant(name, role)
        else:
            self._encryption.set_role(name, role)

    def remove(self, name: str) -> None:
        """Take somebody's way in away.

        Raises:
            InputError: There is nobody of that name, or nobody would be a clinician then.
        """
        self._check_known(name)
        if self._database.file is not None:
            self._encryption.remove_person(name)
            return
        from tracker.models.server.logins import revoke  # noqa: PLC0415  # not for a file

        with self._database.write() as session:
            revoke(session.connection(), name)

    def _grant(self, name: str, role: Role) -> None:
        from tracker.models.server.logins import grant  # noqa: PLC0415  # not for a file

        with self._database.write() as session:
            grant(session.connection(), name, role)

    def _check_known(self, name: str) -> None:
        if name not in {one.name for one in self.all()}:
            raise InputError(tr("Nobody of the name {name} may open the clinic.", name=name))
