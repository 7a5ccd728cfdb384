"""Draw the table of docs/fhir.md from the code: ``python -m tests.fhir_mapping`` writes it."""

from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any, Final, get_args, get_type_hints

from tracker.domain.values.kept_page import KeptPage
from tracker.domain.values.plan import CoursePlan
from tracker.domain.values.treatment import Treatment
from tracker.domain.values.visit import Visit
from tracker.services.fhir.codes import LOINC_CODES, UNITS, answer_code
from tracker.services.fhir.visit_writing import ADJUNCTS, NESTED, TREATMENT_FIELDS, VISIT_FIELDS
from tracker.services.fhir.writing import PAGE_FIELDS, PLAN_FIELDS

PAGE: Final = Path(__file__).parents[1] / "docs" / "fhir.md"
START, END = "<!-- fields -->\n", "<!-- end -->"
ELEMENTS: Final = {int: "valueInteger", float: "valueQuantity", str: "valueString",
                   bool: "valueBoolean"}  # fmt: skip


def drawn() -> str:
    """Return the page with its table as the code has it today."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(START)
    after = rest.partition(END)[2]
    head = ["| field | where | as | unit | LOINC |", "|---|---|---|---|---|"]
    return f"{before}{START}\n" + "\n".join((*head, *_rows())) + f"\n\n{END}{after}"


def _rows() -> Iterator[str]:
    for owner, names, where in (
        (Visit, VISIT_FIELDS, "Observation of the visit"),
        (Treatment, TREATMENT_FIELDS, "Observation of the visit, category therapy"),
        (Visit, NESTED, "Observation of the visit, a component for each part"),
        (Treatment, ADJUNCTS, "Procedure: completed, not-done, unknown; words as its note"),
        (CoursePlan, PLAN_FIELDS, "CarePlan, part of our extension"),
        (KeptPage, PAGE_FIELDS, "DocumentReference, part of our extension"),
    ):
        hints = get_type_hints(owner)
        for name in names:
            loinc = LOINC_CODES.get(name, ("–",))[0]
            unit = UNITS.get(name, ("–", "–"))[1]
            yield f"| `{name}` | {where} | {_element(name, hints[name])} | {unit} | {loinc} |"


def _element(name: str, hint: Any) -> str:  # any type
    kind = next((one for one in get_args(hint) if one is not type(None)), hint)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return ", ".join(f"`{answer_code(one)}`" for one in kind)
    if name in UNITS:
        return "valueQuantity"
    return ELEMENTS.get(kind, "valueTime" if kind.__name__ == "time" else _moment(kind))


def _moment(kind: type) -> str:
    return "valueDateTime" if kind.__name__ in ("date", "datetime") else "components"


if __name__ == "__main__":
    PAGE.write_text(drawn(), encoding="utf-8")
