"""How a follow-up leans on the question before it, told from both."""

from collections.abc import Mapping

from data.models import PLACES, Subject
from intents.reading.looking import SCOPE_KINDS
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
RANKED = ("most", "least", "crown")
NEIGHBOUR = ("above", "below")
REPLACING = ("instead", "rather")
MOST_SUBJECTS = 6
"""As many as one comparison takes."""

TIES = frozenset({"owner", "owned", "joint", "located"})
"""Cues that ask what a subject belongs to; a scope beside them only says of what kind that is."""


def spoken_of(before: Question) -> tuple[str, ...]:
    """Several subjects that "they" and "these" mean: those named one after the other, or shown."""
    group = (*before.others, *before.subjects) if before.subjects else before.shown
    distinct = tuple(dict.fromkeys(group))
    return distinct[:MOST_SUBJECTS] if len(distinct) > 1 else ()


def beside(question: Question) -> bool:
    """Whether one subject named is to be held against, or added to, the one before."""
    adds = any("sum" in group.names and not group.optional for group in question.cues)
    return len(question.subjects) == 1 and not question.periods and (adds or question.has(*BESIDE))


def within(question: Question, before: Question, subjects: Mapping[str, Subject]) -> str | None:
    """The place spoken of, where a scope looks "in it"."""
    if question.scope is None or question.within or not question.has("there"):
        return None
    if len(before.subjects) != 1:
        return None
    known = subjects[before.subjects[0]]
    around = known.kind in PLACES and known.kind not in SCOPE_KINDS[question.scope]
    return known.id if around else None


def part_and_whole(
    question: Question, before: Question, subjects: Mapping[str, Subject]
) -> tuple[str, ...]:
    """The subject spoken of and the one named, where a share is asked and one is of the other.

    The part comes first.
    """
    if not question.has("share") or not len(before.subjects) == len(question.subjects) == 1:
        return ()
    [held], [named] = before.subjects, question.subjects
    if subjects[held].parent == named:
        return held, named
    return (named, held) if subjects[named].parent == held else ()


def plain(question: Question) -> bool:
    """Whether a follow-up says nothing of what is to be done: that is then taken over."""
    marks = {"follow_up", "add", *REPLACING}
    return all(group.optional or group.names & marks for group in question.cues)


def asks_who_leads(question: Question) -> bool:
    """Whether a place in a ranking is asked for, rather than a subject's."""
    ranked = question.has(*RANKED) or question.position is not None
    return ranked and not question.has(*NEIGHBOUR)


def asks_for_a_place(question: Question) -> bool:
    """Whether it is asked who holds a place: "who is first?", "and third?"."""
    if not asks_who_leads(question) or question.has("when", "streak", "last_time", "why"):
        return False
    said = question.position is not None and not question.has("polar")
    return question.has("who") or said


def asks_for_ties(question: Question) -> bool:
    """Whether it is asked what somebody unnamed belongs to: "which province is it in"."""
    named = question.subjects or question.within or question.measures or question.periods
    asked = [group for group in question.cues if not group.optional]
    return (
        not named
        and question.has(*TIES)
        and all(group.names & (TIES | {"where"}) for group in asked)
    )
