"""A file that should be a bundle of this program: read with limits, held against the models."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from tracker.errors import InputError
from tracker.files import reading
from tracker.language import tr
from tracker.services.fhir.codes import BUNDLES, FORMAT
from tracker.services.fhir.values import BundleError, Json

BYTES_MAX: Final = 200_000_000  # with every page handed out; more is no patient's record
DEPTH_MAX: Final = 24  # brackets within brackets; a bundle of ours has some twelve
FAULTS_SHOWN: Final = 20


def read_bundle(path: Path) -> Json:
    """Return what a file holds, proven to be a FHIR bundle of this program; null is left out.

    Raises:
        InputError: It is something else; the text names the place, what stands there, and what
            is allowed.
    """
    with reading(path) as stream:
        content = stream.read(BYTES_MAX + 1)
    if len(content) > BYTES_MAX:
        raise BundleError(str(path), None, tr("at most {most} MB", most=BYTES_MAX // 1_000_000))
    bundle: Json = _parsed(content, path)
    _check_ours(bundle, path)
    _check_models(bundle, path)
    found: Json = _without_null(bundle)
    return found


def _without_null(value: Any) -> Any:  # any part of a bundle
    if isinstance(value, dict):
        return {name: _without_null(one) for name, one in value.items() if one is not None}
    if isinstance(value, list):
        return [_without_null(one) for one in value if one is not None]
    return value


def _parsed(content: bytes, path: Path) -> Any:  # whatever the file holds
    try:
        text = content.decode("utf-8-sig")
        _check_depth(text, path)
        return json.loads(text, parse_constant=_no_number)
    except UnicodeDecodeError as error:
        where = tr("{file}, byte {number}", file=path, number=error.start + 1)
        raise BundleError(where, None, tr("text in UTF-8")) from error
    except json.JSONDecodeError as error:
        where = tr(
            "{file}, line {line}, column {column}",
            file=path,
            line=error.lineno,
            column=error.colno,
        )
        seen = error.doc[error.pos : error.pos + 20]
        raise BundleError(where, seen or None, tr("JSON ({what})", what=error.msg)) from error
    except ValueError as error:
        raise BundleError(str(path), None, tr("JSON is needed ({what})", what=error)) from error


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no number of JSON")


def _check_depth(text: str, path: Path) -> None:
    """Refuse brackets within brackets before they are read; those within texts count as well."""
    depth = deepest = 0
    for sign in _brackets(text):
        depth += 1 if sign in "[{" else -1
        deepest = max(deepest, depth)
        if deepest > DEPTH_MAX:
            allowed = tr("at most {most} brackets within brackets", most=DEPTH_MAX)
            raise BundleError(str(path), None, allowed)


def _brackets(text: str) -> Iterator[str]:
    """Yield the brackets that stand outside of texts."""
    parts = text.replace("\\\\", "").replace('\\"', "").split('"')
    for part in parts[::2]:
        yield from (sign for sign in part if sign in "[]{}")


def _check_ours(bundle: Any, path: Path) -> None:  # whatever the file holds
    if not isinstance(bundle, dict):
        raise BundleError(str(path), type(bundle).__name__, tr("an object: a FHIR Bundle"))
    if bundle.get("resourceType") != "Bundle":
        raise BundleError(f"{path}: resourceType", bundle.get("resourceType"), "Bundle")
    if bundle.get("type") != "collection":
        raise BundleError(f"{path}: type", bundle.get("type"), "collection")
    ours = _our_tags(bundle.get("meta"))
    if FORMAT not in ours:
        seen = ", ".join(ours) or tr("a bundle of another program")
        allowed = tr("a bundle of this program ({format})", format=FORMAT)
        raise BundleError(f"{path}: meta.tag", seen, allowed)


def _our_tags(meta: Any) -> list[str]:  # whatever the file holds
    tags = meta.get("tag") if isinstance(meta, dict) else None
    named = [tag for tag in tags if isinstance(tag, dict)] if isinstance(tags, list) else []
    return [str(tag.get("code")) for tag in named if tag.get("system") == BUNDLES]


def _check_models(bundle: Json, path: Path) -> None:
    """Hold every resource against the models of FHIR R4B."""
    # Late: the models take seconds to import, and only bundles need them.
    from fhir.resources.R4B.bundle import Bundle  # noqa: PLC0415
    from pydantic import ValidationError  # noqa: PLC0415

    try:
        Bundle.model_validate(bundle)
    except ValidationError as error:
        faults = [f"{_place(one['loc'])}: {one['msg']}" for one in error.errors()[:FAULTS_SHOWN]]
        count = tr("%n fault(s)", "", error.error_count())
        said = tr("{file}: {faults}; nothing was read.", file=path, faults=count)
        raise InputError("\n".join([said, *(f"  {one}" for one in faults)])) from error
    except KeyError as error:  # fhir.resources looks the kind of a resource up by its name
        seen = str(error.args[0]).removeprefix("R4B.").removeprefix("R4.").removesuffix("Type")
        raise BundleError(f"{path}: resourceType", seen, tr("a resource of FHIR R4")) from error
    except (TypeError, ValueError, AttributeError, RecursionError) as error:
        raise BundleError(str(path), None, tr("a FHIR R4 Bundle ({what})", what=error)) from error


def _place(parts: tuple[int | str, ...]) -> str:
    return "".join(f"[{one}]" if isinstance(one, int) else f".{one}" for one in parts).lstrip(".")
