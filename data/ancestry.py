"""What a subject lies in or belongs to, step by step (references.py sees that the steps end)."""

from collections.abc import Iterator, Mapping

from data.models import Subject


def ancestors(subject: str, subjects: Mapping[str, Subject]) -> Iterator[Subject]:
    """The subjects above one, the nearest first: a city's province, then the country."""
    above = subjects[subject].parent
    while above is not None:
        known = subjects[above]
        yield known
        above = known.parent


def lies_in(part: str, whole: str, subjects: Mapping[str, Subject]) -> bool:
    """Whether one lies in or belongs to the other, at any depth."""
    return any(one.id == whole for one in ancestors(part, subjects))
