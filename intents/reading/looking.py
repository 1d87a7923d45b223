"""Where a ranking looks: the kinds of a scope, and the place or region that it is limited to."""

from collections.abc import Mapping, Sequence

from data.models import PLACES, Subject
from intents.reading.meaning import Scope

SCOPE_KINDS: Mapping[Scope, tuple[str, ...]] = {
    "cities": ("city", "municipality"),
    "provinces": ("province", "municipality"),
    "companies": ("company",),
    "brands": ("brand",),
    "models": ("model",),
    "countries": ("country",),
}
"""Which kinds of subject a scope looks through: municipalities stand among both."""


def region_scope(ids: Sequence[str], subjects: Mapping[str, Subject]) -> Scope | None:
    """A region named alone is looked through: the kind of the places it lists."""
    kinds = {subjects[key].kind for key in subjects[ids[0]].members} if len(ids) == 1 else set()
    scopes: tuple[Scope, ...] = ("provinces", "cities") if kinds else ()
    return next((scope for scope in scopes if kinds <= {*SCOPE_KINDS[scope]}), None)


def looked_through(ids: Sequence[str], subjects: Mapping[str, Subject]) -> str | None:
    """Of two places the one that the other lies in: 合肥在安徽排第几 ranks Hefei there."""
    if len(ids) != 2:
        return None
    for part, whole in (ids, ids[::-1]):
        known = subjects[part]
        inside = known.parent == whole or part in subjects[whole].members
        if inside and known.kind in PLACES:
            return whole
    return None


def restates(
    number: int, ids: Sequence[str], within: str | None, subjects: Mapping[str, Subject]
) -> bool:
    """Whether a number only says how many were named: 长三角四省市, "the three of them"."""
    region = within or (ids[0] if len(ids) == 1 else None)
    listed = len(subjects[region].members) if region else 0
    return number > 1 and number in (len(ids), listed)
