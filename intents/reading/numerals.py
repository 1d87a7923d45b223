"""Numbers in words: English up to the hundreds, Chinese up to 亿."""

from collections.abc import Mapping
from decimal import Decimal

ENGLISH: Mapping[str, int] = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "hundred": 100, "a": 1}

ORDINALS: Mapping[str, int] = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(),
        1,
    )
}

_DIGITS: Mapping[str, int] = {
    **{digit: value for value, digit in enumerate("零一二三四五六七八九")},
    "〇": 0,
    "两": 2,
}
_SMALL_UNITS: Mapping[str, int] = {"十": 10, "百": 100, "千": 1000}
_LARGE_UNITS: Mapping[str, int] = {"万": 10_000, "亿": 100_000_000}

CHINESE_NUMERAL = "[零〇一二两三四五六七八九十百千万亿]+"


def chinese_number(text: str) -> int | None:
    """三 is 3, 十一 is 11, 三千万 is 30,000,000, 二〇二五 is 2025; None if it is no number."""
    if not text:
        return None
    if all(character in _DIGITS for character in text):
        return int("".join(str(_DIGITS[character]) for character in text))
    total = section = digit = 0
    for character in text:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _SMALL_UNITS:
            section += (digit or 1) * _SMALL_UNITS[character]
            digit = 0
        elif character in _LARGE_UNITS:
            below = section + digit
            if character == "亿":
                total = (total + below or 1) * _LARGE_UNITS[character]
            else:
                total += (below or 1) * _LARGE_UNITS[character]
            section = digit = 0
        else:
            return None
    return total + section + digit


def small_number(text: str) -> int | None:
    """A count or an ordinal, in digits (5, 5th) or in English or Chinese words."""
    digits = text.rstrip("stndrh")
    if digits.isdecimal():
        return int(digits)
    return ENGLISH.get(text) or ORDINALS.get(text) or chinese_number(text)


def digits_of(text: str) -> int:
    """How many significant digits a decimal as typed states: 2.78 has three, 200 has one."""
    number = Decimal(text.replace(",", ""))
    if "." in text:
        return max(1, len(number.as_tuple().digits))
    return max(1, len(number.normalize().as_tuple().digits))
