"""Conversations: what a question leaves the next one to build on, and what may be built on it."""

from collections.abc import Mapping

from data.catalogue import Catalogue
from data.models import Subject
from intents.answer import Answer, Reply
from intents.intent import Shape
from intents.reading.context import Candidate, Turn
from intents.reading.looking import SCOPE_KINDS
from intents.reading.question import Language, Question, Unread

ABOUT_THE_DATA = ("help", "coverage", "provenance", "definition")
"""Intents whose questions may be about the data as a whole, and then end no conversation."""


def after(question: Question, intent: str, reply: Reply, before: Turn | None) -> Turn | None:
    """What an answered question leaves; thanks and help leave what was there."""
    whole = not (question.subjects or question.scope or question.topics)
    if intent in ABOUT_THE_DATA and whole:
        return before
    figures = reply.figures if isinstance(reply, Answer) else ()
    shown = tuple(dict.fromkeys(figure.subject for figure in figures))
    left: dict[str, object] = {"shown": shown}
    if question.operation == "kind":
        # "Is Anhui a city?" asked no city; what follows is about Anhui.
        place = (question.within,) if question.within else question.subjects
        left |= {"subjects": place, "scope": None, "within": None}
    return Turn(question=question.model_copy(update=left))


def after_unread(read: Unread, before: Turn | None) -> Turn | None:
    """What a text that could not be read leaves: an ambiguous name waits to be settled."""
    if read.reason != "ambiguous":
        return before
    return Turn(question=before.question if before else None, unsettled=read)


def after_unfit(question: Question, before: Turn | None) -> Turn | None:
    """What a refused question leaves.

    One on something that is not held is built on, so that the next is refused as well: else
    "and in 2024?" after profits would be answered with another quantity.
    """
    named = question.subjects or question.scope or question.topics
    unheld = any("unheld" in group.names for group in question.cues)
    if unheld or (named and not question.from_context):
        return Turn(question=question)
    return before


def is_known(turn: Turn, catalogue: Catalogue) -> bool:
    """Whether all that a turn names is in this snapshot of the data."""
    question, unsettled = turn.question, turn.unsettled
    named: list[str] = list(unsettled.ambiguous) if unsettled else []
    topics: tuple[str, ...] = ()
    if question is not None:
        named += [*question.subjects, *question.others, *question.shown]
        named += [question.within] if question.within else []
        topics = question.topics
    return all(key in catalogue.subjects for key in named) and all(
        topic in catalogue.topics for topic in topics
    )


def can_do_without(candidate: Candidate, shape: Shape) -> bool:
    """Whether an operation has no use for what a candidate leaves out."""
    if "periods" in candidate.without and shape.periods != "0":
        return False
    return "metric" not in candidate.without or shape.metric == "none"


def spoken_as(
    read: Question | Unread, text: str, before: Turn, lang: Language | None
) -> Question | Unread:
    """A text without a Latin letter ("2024?", a Chinese name) is in the language spoken so far."""
    latin = any(letter.isascii() and letter.isalpha() for letter in text)
    if lang is not None or before.question is None or latin or read.language == "zh":
        return read
    earlier = before.question
    return read.model_copy(
        update={"language": earlier.language, "traditional": earlier.traditional}
    )


def settled(
    read: Question | Unread, unsettled: Unread, subjects: Mapping[str, Subject]
) -> str | None:
    """Which holder of an ambiguous name a text chooses: by full name, place around it or kind."""
    if isinstance(read, Unread) or read.measures or read.periods or read.amounts or read.limit:
        return None
    holders = unsettled.ambiguous
    if len(read.subjects) == 1:
        [named] = read.subjects
        around = [key for key in holders if subjects[key].parent == named]
        chosen = [named] if named in holders else around
    elif read.scope is None or read.subjects:
        return None
    else:
        chosen = [key for key in holders if subjects[key].kind in SCOPE_KINDS[read.scope]]
    return chosen[0] if len(chosen) == 1 else None
