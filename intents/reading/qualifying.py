"""Names that only say in what, or whose, the one beside them is: "Anhui's Hefei", "BYD's Seal"."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from data.ancestry import lies_in
from data.models import PLACES, Subject
from intents.reading.spans import Span

OF_IT = frozenset({"", "'s", "'", "的"})
"""What may stand between a holder and what it holds."""
IN_IT = frozenset({",", "，"})
"""What stands between a place and the one around it: "Hefei, Anhui"."""

Named = tuple[Span, tuple[str, ...]]


def qualifiers(text: str, named: Sequence[Named], subjects: Mapping[str, Subject]) -> set[str]:
    """The subjects that only qualify the one right behind, or of places right before, them."""
    found: set[str] = set()
    for (first, one), (second, other) in pairwise(named):
        if len(one) != 1 or len(other) != 1:
            continue
        between = text[first.end : second.start].strip()
        if between in OF_IT and lies_in(other[0], one[0], subjects):
            found.add(one[0])
        address = between in IN_IT and len(named) == 2 and subjects[one[0]].kind in PLACES
        if address and lies_in(one[0], other[0], subjects):
            found.add(other[0])
    return found
