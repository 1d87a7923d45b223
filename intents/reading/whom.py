"""Whom a follow-up is about: the subjects it names, those it means, and those it only adds."""

from collections.abc import Mapping, Sequence
from typing import Any

from data.ancestry import lies_in
from data.models import Subject
from data.names import names_of
from intents.reading.leaning import (
    NEIGHBOUR,
    RELATING,
    REPLACING,
    asks_for_a_place,
    asks_for_ties,
    beside,
    part_and_whole,
    plain,
    spoken_of,
    within,
)
from intents.reading.looking import SCOPE_KINDS
from intents.reading.meaning import Scope
from intents.reading.question import Question

SIDE_BY_SIDE = frozenset({"compare", "more", "less", "most", "least", "polar"})
"""Cues of a comparison that takes any number of subjects."""

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
    if asks_its_place(question, before):
        # "Which place is that among the cities?" is asked of the one spoken of.
        return {"subjects": before.subjects, "scope": question.scope or before.scope}
    if question.has("members", "includes") and len(before.subjects) == 1:
        return {"subjects": before.subjects, "scope": None}
    if question.scope or question.topics:
        around = within(question, before, subjects)
        return {"within": around} if around else {}
    return _unnamed(question, before, subjects)


def asks_its_place(question: Question, before: Question) -> bool:
    """Whether the place of the one subject spoken of is asked for, among whomever."""
    return (
        question.has("which_place")
        and not question.subjects
        and not question.topics
        and len(before.subjects) == 1
    )


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
    if beside(question):
        if named[0] in (*before.others, *held):
            return _side_by_side((*named, *spoken_of(before)))
        return _side_by_side((*held, *named))
    if parts := part_and_whole(question, before, subjects):
        return _side_by_side(parts)
    if (whole := _shared_whole(named, before, subjects)) and plain(question):
        return _side_by_side((*named, whole))
    if len(held) > 1 and _only_compares(before) and plain(question):
        return _side_by_side((*held, *named))
    return {"others": others}


def _shared_whole(
    named: tuple[str, ...], before: Question, subjects: Mapping[str, Subject]
) -> str | None:
    """The whole of which a share was asked, if the one named now is a part of it too."""
    if not before.has("share") or len(before.subjects) != 2 or len(named) != 1:
        return None
    for part, whole in (before.subjects, before.subjects[::-1]):
        if lies_in(part, whole, subjects) and lies_in(named[0], whole, subjects):
            return whole
    return None


def _side_by_side(keys: Sequence[str]) -> Slots:
    return {"subjects": tuple(dict.fromkeys(keys)), "scope": None, "within": None}


def _only_compares(before: Question) -> bool:
    """Whether the question before only set subjects side by side."""
    return all(group.optional or group.names & SIDE_BY_SIDE for group in before.cues)


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
    if asks_for_a_place(question) and len(before.subjects) < 2:
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


def _scope_around(held: tuple[str, ...], subjects: Mapping[str, Subject]) -> Scope | None:
    """The kind of subject that the question before was about."""
    kinds = {subjects[key].kind for key in held}
    fitting = [scope for scope, among in SCOPE_KINDS.items() if kinds and kinds <= set(among)]
    return fitting[0] if fitting else None
