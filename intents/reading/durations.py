"""The grammar of durations: for seven years, three years in a row, 连续七年, 三连冠."""

import re
from collections.abc import Iterator
from decimal import Decimal

from intents.reading.meaning import Amount, Cue, Meaning
from intents.reading.numerals import small_number

Found = tuple[int, int, tuple[Meaning, ...]]

_N = r"(?P<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_RULES = tuple(
    re.compile(rule, re.ASCII)
    for rule in (
        rf"\bfor (?:a total of |all )?{_N}(?: full)? years\b(?! (?:ago|earlier|before|now))",
        rf"\b(?:for )?{_N} (?:straight|consecutive|successive) years\b",
        rf"\b(?:for )?{_N} years (?:in a row|running|straight)\b",
        r"(?:连续|蝉联|霸榜|稳居|一连|连着)了?(?P<n>[一二两三四五六七八九十]{1,2}|\d{1,2})年",
        r"(?P<n>[一二两三四五六七八九十]{1,2}|\d{1,2})连冠",
    )
)
LASTING = Cue(name="lasting")


def durations(text: str) -> Iterator[Found]:
    """Every number of years that something lasted, in a normal text."""
    for pattern in _RULES:
        for match in pattern.finditer(text):
            if years := small_number(match["n"]):
                amount = Amount(value=Decimal(years), digits=2, unit="years")
                yield match.start(), match.end(), (amount, LASTING)
