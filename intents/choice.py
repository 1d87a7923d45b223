"""Choosing the intent: the most specific shape that accounts for everything the question says."""

import sys
from collections.abc import Iterable
from functools import cache

from data.record import Record
from intents.intent import Intent, Presence, Shape
from intents.reading.meaning import Amount, Years
from intents.reading.question import Question

BINDING = frozenset({"which_month"})
"""Cues that a shape must take by name: "in which month" does not ask "when" at large."""


class TieError(Exception):
    """Two shapes fit a question equally well: a mistake in what the intents take."""


class Choice(Record):
    """An intent, and the shape of it that fits."""

    intent: Intent
    shape: Shape

    @property
    def operation(self) -> str:
        """What the intent is to do."""
        return self.shape.operation


def choose(question: Question, intents: Iterable[Intent]) -> Choice | None:
    """The intent whose shape fits best; None if none fits. Raises TieError on a tie."""
    said = {name for group in question.cues for name in group.names}
    fits = [
        (_score(shape, question), intent, shape)
        for intent in intents
        for shape in intent.takes
        # Most shapes need a cue that is not there: that is looked at before all else.
        if all(need & said for need in shape.needed) and _fits(shape, question)
    ]
    if not fits:
        return None
    fits.sort(key=lambda fit: fit[0], reverse=True)
    score, intent, shape = fits[0]
    rivals = [fit for fit in fits[1:] if fit[0] == score and fit[1].name != intent.name]
    if rivals:
        names = sorted({intent.name, *(fit[1].name for fit in rivals)})
        raise TieError(f"{' and '.join(names)} fit a question equally")
    return Choice(intent=intent, shape=shape)


def _fits(shape: Shape, question: Question) -> bool:
    return (
        _counts(shape.subjects, len(question.subjects))
        and _cues_fit(shape, question)
        and _present(shape.scope, question.scope is not None)
        and _present(shape.within, question.within is not None)
        and _present(
            shape.metric,
            bool(question.measures or question.running or set(question.fleets) - {"any"}),
        )
        and (shape.scopes is None or question.scope is None or question.scope in shape.scopes)
        and _present(shape.measure, bool(question.measures))
        and _present(shape.fleet, bool(set(question.fleets) - {"any", "all"}))
        and (shape.measures is None or set(question.measures) <= set(shape.measures))
        and _counts(shape.periods, sum(not isinstance(when, Years) for when in question.periods))
        and _present(shape.span, any(isinstance(when, Years) for when in question.periods))
        and _counts(shape.amounts, len(question.amounts))
        and _present(shape.ordinal, any(amount.ordinal for amount in question.amounts))
        and _present(shape.counted, any(map(_is_counted, question.amounts)))
        and _present(shape.limit, question.limit is not None)
        and _present(shape.position, question.position is not None)
        and _present(shape.topics, bool(question.topics))
        and _present(shape.bodies, bool(question.bodies))
        and set(question.statuses) <= {*shape.statuses, "actual"}
        and _present(shape.status, bool(set(question.statuses) - {"actual"}))
    )


def _is_counted(amount: Amount) -> bool:
    return amount.unit in (None, "CNY") and not amount.rough


def _cues_fit(shape: Shape, question: Question) -> bool:
    cues = question.cues
    if shape.bars and question.has(*shape.bars):
        return False
    if any(group.names & BINDING - shape.allowed for group in cues):
        return False
    return all(group.optional or group.names & shape.allowed for group in cues)


def _score(shape: Shape, question: Question) -> tuple[int, int, int]:
    """More needs, then more slots asked for, then the shape's own preference."""
    given = sum(
        presence == "given"
        for presence in (
            shape.scope,
            shape.within,
            shape.metric,
            shape.span,
            shape.limit,
            shape.position,
            shape.topics,
            shape.status,
        )
    )
    return len(shape.needs) + shape.prefer, given, shape.subjects != "0"


def _counts(wanted: str, held: int) -> bool:
    """Whether a count fits "2", "0-1" or "2+"."""
    low, high = _ends(wanted)
    return low <= held <= high


@cache
def _ends(wanted: str) -> tuple[int, int]:
    low, _, high = wanted.rstrip("+").partition("-")
    return int(low), sys.maxsize if wanted.endswith("+") else int(high or low)


def _present(wanted: Presence, held: bool) -> bool:
    return wanted == "any" or held == (wanted == "given")
