"""The grammar of periods: atoms found in the text, then joined where they stand side by side.

An atom is a year, a part of a year, a date or a run of years. "Jan–Nov" beside "2025"
becomes January to November 2025; this works the same in both languages and either order.
"""

import re
from collections.abc import Iterator
from datetime import date

from intents.reading import periods_en, periods_zh
from intents.reading.meaning import Meaning

Found = tuple[int, int, tuple[Meaning, ...]]

_COMPILED = tuple(
    (re.compile(pattern, re.ASCII), build) for pattern, build in periods_en.RULES + periods_zh.RULES
)


def periods(text: str, today: date) -> Iterator[Found]:
    """Every atom of a period in a normal text, overlapping ones too."""
    for pattern, build in _COMPILED:
        for match in pattern.finditer(text):
            meaning = build(match, today)
            if meaning is not None:
                yield match.start(), match.end(), (meaning,)
