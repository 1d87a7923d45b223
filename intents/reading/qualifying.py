"""Names that only say in what, or whose, the one beside them is: "Anhui's Hefei", "BYD's Seal".

Or that name a third together: what BYD builds in Hefei is the count of its plant there.
"""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from data.ancestry import lies_in
from data.models import PLACES, Subject
from intents.reading.meaning import Cue
from intents.reading.spans import Span

OF_IT = frozenset({"", "'s", "'", "的"})
"""What may stand between a holder and what it holds."""
IN_IT = frozenset({",", "，"})
"""What stands between a place and the one around it: "Hefei, Anhui"."""

AT = frozenset({"in", "at", "在"})
BUILT = frozenset({"production", "capacity"})
"""What is measured of a plant; cars sold in a city are not those of the plant there."""

JOINED = ("and", "&", ",", "，", "、", "和", "与", "及", "跟", "or", "vs", "plus", "+", "/")
"""What joins two names that are asked for side by side."""

Named = tuple[Span, tuple[str, ...]]


def qualifiers(
    text: str, named: Sequence[Named], subjects: Mapping[str, Subject], *, counted: bool = False
) -> set[str]:
    """The subjects that only qualify the one right behind, or of places right before, them.

    `counted`: it is asked how many were made, not whose they are.
    """
    found: set[str] = set()
    for (first, one), (second, other) in pairwise(named):
        if len(one) != 1 or len(other) != 1:
            continue
        between = text[first.end : second.start].strip()
        if between in OF_IT and lies_in(other[0], one[0], subjects):
            found.add(one[0])
        if (
            counted
            and subjects[one[0]].kind == "company"
            and _made_by(other[0], one[0], between, subjects)
        ):
            found.add(one[0])
        address = between in IN_IT and len(named) == 2 and subjects[one[0]].kind in PLACES
        if address and lies_in(one[0], other[0], subjects):
            found.add(other[0])
    return found


def _made_by(made: str, maker: str, between: str, subjects: Mapping[str, Subject]) -> bool:
    """Whether a maker is only named as whose it is: 赛力斯去年造了多少问界."""
    joined = any(between.startswith(word) or between.endswith(word) for word in JOINED)
    return not joined and lies_in(made, maker, subjects)


def plant_at(
    text: str,
    spans: Sequence[Span],
    named: Sequence[Named],
    subjects: Mapping[str, Subject],
    measures: Collection[str],
) -> str | None:
    """The one plant of a maker in a place: "BYD built in Hefei". None where it is not just one."""
    if len(named) != 2 or not measures or not set(measures) <= BUILT:
        return None
    maker, place = named if subjects[named[1][1][0]].kind in PLACES else (named[1], named[0])
    before = [span for span in spans if span.end <= place[0].start]
    at = bool(before) and text[before[-1].start : before[-1].end] in AT
    if not at and not _calls_plant(text, spans, maker[0], place[0]):
        return None
    plants = [
        key
        for key, one in subjects.items()
        if one.kind == "plant" and one.seat == place[1][0] and lies_in(key, maker[1][0], subjects)
    ]
    return plants[0] if len(plants) == 1 else None


def _calls_plant(text: str, spans: Sequence[Span], maker: Span, place: Span) -> bool:
    """Whether maker, place and a word for plant stand side by side: "Xiaomi's Beijing factory"."""
    after = [span for span in spans if span.start >= place.end]
    plant = bool(after) and any(
        isinstance(part, Cue) and part.name == "plants" for part in after[0].meanings
    )
    return plant and text[maker.end : place.start].strip() in OF_IT


def spelled_out(ids: Collection[str], subjects: Mapping[str, Subject]) -> set[str]:
    """The regions whose members are all named beside them: 京津沪渝四个直辖市 names four."""
    return {key for key in ids if subjects[key].members and {*subjects[key].members} <= {*ids}}
