"""The grammar of fractions in words: half, a third of, 过半, 三成, 百分之五十."""

import re
from collections.abc import Iterator
from decimal import Decimal

from intents.reading.meaning import Amount, Bound, Cue, Meaning
from intents.reading.numerals import CHINESE_NUMERAL, chinese_number

Found = tuple[int, int, tuple[Meaning, ...]]

_HALF = re.compile(
    r"(?<!first[ -])(?<!1st[ -])(?<!second[ -])(?<!2nd[ -])(?<!latter[ -])(?<!other[ -])"
    r"\b(?:a |one |the )?half\b(?! (?:a |year))(?: of)?|"
    r"\b(?P<most>(?:a |the )?majority(?: of)?)\b|(?P<over>过半|半数以上|一半以上|大半)|一半|半数",
    re.ASCII,
)
_PART = re.compile(
    r"\b(?:(?P<a>a|one|two|three|four)[ -])(?P<b>third|quarter|fifth|tenth)s?(?: of\b)"
    r"(?! (?:20|the year))|(?P<zb>[二三四五十])分之(?P<za>[一二三四])",
    re.ASCII,
)
_TENTHS = re.compile(r"(?<![几第])(?P<n>[一二两三四五六七八九])成(?P<half>半)?(?![立为员就])")
_PERCENT = re.compile(rf"百分之(?P<n>\d+(?:\.\d+)?|{CHINESE_NUMERAL})")
_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
SHARE = Cue(name="share")


def fractions(text: str) -> Iterator[Found]:
    """Every fraction in a normal text, as percent.

    Halves and thirds are always of something; 三成 and 百分之十 may be a change too.
    """
    for match in _HALF.finditer(text):
        # A majority, 过半: over half.
        bound: Bound | None = "over" if match["most"] or match["over"] else None
        yield match.start(), match.end(), (_percent(Decimal(50), bound), SHARE)
    for match in _PART.finditer(text):
        if match["b"]:
            above, below = _NUMBERS[match["a"]], _PARTS[match["b"]]
        else:
            above, below = chinese_number(match["za"]) or 0, chinese_number(match["zb"]) or 1
        if above < below:
            yield match.start(), match.end(), (_percent(Decimal(100 * above) / below), SHARE)
    for match in _TENTHS.finditer(text):
        tenths = Decimal(chinese_number(match["n"]) or 0) + (Decimal("0.5") if match["half"] else 0)
        yield match.start(), match.end(), (_percent(10 * tenths),)
    for match in _PERCENT.finditer(text):
        number = match["n"]
        value = chinese_number(number) if not number[0].isdecimal() else Decimal(number)
        if value is not None:
            yield (
                match.start(),
                match.end(),
                (Amount(value=Decimal(value), digits=max(2, len(number)), unit="percent"),),
            )


def _percent(value: Decimal, bound: Bound | None = None) -> Amount:
    return Amount(value=value, digits=2, unit="percent", rough=True, bound=bound)
