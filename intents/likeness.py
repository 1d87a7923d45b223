"""Whether figures are alike: of one length of time, one kind of subject, one counting body."""

from collections.abc import Sequence
from datetime import timedelta

from data.bodies import DEFAULT_BODY
from data.dataset import Session
from data.period import Period
from intents.answer import Figure


def as_long(periods: Sequence[Period]) -> bool:
    """Whether all periods are of one length: so many months, whichever they are, or days."""
    months = {(p.end.year - p.start.year) * 12 + p.end.month - p.start.month for p in periods}
    whole = all(p.start.day == 1 and (p.end + timedelta(days=1)).day == 1 for p in periods)
    return len(months) == 1 if whole else len({p.days for p in periods}) == 1


def shared_body(subjects: Sequence[str], data: Session) -> str | None:
    """The body of a comparison: beside provinces, municipalities are the national bureau's."""
    kinds = {data.catalogue.subjects[subject].kind for subject in subjects}
    if kinds == {"province", "municipality"}:
        return DEFAULT_BODY["province"]
    return None


def unlike_kinds(figures: Sequence[Figure], data: Session) -> bool:
    """Whether a city is set against a province, or a place against a maker."""
    groups = (
        {"city", "municipality"},
        {"province", "municipality"},
        {"region"},
        {"country"},
        {"company"},
        {"brand"},
        {"model"},
        {"plant"},
    )
    kinds = {data.catalogue.subjects[figure.subject].kind for figure in figures}
    return not any(kinds <= group for group in groups)


def mixed_bodies(figures: Sequence[Figure], data: Session) -> bool:
    """Whether different bodies counted; figures that all leave it unstated pass as one.

    Among provinces an unstated body is that of their comparison (contract, 2.7).
    """
    if all(figure.counted_by == "unstated" for figure in figures):
        return False
    shared = shared_body([figure.subject for figure in figures], data)
    bodies = {
        shared if shared and figure.counted_by == "unstated" else figure.body for figure in figures
    }
    return len(bodies) > 1
