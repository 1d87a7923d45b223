"""A made-up country: how many places, makers, brands and models there are, and their names."""

from collections.abc import Iterator
from typing import NamedTuple

SYLLABLES = ("ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru")
CHARACTERS = "琥珀翡璃珊瑚玛瑙璞"
MARKS = {
    "province": "郡",
    "city": "埠",
    "municipality": "墉",
    "company": "厂",
    "brand": "徽",
    "model": "骐",
}
ENDINGS = {
    "province": "via",
    "city": "ton",
    "municipality": "polis",
    "company": "corp",
    "brand": "is",
    "model": "ex",
}
MOST = {"province": 31, "municipality": 4, "city": 300, "company": 150, "brand": 200, "model": 1500}
"""No more of each than there are in the real China, however many rows."""
LEAST = {"province": 6, "municipality": 2, "city": 12, "company": 8, "brand": 8, "model": 8}


class Being(NamedTuple):
    """A subject of the made-up country. `size` is the vehicles it makes in a good year."""

    id: str
    number: int
    kind: str
    en: str
    zh: str
    parent: str | None
    seat: str | None
    size: int


def beings(rows: int) -> list[Being]:
    """Everyone in a country of so many observations, the country itself first."""
    return list(_beings(rows))


def _beings(rows: int) -> Iterator[Being]:
    yield Being("china", 1, "country", "China", "中国", None, None, 30_000_000)
    number = 1
    provinces = _count("province", rows)
    cities = _count("city", rows)
    for kind in MOST:
        for place in range(_count(kind, rows)):
            number += 1
            yield Being(
                id=f"{kind}-{place}",
                number=number,
                kind=kind,
                en=name(kind, place),
                zh=_zh(kind, place),
                parent=_parent(kind, place, provinces, rows),
                seat=f"city-{place % cities}" if kind == "company" else None,
                size=max(2_000, round(3_000_000 / (1 + place) ** 0.7)),
            )


def _count(kind: str, rows: int) -> int:
    share = MOST[kind] * rows // 1_000_000
    return min(MOST[kind], max(LEAST[kind], share * 4))


def _parent(kind: str, place: int, provinces: int, rows: int) -> str:
    match kind:
        case "city":
            return f"province-{place % provinces}"
        case "brand":
            return f"company-{place % _count('company', rows)}"
        case "model":
            return f"brand-{place % _count('brand', rows)}"
        case _:
            return "china"


def name(kind: str, place: int) -> str:
    """A name that is no English word: three syllables for the number, an ending for the kind."""
    digits = (place // 100, place // 10 % 10, place % 10)
    first = "".join(SYLLABLES[digit % 10] for digit in digits)
    return f"{'Z' if place >= 1000 else 'X'}{first}{ENDINGS[kind]}"


def _zh(kind: str, place: int) -> str:
    digits = (place // 729 % 9, place // 81 % 9, place // 9 % 9, place % 9)
    return "".join(CHARACTERS[digit] for digit in digits) + MARKS[kind]
