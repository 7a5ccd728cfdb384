"""The command line (data-formats.md, "Command line"); Qt only for program, sheet and health."""

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Final, TypeAlias

from tracker import __version__, quick_start
from tracker.cli import places
from tracker.cli.display import has_display
from tracker.errors import DatabaseUnusableError, TrackerError
from tracker.language import languages
from tracker.paths import log_folder

DONE: Final = 0
BAD_INPUT: Final = 2
DATABASE_UNUSABLE: Final = 3
INTERRUPTED: Final = 130  # as shells report Ctrl+C
OUTWARD: Final = frozenset({"deidentify", "fhir", "import-fhir"})  # for others' programs
_NO_WORDS: Final = argparse.Namespace(command=None, demo=False, tour=False, another_window=False)
_Subparsers = argparse._SubParsersAction  # noqa: SLF001 - argparse gives its type no other name
_Commands: TypeAlias = "_Subparsers[argparse.ArgumentParser]"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    Args:
        arguments: Words after the command; None takes the process's own.
    """
    words = sys.argv[1:] if arguments is None else arguments
    # without a word it is the program, which is painted before anything else is imported
    options = _parser().parse_args(words) if words else _NO_WORDS
    if options.command is None:
        return _answer(options)
    from tracker.log import kept_log  # noqa: PLC0415  # the window opens its own once it is painted

    with kept_log(log_folder(), options.command):
        return _answer(options)


def _answer(options: argparse.Namespace) -> int:
    """Run what was asked for and return its exit code, whatever was refused."""
    try:
        return _run(options)
    except DatabaseUnusableError as error:
        return _fail(error, DATABASE_UNUSABLE)
    except TrackerError as error:
        return _fail(error, BAD_INPUT)
    except BrokenPipeError:
        # the reader (head, less) has seen enough; keep Python from complaining at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        print("Stopped; nothing was left half done.", file=sys.stderr)
        return INTERRUPTED


def _fail(error: TrackerError, code: int) -> int:
    from tracker.log import note_refusal  # noqa: PLC0415  # as above

    note_refusal(error)
    print(f"tracker: {error}", file=sys.stderr)
    return code


def _run(options: argparse.Namespace) -> int:
    """Import what the subcommand needs, and only that, then run it."""
    places.take_chosen_place(options)
    if options.command == "assess":
        from tracker.cli.assess import run_assess  # noqa: PLC0415

        return run_assess(options)
    if options.command == "report":
        from tracker.cli.report import run_report  # noqa: PLC0415

        return run_report(options)
    if options.command == "health":
        from tracker.cli.health import run_health  # noqa: PLC0415

        return run_health(options)
    if options.command in OUTWARD:
        from tracker.cli import outward  # noqa: PLC0415

        return outward.COMMANDS[options.command](options)
    if options.command in places.COMMANDS:
        return places.COMMANDS[options.command](options)
    if options.command in ("archive", "restore-archive"):
        from tracker.cli import archives  # noqa: PLC0415

        return archives.COMMANDS[options.command](options)
    if options.command is not None:
        from tracker.cli.records import COMMANDS  # noqa: PLC0415

        return COMMANDS[options.command](options)
    return _run_program(options)


def _run_program(options: argparse.Namespace) -> int:
    if not has_display():
        from tracker.cli.report import run_headless  # noqa: PLC0415

        return run_headless()
    places.allow_shared_place(options)
    quick_start.begin()
    from tracker.app import run  # noqa: PLC0415

    with ExitStack() as at_end:
        at_end.push(_note_crash)
        return run(
            getattr(options, "database", None),
            demo=options.demo,
            tour=options.tour,
            another_window=options.another_window,
        )


def _note_crash(
    _kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
) -> None:
    """Note what ended the window; its own log is closed by then, or was never opened."""
    if isinstance(error, Exception):
        from tracker.log import note_crash, start_log, stop_log  # noqa: PLC0415  # as above

        start_log(log_folder(), "window")
        note_crash(type(error), error, trace)
        stop_log()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="tracker",
        description="Sciatica Course Tracker. Without a subcommand it opens the program.",
        epilog="Exit codes: 0 done, 1 the check found a fault, 2 bad input or usage, "
        "3 the database cannot be used.",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    _add_database(parser)
    parser.add_argument("--demo", action="store_true", help="a throw-away sample clinic")
    parser.add_argument(
        "--tour", action="store_true", help="the sample clinic with a tour of ten steps"
    )
    parser.add_argument(
        "--another-window",
        action="store_true",
        help="open a second window on a clinic that is open; else that one comes to the front",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for add in _COMMANDS:
        add(commands)
    _add_database(places.add_move_to(commands))
    _add_database(places.add_people(commands))
    return parser


def _add_assess(commands: _Commands) -> None:
    # Late: the program's own window needs none of these words before it is painted.
    from tracker.domain.values.rules import RuleVersion  # noqa: PLC0415

    assess = commands.add_parser(
        "assess", help="phases and centralization of every course in a file"
    )
    assess.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help="a visit file, or an archive; - is standard input",
    )
    _add_map(assess)
    _add_archive_key(assess)
    assess.add_argument("--json", action="store_true", help="machine-readable output")
    versions = [version.value for version in RuleVersion]
    assess.add_argument(
        "--rule-version", choices=versions, default=versions[-1], help="of the rule book"
    )


def _add_report(commands: _Commands) -> None:
    from tracker.domain.values.kept_page import SHEET_CHOICES, PageVariant  # noqa: PLC0415  # so

    styles = [variant.value for variant in PageVariant if variant in SHEET_CHOICES]
    report = commands.add_parser("report", help="progress sheets as a PDF, a page each")
    report.add_argument("file", type=Path, nargs="?", metavar="FILE.csv")
    report.add_argument("--pdf", type=Path, required=True, metavar="OUT.pdf")
    report.add_argument("--patient", metavar="ID", help="only this patient of the clinic")
    report.add_argument("--course", type=_course_number, metavar="N", help="only this course")
    report.add_argument("--paper", choices=("a4", "letter"))
    report.add_argument("--style", choices=styles, default=styles[0])
    report.add_argument(
        "--language",
        choices=[language.code for language in languages()],
        help="of the pages; else the patient's or the clinic's",
    )
    report.add_argument("--greyscale", action="store_true", help="for a printer without colour")
    _add_database(report)


def _add_import(commands: _Commands) -> None:
    add_import = commands.add_parser("import", help="add a file's visits, all or none")
    add_import.add_argument(
        "file", type=Path, metavar="FILE", help="a visit file; - is standard input"
    )
    _add_map(add_import)
    add_import.add_argument(
        "--guess-map",
        type=Path,
        metavar="OUT.json",
        help="import nothing; write what the columns of a list most likely mean",
    )
    _add_database(add_import)


def _add_export(commands: _Commands) -> None:
    export = commands.add_parser("export", help="write every visit to a file")
    export.add_argument("file", type=Path, metavar="FILE.csv")
    export.add_argument(
        "--history",
        type=Path,
        metavar="HISTORY.csv",
        help="also write who changed what in which visit, when and why",
    )
    _add_database(export)


def _add_deidentify(commands: _Commands) -> None:
    deidentify = commands.add_parser(
        "deidentify", help="write every visit for research, without what says whose it is"
    )
    deidentify.add_argument("file", type=Path, metavar="OUT.csv")
    deidentify.add_argument(
        "--key",
        type=Path,
        metavar="KEYFILE",
        help="also write who is who, to a file for you alone; without it nobody can find out",
    )
    _add_database(deidentify)


def _add_fhir(commands: _Commands) -> None:
    fhir = commands.add_parser("fhir", help="write one patient as a FHIR R4 bundle")
    fhir.add_argument("file", type=Path, metavar="OUT.json")
    fhir.add_argument("--patient", metavar="ID", required=True, help="the clinic's id")
    _add_database(fhir)
    add_import = commands.add_parser("import-fhir", help="add the patient of such a bundle")
    add_import.add_argument("file", type=Path, metavar="IN.json")
    _add_database(add_import)


def _add_backup(commands: _Commands) -> None:
    backup = commands.add_parser("backup", help="a verified copy of the database")
    backup.add_argument("folder", type=Path, nargs="?", metavar="DIR")
    backup.add_argument(
        "--encrypt",
        action="store_true",
        help="of a clinic on a server: the copy opens with a passphrase (as --key-file says)",
    )
    _add_database(backup)


def _add_restore(commands: _Commands) -> None:
    restore = commands.add_parser("restore", help="put a backup back; the present file is kept")
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.add_argument(
        "--even-empty", action="store_true", help="also when the file holds no patient"
    )
    _add_database(restore)


def _add_check(commands: _Commands) -> None:
    check = commands.add_parser("check", help="integrity, counts, last backup, rule version")
    check.add_argument(
        "--compact", action="store_true", help="give what is free in the file back to the disk"
    )
    check.add_argument(
        "--set-aside",
        type=Path,
        metavar="FILE.json",
        help="write what cannot be read to a file, whole, and take it out of the database",
    )
    _add_database(check)


def _add_health(commands: _Commands) -> None:
    health = commands.add_parser("health", help="the health check: a report without patients")
    health.add_argument("--json", action="store_true", help="machine-readable output")
    _add_database(health)


def _add_encrypt(commands: _Commands) -> None:
    encrypt = commands.add_parser(
        "encrypt", help="encrypt the clinic's file; prints the recovery key, once"
    )
    encrypt.add_argument("--person", metavar="NAME", required=True, help="who opens it")
    _add_database(encrypt)


def _add_decrypt(commands: _Commands) -> None:
    _add_database(commands.add_parser("decrypt", help="write the clinic's file without encryption"))


def _add_archive(commands: _Commands) -> None:
    archive = commands.add_parser("archive", help="write everything into one file")
    archive.add_argument("file", type=Path, metavar="OUT.zip")
    archive.add_argument("--patient", metavar="ID", help="only this patient of the clinic")
    archive.add_argument(
        "--no-pages", action="store_true", help="without the pages for a browser, which take long"
    )
    archive.add_argument("--encrypt", action="store_true", help="with a passphrase of its own")
    _add_archive_key(archive)
    _add_database(archive)


def _add_restore_archive(commands: _Commands) -> None:
    restore = commands.add_parser(
        "restore-archive", help="fill an empty clinic, or a new file, from an archive"
    )
    restore.add_argument("file", type=Path, metavar="IN.zip")
    _add_archive_key(restore)
    _add_database(restore)


def _add_archive_key(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--archive-key-file",
        type=Path,
        metavar="FILE",
        help="of an encrypted archive: its first line is the passphrase; else the variable "
        "TRACKER_ARCHIVE_PASSPHRASE, else a prompt",
    )


_COMMANDS: Final = (
    _add_assess,
    _add_report,
    _add_import,
    _add_export,
    _add_deidentify,
    _add_fhir,
    _add_backup,
    _add_restore,
    _add_check,
    _add_health,
    _add_encrypt,
    _add_decrypt,
    _add_archive,
    _add_restore_archive,
)


def _add_map(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--map",
        type=Path,
        metavar="MAP.json",
        help="what the columns mean: the file may be any CSV, XLSX, XLS or ODS list",
    )


def _add_database(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--database",
        metavar="URL-or-path",
        default=argparse.SUPPRESS,
        help="another database than the clinic's",
    )
    parser.add_argument(
        "--key-file",
        type=Path,
        metavar="FILE",
        default=argparse.SUPPRESS,
        help="of an encrypted clinic: its first line is the passphrase or the recovery key; "
        "else the variable TRACKER_PASSPHRASE, else a prompt",
    )
    parser.add_argument(
        "--remember-password",
        action="store_true",
        default=argparse.SUPPRESS,
        help="ask for the password of the clinic's server and keep it in the system's keychain",
    )
    parser.add_argument(
        "--even-on-share",
        action="store_true",
        help="open a file on a network share or in a synchronised folder, where records can be "
        "lost, and from now on whatever lies in that folder",
    )
    parser.add_argument("--go-on-here", action="store_true", help="use a place the records left")
    parser.set_defaults(unlocked=None)


def _course_number(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not allowed; allowed is 1, 2, …")
    return int(text)
