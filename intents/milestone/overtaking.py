"""In which year one passed another, worked out from their full years where no source says it.

Only years that one body counted for both are set side by side. A change of counting between two
years may turn the order by itself, so across it no overtaking is dated.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from data.dataset import Session
from data.period import Period
from data.record import Record
from data.resolved import Resolved
from intents.answer import (
    Answer,
    Figure,
    Line,
    MetricTerm,
    Miss,
    PeriodTerm,
    Reply,
    SubjectTerm,
    Term,
    distinct,
    figure_line,
    figure_lines,
    line,
)
from intents.bounds import surely_more
from intents.caveats import break_lines, caveats, not_comparable
from intents.cells import by_period, years_and_newer
from intents.likeness import unlike_kinds
from intents.metrics import choose_metric
from intents.reading.question import Question

FEWEST = 2
Held = Mapping[Period, Resolved]


class Pair(Record):
    """Both figures of one year, and whether the first one is ahead."""

    one: Figure
    other: Figure
    ahead: bool


def overtaking(question: Question, data: Session) -> Reply | None:
    """The years in which the first subject came to lead the second; None if that is not held."""
    one, other = question.subjects
    choices = [choose_metric(question, subject, data, strict=True) for subject in (one, other)]
    metrics = {choice.metric for choice in choices if not isinstance(choice, Miss)}
    if len(metrics) != 1 or any(isinstance(choice, Miss) for choice in choices):
        return None
    pairs = _pairs(one, other, metrics.pop(), data)
    if len(pairs) < FEWEST or unlike_kinds((pairs[0].one, pairs[0].other), data):
        return None
    turns = [
        (before, after) for before, after in pairwise(pairs) if after.ahead and not before.ahead
    ]
    if not turns:
        return _never(pairs)
    shown = turns[-1]
    figures = (shown[1].one, shown[1].other, shown[0].one, shown[0].other)
    breaks = _breaks(shown, data)
    broken = bool(breaks) or _rebased(shown)
    return Answer(
        headline=line("overtook-broken", **_terms(shown)) if broken else _said(shown),
        rows=(
            *(_said(turn) for turn in reversed(turns[:-1]) if not _rebased(turn)),
            *(figure_line(figure) for figure in figures),
        ),
        figures=figures,
        verdict="not_comparable" if broken else None,
        notes=(*breaks, *caveats(figures, data)),
    )


def _pairs(one: str, other: str, metric: str, data: Session) -> list[Pair]:
    """The full years that one body counted for both, the body with most of them; as they follow."""
    rows = [
        [row for row in years_and_newer(data, subject, metric) if row.period.is_year]
        for subject in (one, other)
    ]
    bodies = sorted({row.body for row in rows[0]} & {row.body for row in rows[1]})
    options = [
        _side_by_side(by_period(rows[0], body=body), by_period(rows[1], body=body))
        for body in bodies
    ]
    return max(options, key=len, default=[])


def _side_by_side(first: Held, second: Held) -> list[Pair]:
    pairs = []
    for period in sorted(set(first) & set(second), key=lambda year: year.start):
        one, other = Figure.of(first[period]), Figure.of(second[period])
        ahead = surely_more(one, other)
        if ahead is not None and not not_comparable(one, other):
            pairs.append(Pair(one=one, other=other, ahead=ahead))
    return pairs


def _rebased(turn: tuple[Pair, Pair]) -> bool:
    before, after = turn
    return not_comparable(before.one, after.one) or not_comparable(before.other, after.other)


def _breaks(turn: tuple[Pair, Pair], data: Session) -> tuple[Line, ...]:
    before, after = turn
    return distinct(
        (
            *break_lines([before.one, after.one], data),
            *break_lines([before.other, after.other], data),
        )
    )


def _said(turn: tuple[Pair, Pair]) -> Line:
    """The year; where years between are not held, only that it was then at the latest."""
    before, after = turn
    next_year = before.one.period.end.year + 1 == after.one.period.end.year
    return line("overtook" if next_year else "overtook-between", **_terms(turn))


def _terms(turn: tuple[Pair, Pair]) -> dict[str, Term]:
    before, after = turn
    return {
        "one": SubjectTerm(subject=after.one.subject),
        "other": SubjectTerm(subject=after.other.subject),
        "metric": MetricTerm(metric=after.one.metric),
        "year": PeriodTerm(period=after.one.period),
        "before": PeriodTerm(period=before.one.period),
    }


def _never(pairs: Sequence[Pair]) -> Miss:
    """No year in which the first came to lead: ahead from the start, or never."""
    first, last = pairs[0], pairs[-1]
    message = "overtaking-always" if first.ahead else "overtaking-never"
    return Miss(
        reason="nearest",
        headline=line(message, **_terms((first, last))),
        rows=figure_lines((last.one, last.other)),
    )
