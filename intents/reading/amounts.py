"""The grammar of amounts: counts with units, thresholds, places and limits of rankings."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from intents.reading.fractions import fractions
from intents.reading.meaning import Amount, Cue, Filler, Limit, Meaning, Number, Position
from intents.reading.multiples import multiples
from intents.reading.numerals import CHINESE_NUMERAL, chinese_number, digits_of, small_number

Found = tuple[int, int, tuple[Meaning, ...]]
"""A span of the text, from start to end, and what it means."""

_SCALES = {
    "k": 3, "thousand": 3, "m": 6, "mn": 6, "mln": 6, "mio": 6, "million": 6, "millions": 6, "b": 9, "bn": 9,
    "billion": 9, "trillion": 12, "千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8, "万亿": 12, "w": 4,
}  # fmt: skip
_EN_COUNT = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|[0-9]{1,2}"
_EN_ORDINAL = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
_ZH_COUNT = "[一二两三四五六七八九十]{1,3}|[0-9]{1,2}"
_CURRENCY = r"(?:yuan|rmb|cny|renminbi|元)"


def _rule(pattern: str) -> re.Pattern[str]:
    r"""A pattern in which a Chinese character is no word character, so that \b stands beside it."""
    return re.compile(pattern, re.ASCII)


_SCALED = _rule(
    r"(?:(?:cny|rmb|¥|￥)\s*)?(?<![0-9a-z.])(?P<n>\d[\d,]*(?:\.\d+)?)\s*"
    r"(?P<scale>thousand|millions?|mn|mln|mio|billion|bn|trillion|k|m|b|万亿|千万|百万|万|亿|千|w)"
    r"(?P<th>th|st|nd|rd)?(?![a-z])\s*(?P<money>" + _CURRENCY + r")?"
)
_SHARED = _rule(
    r"(?<![0-9a-z.,/-])(?P<n>\d{1,3}(?:\.\d+)?)(?=\s*(?:-|–|—|~|to|and|or|vs\.?|至|到|和|或|还是)\s*\d{1,4}(?:\.\d+)?\s*"
    r"(?P<scale>thousand|millions?|mn|mln|mio|billion|bn|k|m|b|万亿|千万|百万|万|亿)(?![a-z]))(?P<th>)"
)
"""150–200万: the scale of the second number is that of the first."""
_WORDED = _rule(
    r"\b(?P<n>a|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty)[ -]"
    r"(?P<scale>thousand|million|billion|trillion)(?P<th>th)?\b"
)
_SPOKEN = _rule(
    r"\b(?P<n>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) "
    r"(?:(?P<half>and a half)|point (?P<p>(?:one|two|three|four|five|six|seven|eight|nine|\d)))"
    r"[ -](?P<scale>thousand|million|billion)(?P<th>)\b"
)
_NTH = _rule(r"\b(?P<scale>thousand|million|billion)(?P<th>th)\b")
_HALF = _rule(r"\bhalf a (?P<scale>thousand|million|billion)(?P<th>)\b")
_PLAIN = _rule(
    r"(?<![0-9a-z.,])(?P<n>\d{1,3}(?:,\d{3})+|\d{4,})(?P<th>th|st|nd|rd)?(?![\d.,]*\d)(?![a-z])"
)
_PERCENT = _rule(
    r"(?<![0-9a-z.])(?P<n>\d+(?:\.\d+)?)\s*(?:%|percentage points?\b|percent\b|per cent\b|pct\b|个百分点)"
)
_ZH_LARGE = _rule(
    rf"(?<![\d第])(?P<n>{CHINESE_NUMERAL})(?![零〇一二两三四五六七八九十百千万亿年月个])(?P<money>元)?"
)
_ZH_OVER = _rule(
    rf"(?<![\d第])(?P<n>\d+(?:\.\d+)?|{CHINESE_NUMERAL})(?P<more>多|余|来)(?P<scale>百万|千万|万|亿)"
)
"""五百多万, 300余万: over so many."""
_ZH_ORDINAL = _rule(
    rf"第(?P<n>\d[\d,]*(?:\.\d+)?)?(?P<scale>万亿|千万|百万|万|亿)?(?P<zh>{CHINESE_NUMERAL})?(?=辆|台|部)"
)
_NUMBER = _rule(
    r"(?<![0-9a-z.,第前后近])\d{1,3}(?![0-9a-z.,%万亿年月季名位])"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b"
    r"|(?<![第前后近一二三四五六七八九十百千])[二两三四五六七八九十](?=个|座|家|大|省|市|地级市|城)"
)

_HOW_MANY_LAST = _rule(r"有(?:几|多少)[家个座](?=\W*$)")
"""…的省有几个: after the kind of subject it asks for their number; before one it is in the words."""

Build = Callable[[re.Match[str]], tuple[Meaning, ...] | None]


def _count(match: re.Match[str]) -> int | None:
    return small_number(match["n"])


def _limit(cue: str) -> Build:
    def build(match: re.Match[str]) -> tuple[Meaning, ...] | None:
        count = _count(match)
        return (Limit(count=count), Cue(name=cue)) if count else None

    return build


def _position(cue: str) -> Build:
    def build(match: re.Match[str]) -> tuple[Meaning, ...] | None:
        value = _count(match)
        return (Position(value=value), Cue(name=cue)) if value else None

    return build


_PLACES: tuple[tuple[re.Pattern[str], Build], ...] = (
    (_rule(rf"\b(?:the )?(?:top|leading)[ -]?(?P<n>{_EN_COUNT})\b"), _limit("most")),
    (_rule(rf"\b(?P<n>{_EN_COUNT}) (?:largest|biggest|highest|top|leading|best)\b"), _limit("most")),
    (_rule(rf"\b(?:largest|biggest) (?P<n>{_EN_COUNT})\b"), _limit("most")),
    (_rule(rf"\b(?:bottom|last|lowest|smallest) (?P<n>{_EN_COUNT})\b(?! (?:year|month|quarter))"), _limit("least")),
    (_rule(rf"\b(?P<n>{_EN_COUNT}) (?:smallest|lowest|fewest)\b"), _limit("least")),
    (_rule(rf"(?:排名|排行)?前(?!一[名位])(?P<n>{_ZH_COUNT})(?:名|位|强|大|甲)?(?:的)?(?!个?月|年|季|辆|个季)"), _limit("most")),
    (_rule(rf"(?P<n>{_ZH_COUNT})强"), _limit("most")),
    (_rule(rf"(?P<n>{_ZH_COUNT})大(?=城市|省|车企|汽车)"), _limit("most")),
    (_rule(r"\btop(?P<n>\d{1,2})\b"), _limit("most")),
    (_rule(rf"(?:后(?!一[名位])|倒数前?|末)(?P<n>{_ZH_COUNT})(?:名|位)?(?!年|个月)"), _limit("least")),
    (_rule(r"(?:\bno\.? ?|\bnumber |#|\bnr\.? ?)(?P<n>\d{1,2}|one|two|three|four|five)\b"), _position("place")),
    (_rule(rf"第(?P<n>{_ZH_COUNT})(?:名|位|大(?=城市)|的)?(?!季|个|款|座|辆|台|批|产业|\d|[十百千万亿])"), _position("place")),
    (_rule(rf"\b(?P<n>{_EN_ORDINAL}|\d{{1,2}}(?:st|nd|rd|th))(?: place| spot| position)?\b"), _position("place")),
    (_rule(rf"\brank(?:ed|s)? (?P<n>{_EN_ORDINAL}|\d{{1,2}}(?:st|nd|rd|th)?)\b"), _position("place")),
)  # fmt: skip


def amounts(text: str) -> Iterator[Found]:
    """Every amount, limit and place in a normal text, overlapping ones too."""
    yield from _counts(text)
    yield from _chinese_counts(text)
    yield from fractions(text)
    yield from multiples(text)
    for pattern, build in _PLACES:
        for match in pattern.finditer(text):
            if meanings := build(match):
                yield match.start(), match.end(), meanings
    for match in _HOW_MANY_LAST.finditer(text):
        yield match.start(), match.end(), (Cue(name="count"), Filler())
    for match in _NUMBER.finditer(text):
        number = small_number(match[0])
        if number is not None:
            yield match.start(), match.end(), (Number(value=number),)


def _counts(text: str) -> Iterator[Found]:
    """Numbers in digits or English words, with their scale, and percentages."""
    for match in _HALF.finditer(text):
        half = _scaled(match, "1")
        yield _found(match, half.model_copy(update={"value": half.value / 2}))
    for match in _SCALED.finditer(text):
        yield _found(match, _scaled(match, match["n"]))
    for match in _SHARED.finditer(text):
        yield _found(match, _scaled(match, match["n"]))
    for match in _WORDED.finditer(text):
        number = small_number(match["n"])
        if number:
            yield _found(match, _scaled(match, str(number)))
    for match in _SPOKEN.finditer(text):
        tenths = 5 if match["half"] else small_number(match["p"])
        yield _found(match, _scaled(match, f"{small_number(match['n'])}.{tenths}"))
    for match in _NTH.finditer(text):
        yield _found(match, _scaled(match, "1"))
    for match in _PLAIN.finditer(text):
        value = Decimal(match["n"].replace(",", ""))
        yield _found(
            match, Amount(value=value, digits=digits_of(match["n"]), ordinal=bool(match["th"]))
        )
    for match in _PERCENT.finditer(text):
        yield _found(
            match, Amount(value=Decimal(match["n"]), digits=digits_of(match["n"]), unit="percent")
        )


def _chinese_counts(text: str) -> Iterator[Found]:
    for match in _ZH_LARGE.finditer(text):
        asked = text[: match.start()].endswith(("少", "几", "many ", "in "))
        if asked and not set(match["n"]) - set("百千万亿"):
            continue  # 多少万辆: a unit to count in, no number.
        number = chinese_number(match["n"])
        if number is not None and number >= 1000 and any(unit in match["n"] for unit in "千万亿"):
            amount = Amount(
                value=Decimal(number),
                digits=digits_of(str(number)),
                unit="CNY" if match["money"] else None,
            )
            yield _found(match, amount)
    for match in _ZH_OVER.finditer(text):
        digits = match["n"][0].isdecimal()
        count = Decimal(match["n"]) if digits else Decimal(chinese_number(match["n"]) or 0)
        if count:
            over = count.scaleb(_SCALES[match["scale"]])
            yield _found(match, Amount(value=over, digits=digits_of(str(count)), bound="over"))
    for match in _ZH_ORDINAL.finditer(text):
        value: Decimal | None = None
        if match["n"]:
            value = Decimal(match["n"].replace(",", "")).scaleb(
                _SCALES.get(match["scale"] or "", 0)
            )
        elif match["scale"] or match["zh"]:
            worded = chinese_number((match["scale"] or "") + (match["zh"] or ""))
            value = Decimal(worded) if worded else None
        if value is not None and value >= 1:
            yield _found(match, Amount(value=value, digits=1, ordinal=True))


def _scaled(match: re.Match[str], number: str) -> Amount:
    scale = _SCALES[
        match["scale"].removesuffix("s") if match["scale"] == "millions" else match["scale"]
    ]
    groups = match.groupdict()
    money = bool(groups.get("money")) or match[0].startswith(("cny", "rmb", "¥", "￥"))
    return Amount(
        value=Decimal(number.replace(",", "")).scaleb(scale),
        digits=digits_of(number),
        ordinal=bool(match["th"]),
        unit="CNY" if money else None,
    )


def _found(match: re.Match[str], amount: Amount) -> Found:
    return match.start(), match.end(), (amount,)
