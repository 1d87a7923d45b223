"""The grammar of durations: for seven years, three years in a row, 连续七年, 三连冠; after nine."""

import re
from collections.abc import Iterator
from decimal import Decimal

from intents.reading.meaning import Amount, Cue, Meaning, MeasureWord
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
_SINCE = tuple(
    re.compile(rule, re.ASCII)
    for rule in (
        rf"\bafter (?:a gap of |a wait of )?{_N} years\b",
        rf"\bfor the first time in {_N} years\b",
        r"(?:时隔|阔别|睽违|等了|隔了)(?P<n>[一二两三四五六七八九十]{1,2}|\d{1,2})年",
        r"(?P<n>[一二两三四五六七八九十]{1,2}|\d{1,2})年来?首次重[回返]",
    )
)
LASTING = Cue(name="lasting")
SINCE = MeasureWord(measure="years_since_first")


def durations(text: str) -> Iterator[Found]:
    """Every number of years that something lasted, or that a title was away, in a normal text."""
    for pattern in _RULES:
        for match in pattern.finditer(text):
            if years := small_number(match["n"]):
                yield match.start(), match.end(), (_years(years), LASTING)
    for pattern in _SINCE:
        for match in pattern.finditer(text):
            if years := small_number(match["n"]):
                yield match.start(), match.end(), (_years(years), SINCE)


def _years(count: int) -> Amount:
    return Amount(value=Decimal(count), digits=2, unit="years")
