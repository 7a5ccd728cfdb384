"""The words clinics write for a closed set of values, in English, Spanish and German."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tracker.domain.values.texts import searchable

_SIGNS: Final = re.compile(r"[^0-9a-z+]+")


def bare_word(cell: str) -> str:
    """Return a cell as its word is looked up: ``Li.`` is ``li``, ``Sí`` is ``si``."""
    folded = searchable(cell)
    return _SIGNS.sub(" ", folded.replace("ß", "ss")).strip() or folded.strip()


def _words(*rows: tuple[str, str]) -> Mapping[str, str]:
    return MappingProxyType({word: value for value, words in rows for word in words.split("|")})


NO: Final = "no|n|none|nein|keine|keiner|kein|ninguno|ninguna|nada|false|0|ohne|sin"
YES: Final = "yes|y|ja|j|si|s|x|true|1|wahr|verdadero"

_REACH: Final = _words(
    ("none", "none|no|nowhere|no pain|keine|keiner|kein|nein|ninguno|ninguna|no irradia|nirgends"),
    (
        "low back",
        (
            "low back|lower back|back|lumbar|lbp|lws|kreuz|rucken|unterer rucken|lende|"
            "espalda|espalda baja|zona lumbar|lumbares|region lumbar"
        ),
    ),
    (
        "buttock",
        (
            "buttock|buttocks|glute|gluteal|gesass|gesaess|po|gluteo|gluteos|nalga|nalgas|"
            "hasta el gluteo|bis gesass"
        ),
    ),
    (
        "thigh",
        (
            "thigh|upper leg|hamstring|oberschenkel|os|muslo|hasta el muslo|bis oberschenkel|"
            "above knee|above the knee"
        ),
    ),
    (
        "calf",
        (
            "calf|lower leg|shin|wade|unterschenkel|us|pantorrilla|gemelos|hasta la pantorrilla|"
            "bis wade|below knee|below the knee"
        ),
    ),
    (
        "foot",
        (
            "foot|feet|toe|toes|ankle|heel|fuss|zehen|zeh|ferse|pie|dedos|tobillo|hasta el pie|"
            "bis fuss|dedos del pie"
        ),
    ),
)
WORDS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "side": _words(
            ("left", "left|l|lt|li|links|linke|linkes bein|izq|izquierda|izquierdo|i|left leg"),
            ("right", "right|r|rt|re|rechts|rechte|rechtes bein|der|derecha|derecho|d|right leg"),
            (
                "both",
                ("both|b|bilateral|beide|beidseits|bds|bs|beidseitig|ambos|ambas|both legs|l r|"
                "l+r|r+l|li re|re li|bilat"),
            ),
        ),
        "sex": _words(
            ("female", "female|f|w|weiblich|frau|woman|mujer|femenino|femenina|fem"),
            ("male", "male|mannlich|maennlich|mann|man|hombre|h|masculino|varon|masc"),
            ("other", "other|d|divers|diverse|x|otro|otra|otros|nonbinary|non binary"),
        ),
        "driver": _words(
            (
                "disc",
                ("disc|disk|herniation|disc herniation|bandscheibe|bandscheibenvorfall|bsv|disco|"
                "hernia|hernia discal|"
                    "prolapse|prolaps"),
            ),
            ("piriformis", ("piriformis|piriforme|piriformis syndrom|sindrome piriforme|"
                           "piriformissyndrom|piriformis syndrome")),
            ("stenosis", ("stenosis|stenose|spinalkanalstenose|spinal stenosis|estenosis|"
                         "estenosis lumbar|estenosis de canal")),
            ("combination", "combination|mixed|kombination|gemischt|combinacion|mixto|combinado"),
            ("other", "other|andere|anderes|sonstige|otro|otra"),
        ),
        "weakness": _words(
            ("none", NO),
            ("stable", "stable|unchanged|stabil|unverandert|estable|sin cambios|old|alt"),
            ("new", "new|neu|nueva|nuevo"),
            ("worse", "worse|schlechter|schlimmer|zunehmend|peor|empeora|progressive"),
        ),
        "red_flags": _words(("none", f"{NO}|negative|negativ|negativo")),
        "reaction": _words(
            ("better", "better|improved|besser|gebessert|mejor|mejoria|mejora|+"),
            ("same", "same|unchanged|no change|gleich|unverandert|igual|sin cambios"),
            ("flare", ("flare|flare up|erstverschlimmerung|verschlimmerung|brote|reagudizacion|"
                      "empeoramiento|schub")),
        ),
        "stimulation": _words(
            ("none", NO),
            ("light", "light|mild|leicht|schwach|sanft|leve|suave|ligera"),
            ("moderate", "moderate|medium|mittel|massig|moderada|moderado|media"),
            ("strong", "strong|stark|kraftig|fuerte|intensa"),
        ),
        "both_legs_assessed": _words(("yes", YES), ("no", NO)),
        **dict.fromkeys(
            ("pain_reach", "pain_reach_left", "pain_reach_right", "sensory_reach",
             "sensory_reach_left", "sensory_reach_right"),
            _REACH,
        ),
    }
)  # fmt: skip
"""By the column's name: each word and the value it means."""
