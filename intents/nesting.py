"""Who is part of whom, so that nothing is added up twice."""

from collections.abc import Sequence

from data.catalogue import Catalogue
from data.record import Record


class Nested(Record):
    """A subject and another that it is part of."""

    part: str
    whole: str


def is_part(part: str, whole: str, catalogue: Catalogue) -> bool:
    """Whether one lies in, belongs to or is owned by the other, at any depth."""
    seen: set[str] = set()
    above = {part}
    while above:
        seen |= above
        above = {one for key in above for one in _over(key, catalogue)} - seen
        if whole in above:
            return True
    return False


def nested(subjects: Sequence[str], catalogue: Catalogue) -> Nested | None:
    """The first of some subjects that is part of another one of them."""
    for part in subjects:
        for whole in subjects:
            if part != whole and is_part(part, whole, catalogue):
                return Nested(part=part, whole=whole)
    return None


def _over(key: str, catalogue: Catalogue) -> set[str]:
    """What a subject is directly part of: its place, group, owners, and for a plant where it is."""
    known = catalogue.subjects[key]
    above = {known.parent, *known.owners, known.seat if known.kind == "plant" else None}
    above |= {one.id for one in catalogue.subjects.values() if key in one.members}
    return {one for one in above if one is not None and one in catalogue.subjects}
