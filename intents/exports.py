"""Exports at large: by number, and where that is not held by value, which is then said."""

from collections.abc import Callable
from functools import wraps

from data.dataset import Session
from intents.answer import Answer, MetricTerm, Reply, line
from intents.measures import counts_vehicles
from intents.reading.meaning import Fixed
from intents.reading.question import Question

Handler = Callable[[Question, Session], Reply]


def by_value_too(handler: Handler) -> Handler:
    """Let a handler answer "exports" by value where their number is not held.

    "How many were exported" and 出口量 ask for the number alone.
    """

    @wraps(handler)
    def answer(question: Question, data: Session) -> Reply:
        reply = handler(question, data)
        if not _at_large(question):
            return reply
        valued = handler(question.model_copy(update={"money": True}), data)
        if not isinstance(valued, Answer) or not valued.figures:
            return reply
        if isinstance(reply, Answer) and not _much_newer(valued, reply, question):
            return reply
        metric = MetricTerm(metric=valued.figures[0].metric)
        return valued.model_copy(
            update={"notes": (line("read-as-metric", metric=metric), *valued.notes)}
        )

    return answer


def _much_newer(valued: Answer, counted: Answer, question: Question) -> bool:
    """Whether, with no year asked, the value reaches a year or more beyond the number."""
    if any(isinstance(when, Fixed) for when in question.periods) or not counted.figures:
        return False
    ends = [max(figure.period.end for figure in one.figures) for one in (valued, counted)]
    return (ends[0] - ends[1]).days >= 365


def _at_large(question: Question) -> bool:
    counted = any(counts_vehicles(group.typed) for group in question.cues)
    return question.has("exports_at_large") and not question.money and not counted
