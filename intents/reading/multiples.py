"""The grammar of multiples: doubled, three times, 2.5x, 三倍, 翻一番, 增长了两倍."""

import re
from collections.abc import Iterator
from decimal import Decimal

from intents.reading.meaning import Amount, Bound, Cue, Meaning
from intents.reading.numerals import chinese_number, digits_of, small_number

Found = tuple[int, int, tuple[Meaning, ...]]

_HALVED = re.compile(r"\b(?P<more>more than )?halv(?:e|ed|es|ing)\b|腰斩", re.ASCII)
_VERBS = {"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "quintupl": 5}
_ADVERBS = {"twice": 2, "thrice": 3, "double": 2, "triple": 3, "treble": 3, "quadruple": 4}
_GROWN = re.compile(
    r"\b(?P<rough>(?:almost|nearly|roughly|about) )?"
    rf"(?P<stem>{'|'.join(_VERBS)})(?:e|ed|es|ing)\b(?! (?:the|that|of|as|what|digits?)\b)",
    re.ASCII,
)
_TIMES = re.compile(
    r"\b(?P<n>\d{1,3}(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten)"
    r"(?:[ -]?fold|x| times)\b(?! in a row)",
    re.ASCII,
)
_ADVERB = re.compile(rf"\b(?P<n>{'|'.join(_ADVERBS)})\b(?! digits?)", re.ASCII)
_ZH_TIMES = re.compile(
    r"(?P<grown>(?:增长|增加|提高|增|多|高出|多出)了?)?"
    r"(?P<n>\d+(?:\.\d+)?|[一两二三四五六七八九十]+)倍(?P<half>半)?"
)
_ZH_DOUBLED = re.compile(
    r"(?P<rough>将近|接近|近|几乎)?翻了?(?:(?P<n>[一两二三四1-4])?番|倍)(?!几)"
)
MULTIPLE = Cue(name="multiple")


def multiples(text: str) -> Iterator[Found]:
    """Every multiple in a normal text, as so many times; "doubled" is at least two times.

    增长了两倍 is three times what it was; 翻两番 is four times.
    """
    for match in _GROWN.finditer(text):
        yield _times(match, Decimal(_VERBS[match["stem"]]), rough=bool(match["rough"]), grown=True)
    for match in _HALVED.finditer(text):
        bound: Bound = "under" if match["more"] else "at_most"
        half = Amount(value=Decimal("0.5"), digits=1, unit="times", bound=bound)
        yield match.start(), match.end(), (half, MULTIPLE)
    for match in _ADVERB.finditer(text):
        yield _times(match, Decimal(_ADVERBS[match["n"]]))
    for match in _TIMES.finditer(text):
        number = match["n"]
        value = Decimal(number) if number[0].isdecimal() else Decimal(small_number(number) or 0)
        yield _times(match, value, digits=digits_of(str(value)))
    for match in _ZH_TIMES.finditer(text):
        number = match["n"]
        value = Decimal(number) if number[0].isdecimal() else Decimal(chinese_number(number) or 0)
        value += Decimal("0.5") if match["half"] else 0
        value += 1 if match["grown"] else 0
        yield _times(match, value, digits=digits_of(str(value)))
    for match in _ZH_DOUBLED.finditer(text):
        doublings = small_number(match["n"]) if match["n"] else 1
        yield _times(match, Decimal(2) ** (doublings or 1), rough=bool(match["rough"]), grown=True)


def _times(
    match: re.Match[str],
    value: Decimal,
    *,
    digits: int = 1,
    rough: bool = False,
    grown: bool = False,
) -> Found:
    bound: Bound | None = "at_least" if grown and not rough else None
    amount = Amount(value=value, digits=digits, unit="times", rough=rough, bound=bound)
    return match.start(), match.end(), (amount, MULTIPLE)
