"""All but the NEVs: "excluding NEVs", "that were not NEVs", 除新能源外, 减去新能源产量."""

import re
from collections.abc import Iterator

from intents.reading.meaning import FleetWord, Meaning

Found = tuple[int, int, tuple[Meaning, ...]]

_NEVS = (
    r"(?:nevs?|new[ -]energy(?: vehicles?| cars?)?|evs?|electric (?:cars|vehicles))"
    r"(?: (?:output|production|sales))?"
)
_RULES = tuple(
    re.compile(rule, re.ASCII)
    for rule in (
        r"\b(?:excluding|minus|less|without|apart from|other than|not counting)(?: its| the)? "
        rf"{_NEVS}\b",
        rf"\b(?:that |which )?(?:were|are|was|is) (?:not|no) {_NEVS}\b",
        r"(?:除|除去|不含|不算|扣除|剔除|刨除|刨去|减去|扣掉)了?新能源(?:汽车|车)?(?:产量|销量)?"
        r"(?:以|之)?外?",
    )
)
_OTHERS: tuple[Meaning, ...] = (FleetWord(fleet="fuel"),)


def excluding(text: str) -> Iterator[Found]:
    """Every stretch of a normal text that leaves the NEVs out."""
    for pattern in _RULES:
        for match in pattern.finditer(text):
            yield match.start(), match.end(), _OTHERS
