"""Whom a follow-up is about: the subjects it names, those it means, and those it only adds."""

from collections.abc import Mapping, Sequence
from typing import Any

from data.models import Subject
from data.names import names_of
from intents.reading.looking import SCOPE_KINDS
from intents.reading.meaning import Scope
from intents.reading.question import Question

RELATING = (
    "compare",
    "more",
    "less",
    "difference",
    "multiple",
    "quotient",
    "sum",
    "average",
    "between",
)
"""Cues that need a second subject or period to be held against."""
BESIDE = ("compare", "more", "less", "difference", "multiple", "quotient")
"""Cues that hold the one subject named against whom the question before was about."""
SIDE_BY_SIDE = frozenset({"compare", "more", "less", "most", "least", "polar"})
"""Cues of a comparison that takes any number of subjects."""
RANKED = ("most", "least", "crown")
NEIGHBOUR = ("above", "below")
TIES = frozenset({"owner", "owned", "joint", "located"})
"""Cues that ask what a subject belongs to; a scope beside them only says of what kind that is."""
REPLACING = ("instead", "rather")
MOST_SUBJECTS = 6
"""As many as one comparison takes."""

Slots = dict[str, Any]


class UnclearError(Exception):
    """A follow-up that may mean several things; it is then left as it is, and refused."""


def whom(question: Question, before: Question, subjects: Mapping[str, Subject]) -> Slots:
    """What becomes of `subjects`, `scope`, `within` and `others`. Raises UnclearError."""
    named = question.subjects
    if question.scope and not named and (one := _of_that_kind(question, before, subjects)):
        return {"subjects": (one,), "scope": None}
    if question.has("those") and not named and (group := spoken_of(before)):
        return {"subjects": group, "scope": None, "within": None}
    if named:
        return _named(question, before, subjects)
    if asks_for_ties(question):
        return {"subjects": before.subjects}
    if question.scope or question.topics:
        return {}
    return _unnamed(question, before, subjects)


def asks_for_ties(question: Question) -> bool:
    """Whether it is asked what somebody unnamed belongs to: "which province is it in"."""
    named = question.subjects or question.within or question.measures or question.periods
    asked = [group for group in question.cues if not group.optional]
    return (
        not named
        and question.has(*TIES)
        and all(group.names & (TIES | {"where"}) for group in asked)
    )


def spoken_of(before: Question) -> tuple[str, ...]:
    """Several subjects that "they" and "these" mean: those named one after the other, or shown."""
    group = (*before.others, *before.subjects) if before.subjects else before.shown
    distinct = tuple(dict.fromkeys(group))
    return distinct[:MOST_SUBJECTS] if len(distinct) > 1 else ()


def _of_that_kind(
    question: Question, before: Question, subjects: Mapping[str, Subject]
) -> str | None:
    """The namesake, or the place around it, of the kind that a correction names."""
    if not question.has("rather", "follow_up") or len(before.subjects) != 1 or not question.scope:
        return None
    asks = [group for group in question.cues if not group.names & {"rather", "follow_up"}]
    if any(not group.optional for group in asks) or question.limit or question.amounts:
        return None
    return namesake(before.subjects[0], question.scope, subjects)


def namesake(held: str, scope: Scope, subjects: Mapping[str, Subject]) -> str | None:
    """The one subject of this kind that shares a name with another, else what that lies in."""
    known = subjects[held]
    kinds = SCOPE_KINDS[scope]
    if known.kind in kinds:
        return None
    names = {name.casefold() for name in names_of(known)}
    alike = [
        key
        for key, one in subjects.items()
        if one.kind in kinds and names & {name.casefold() for name in names_of(one)}
    ]
    if alike:
        return alike[0] if len(alike) == 1 else None
    parent = subjects.get(known.parent or "")
    return parent.id if parent is not None and parent.kind in kinds else None


def _named(question: Question, before: Question, subjects: Mapping[str, Subject]) -> Slots:
    """The follow-up names a subject: it takes the place of the one before, or joins it."""
    named, held = question.subjects, before.subjects
    others = tuple(key for key in (*before.others, *held) if key not in named)
    if question.has("add"):
        return _side_by_side((*held, *named))
    if question.has(*REPLACING):
        return {"subjects": _replaced(named, held, required=question.has("instead"))}
    if len(named) == 1 and not question.periods and question.has(*BESIDE):
        if named[0] in (*before.others, *held):
            return _side_by_side((*named, *spoken_of(before)))
        return _side_by_side((*held, *named))
    if question.has("share") and is_part(held, named, subjects):
        return _side_by_side((*held, *named))
    if len(held) > 1 and _only_compares(before) and plain(question):
        return _side_by_side((*held, *named))
    return {"others": others}


def is_part(held: tuple[str, ...], named: tuple[str, ...], subjects: Mapping[str, Subject]) -> bool:
    """Whether the one subject spoken of lies in, or belongs to, the one named now."""
    return len(held) == len(named) == 1 and subjects[held[0]].parent == named[0]


def _side_by_side(keys: Sequence[str]) -> Slots:
    return {"subjects": tuple(dict.fromkeys(keys)), "scope": None, "within": None}


def _only_compares(before: Question) -> bool:
    """Whether the question before only set subjects side by side."""
    return all(group.optional or group.names & SIDE_BY_SIDE for group in before.cues)


def plain(question: Question) -> bool:
    """Whether a follow-up says nothing of what is to be done: that is then taken over."""
    marks = {"follow_up", "add", *REPLACING}
    return all(group.optional or group.names & marks for group in question.cues)


def _replaced(named: tuple[str, ...], held: tuple[str, ...], *, required: bool) -> tuple[str, ...]:
    """The new in the old one's place: "Beijing instead of Shanghai", "not Wuhan, Hefei"."""
    old = [key for key in named if key in held]
    new = tuple(key for key in named if key not in held)
    if not old:
        if required and len(held) > 1 and len(named) != len(held):
            raise UnclearError
        return named
    if len(old) > 1 or not new:
        if required or len(held) > 1:
            raise UnclearError
        return named
    place = held.index(old[0])
    return tuple(dict.fromkeys((*held[:place], *new, *held[place + 1 :])))


def _unnamed(question: Question, before: Question, subjects: Mapping[str, Subject]) -> Slots:
    """The follow-up names nobody: it is about whom the question before was about."""
    if question.has("who") and asks_who_leads(question) and len(before.subjects) < 2:
        scope = before.scope or _scope_around(before.subjects, subjects)
        return {"scope": scope, "within": before.within}
    held = before.subjects
    if question.has(*NEIGHBOUR) and before.has(*NEIGHBOUR):
        # "And below that?": the neighbour just found, not the subject that was asked after.
        found = [key for key in before.shown if key not in held]
        if len(found) != 1:
            raise UnclearError
        held = (found[0],)
    elif len(held) == 1 and before.others and question.has(*RELATING) and not question.periods:
        held = spoken_of(before)
    others = tuple(key for key in before.others if key not in held)
    return {"subjects": held, "scope": before.scope, "within": before.within, "others": others}


def asks_who_leads(question: Question) -> bool:
    """Whether a place in a ranking is asked for, rather than a subject's."""
    ranked = question.has(*RANKED) or question.position is not None
    return ranked and not question.has(*NEIGHBOUR)


def _scope_around(held: tuple[str, ...], subjects: Mapping[str, Subject]) -> Scope | None:
    """The kind of subject that the question before was about."""
    kinds = {subjects[key].kind for key in held}
    fitting = [scope for scope, among in SCOPE_KINDS.items() if kinds and kinds <= set(among)]
    return fitting[0] if fitting else None
