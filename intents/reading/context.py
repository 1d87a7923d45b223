"""Follow-ups: what a question leaves out is taken from the one before, and said."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from data.models import Subject
from data.record import Record
from intents.reading.filling import metric, periods, priced
from intents.reading.leaning import (
    NEIGHBOUR,
    RELATING,
    asks_for_ties,
    asks_who_leads,
    beside,
    part_and_whole,
    spoken_of,
    within,
)
from intents.reading.meaning import Beside, Years
from intents.reading.question import CueGroup, Question, Unread
from intents.reading.whom import UnclearError, asks_its_place, whom

MARKS = frozenset({"follow_up", "rather", "instead", "add", "same", "those", "who", "there"})
"""Cues that tell how a question follows on the one before; they are used up by it."""
FOLLOWING = ("follow_up", "rather", "instead", "add", "same")
ONCE = frozenset({"chart", "source"})
"""What is asked of an answer as a whole; of several subjects it is shown again as it was."""
NO_FIGURE = (
    *("seat", "where", "plants", "about", "coverage", "definition", "includes"),
    *("owner", "owns", "owned", "joint", "maker", "located", "members", "kind_of"),
)
"""What is asked of a subject without a figure: a metric or period named next asks for one."""
ABOUT_IT = ("source", "why", "comparable", "chart")
"""What can only be asked of what was just answered, where something was."""
AGAINST_IT = ("over", "under", "more", "less", "difference", "share", "in_percent")
"""Cues that set what was reached against the target spoken of."""
OUTLOOK = frozenset({"expected", "forecast", "actual"})
DONE = ("cues", "limit", "position", "amounts", "statuses", "topics")
METRIC = ("measures", "fleets", "running", "money")
TAKEN = ("subjects", "scope", "within", "measures", "fleets", "periods", "topics")

Slot = Literal["periods", "metric"]


class Turn(Record):
    """What the next question of a conversation may build on.

    `id` is that of the answer that left it. `unsettled` is a question that held an ambiguous
    name: the next text may settle it.
    """

    id: str = ""
    question: Question | None = None
    unsettled: Unread | None = None


class Candidate(Record):
    """One way to complete a follow-up, and which slots that were there it does without.

    An operation that has no use for a slot may go without it ("where is its seat?" after a
    figure of 2025); no other may.
    """

    question: Question
    without: frozenset[Slot] = frozenset()


def follow(
    question: Question, before: Question, subjects: Mapping[str, Subject]
) -> Iterator[Candidate]:
    """The ways to complete a question from the one before it, the fullest first.

    A question that stands by itself comes back unchanged, and so does a follow-up that would
    be a guess: no intent takes its leading words.
    """
    asks = question.measures or question.fleets or question.periods
    polite = question.has("greet", "thanks", "help") and not asks
    if polite or _says_nothing(question) or _stands(question, before, subjects):
        yield Candidate(question=question)
        return
    try:
        filled = whom(question, before, subjects)
    except UnclearError:
        yield Candidate(question=question)
        return
    filled |= metric(question, before)
    filled |= periods(question, before)
    yield from _completed(question, before, filled)
    if not question.has(*FOLLOWING):
        yield from _alone(question, filled)


def _stands(question: Question, before: Question, subjects: Mapping[str, Subject]) -> bool:
    """Whether a question names whom or what it is about, and does not lean on the one before."""
    if question.has(*FOLLOWING) or asks_for_ties(question) or asks_its_place(question, before):
        return False
    named = bool(question.subjects or question.scope or question.topics)
    if not named:
        return _whole(question) and not _among_those(question, before)
    if _leans(question, before):
        return False
    if within(question, before, subjects) or part_and_whole(question, before, subjects):
        return False
    if (
        _only_names(question)
        and question.text.rstrip().endswith(("?", "？"))
        and (before.measures or before.fleets or before.periods)
    ):
        return False
    if len(question.subjects) == 1 and not question.periods:
        listed = _lists(before) and not question.scope and not question.measures
        if beside(question) or (listed and _ranks(question) and not question.fleets):
            return False
    return True


def _lists(before: Question) -> bool:
    """Whether several were ranked or set side by side: "and where is Beijing?" is among those."""
    return bool(before.scope) or len(before.subjects) > 1 or before.has("rank", "which_place")


def _leans(question: Question, before: Question) -> bool:
    """Whether what is named says less than it seems: "those cities", "the same year", "in it"."""
    if question.periods and all(isinstance(when, Beside) for when in question.periods):
        return True
    if question.subjects:
        return _owns_nothing(question)
    listed = question.has("members", "includes") and len(before.subjects) == 1
    return listed or bool(question.has("those") and spoken_of(before))


def _owns_nothing(question: Question) -> bool:
    """Whether what is somebody's is left out: "Guangdong's in 2023?"."""
    said = question.measures or question.fleets or question.amounts or question.statuses
    owner = "'s" in question.text.replace("’", "'")
    return owner and not said and all(group.optional for group in question.cues)


def _only_names(question: Question) -> bool:
    """Whether nothing but a name is said; with a question mark it leans on the question before."""
    slots = ("scope", "measures", "fleets", "running", "money", "periods", *DONE[1:])
    return all(group.optional for group in question.cues) and not any(
        getattr(question, slot) for slot in slots
    )


def _among_those(question: Question, before: Question) -> bool:
    """Whether who is ahead is asked among the several that were just set side by side."""
    several = len(before.subjects) > 1 and before.has("compare", "each", "more", "less")
    return several and not question.has("crown") and not question.position


def _whole(question: Question) -> bool:
    """Whether a question that names nobody asks about all there are, whatever was asked before."""
    if question.periods and question.has("events"):
        return True
    if question.has("who") and asks_who_leads(question) and question.periods:
        return True
    if question.has("crown") and question.has("who", "trend", "each"):
        return True
    articles = ("a", "an")
    return not question.periods and any(
        "definition" in group.names and group.typed.lower().split()[-1] in articles
        for group in question.cues
    )


def _says_nothing(question: Question) -> bool:
    """Whether a text only leans on the question before: "and?", "no", "them"."""
    slots = ("subjects", "scope", "measures", "fleets", "running", "money", "periods", "bodies")
    marked = all(group.names & MARKS for group in question.cues)
    return marked and not any(getattr(question, slot) for slot in (*slots, *DONE[1:]))


def _completed(question: Question, before: Question, filled: dict[str, Any]) -> Iterator[Candidate]:
    """The question with what it lacks; then without what its operation may have no use for."""
    if question.subjects and before.scope and "scope" not in filled and _ranks(question):
        filled |= {"scope": before.scope, "within": before.within}
    own = tuple(group for group in question.cues if not group.names & MARKS)
    if priced(question, before):
        own = tuple(group for group in own if "money" not in group.names)
    filled["cues"] = own
    if _asks_again(own, before):
        yield _with(question, {**filled, **_done(before), "periods": before.periods})
    elif all(group.optional for group in own) and not asks_for_ties(question):
        yield from _done_again(question, before, filled)
    else:
        yield from _done_anew(question, before, filled)


def _done_again(
    question: Question, before: Question, filled: dict[str, Any]
) -> Iterator[Candidate]:
    """Nothing is said of what is to be done: the same as before, or just the figure."""
    kept = _kept(before.cues, anew=bool(question.measures))
    taken = {**filled, **_done(before), "cues": (*filled["cues"], *kept)}
    if question.subjects:
        taken["limit"] = None
    said = (slot for slot in DONE if slot != "cues" and getattr(question, slot))
    taken |= {slot: getattr(question, slot) for slot in said}
    if question.measures and set(before.statuses) <= OUTLOOK:
        # What was expected of the output says nothing of the sales asked for now.
        taken["statuses"] = question.statuses
    lone = len(taken.get("subjects", question.subjects)) == 1
    alone = question.subjects and lone and len(before.subjects) > 1 and before.has(*RELATING)
    figure = bool(question.measures or question.fleets or question.periods)
    anew = figure and before.has(*NO_FIGURE)
    if not (alone or anew):
        yield _with(question, taken)
    if question.subjects or anew:
        yield _with(question, filled)


def _done_anew(question: Question, before: Question, filled: dict[str, Any]) -> Iterator[Candidate]:
    """The question says what is to be done, of what it takes over."""
    measured = question.has("attain", "missed") or (
        "target" in before.statuses and not question.subjects and question.has(*AGAINST_IT)
    )
    if measured and not question.statuses:
        filled["statuses"] = before.statuses
    yield _with(question, filled)
    if question.periods:
        return
    bare = {slot: filled[slot] for slot in filled if slot != "periods"}
    yield _with(question, bare, "periods")
    if not question.measures and not question.fleets:
        unmeasured = {slot: bare[slot] for slot in bare if slot not in METRIC}
        yield _with(question, unmeasured, "periods", "metric")


def _alone(question: Question, filled: dict[str, Any]) -> Iterator[Candidate]:
    """A question about no subject: with metric and period taken over, then as it stands."""
    names = question.subjects or question.scope or question.topics
    if names or question.has(*NEIGHBOUR, *ABOUT_IT):
        return
    if not all(group.optional for group in question.cues):
        whose = ("subjects", "scope", "within", "others")
        yield _with(question, {key: filled[key] for key in filled if key not in whose})
        yield Candidate(question=question)


def _ranks(question: Question) -> bool:
    return question.has("rank", "place", *NEIGHBOUR) or asks_who_leads(question)


def _asks_again(own: tuple[CueGroup, ...], before: Question) -> bool:
    """Whether a chart or the sources of several figures are wanted: the answer shows both."""
    asked = [group for group in own if not group.optional and "definition" not in group.names]
    years = any(isinstance(when, Years) for when in before.periods)
    several = len(before.subjects) != 1 or years or before.has("trend", "each")
    return several and bool(asked) and all(group.names & ONCE for group in asked)


def _done(before: Question) -> dict[str, Any]:
    """What the question before wanted done."""
    return {slot: getattr(before, slot) for slot in DONE}


def _kept(cues: tuple[CueGroup, ...], *, anew: bool) -> tuple[CueGroup, ...]:
    """What was asked before; a measure that is not held goes once another is named."""
    gone = MARKS | {"unheld"} if anew else MARKS
    return tuple(group for group in cues if not group.names & gone)


def _with(question: Question, filled: dict[str, Any], *without: Slot) -> Candidate:
    keys = filled.get("subjects", ())
    joined = tuple(key for key in keys if key not in question.subjects)
    taken = tuple(
        slot for slot in TAKEN if filled.get(slot) and filled[slot] != getattr(question, slot)
    )
    if not joined:
        taken = tuple(slot for slot in taken if slot != "subjects")
    return Candidate(
        question=question.model_copy(update={**filled, "from_context": taken, "joined": joined}),
        without=frozenset(without),
    )
