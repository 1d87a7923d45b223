"""The figures that a comparison or a calculation runs over: like with like, or a miss."""

from collections.abc import Collection, Mapping, Sequence

from data.dataset import Session
from data.period import Period
from data.record import Record
from data.resolved import Resolved
from intents.answer import (
    Figure,
    Line,
    MetricTerm,
    Miss,
    Nearest,
    PeriodTerm,
    SubjectTerm,
    line,
)
from intents.bounds import is_bound
from intents.cells import (
    EVER,
    alike,
    asked_period,
    asked_span,
    asked_statuses,
    by_period,
    cells,
    fixed_periods,
    latest_year,
    newest,
    period_of,
    years_and_newer,
)
from intents.likeness import shared_body
from intents.metrics import MetricChoice, choose_metric
from intents.nearest import nearest
from intents.reading.meaning import Fixed
from intents.reading.question import Question, When

MOST_SUBJECTS = 6


class Operands(Record):
    """Figures in the order asked, the subjects that have none, and what to say about the choice."""

    figures: tuple[Figure, ...]
    missing: tuple[str, ...] = ()
    said: tuple[Line, ...] = ()


def across_periods(question: Question, data: Session) -> Operands | Miss:
    """One subject in two or more named periods; one alone is set against the year before."""
    [subject] = question.subjects
    choice = choose_metric(question, subject, data, strict=True)
    if isinstance(choice, Miss):
        return choice
    rows = cells(data, subject, choice.metric, asked_span(question))
    statuses = asked_statuses(question)
    held = by_period(rows, statuses)
    periods = fixed_periods(question, held)
    if not periods and (only := period_of(asked_period(question), held, question)):
        periods = [only]
    if not periods:
        return nearest(data, subject, choice.metric, None)
    changed = question.has("growth", "down", "up", "add") or any(
        amount.unit == "times" for amount in question.amounts
    )
    if len(periods) == 1 and not changed:
        return Miss(
            reason="ambiguous",
            headline=line("compare-with-what", subject=SubjectTerm(subject=subject)),
        )
    if len(periods) == 1:
        periods.append(periods[0].in_year(periods[0].start.year - 1))
    if question.parallel:
        periods = [_held_or_year(period, held) for period in periods]
    for period in periods:
        if period not in held:
            return nearest(data, subject, choice.metric, period)
    chosen = alike([(rows, period) for period in periods], statuses)
    return Operands(figures=tuple(map(Figure.of, chosen)), said=choice.notes)


def _held_or_year(period: Period, held: Collection[Period]) -> Period:
    """A bare year that took over months which nobody counted in it is that year after all."""
    year = Period.year(period.start.year)
    return year if period not in held and year in held else period


def across_subjects(
    question: Question,
    data: Session,
    *,
    nested: bool = False,
    exact: bool = False,
    most: int = MOST_SUBJECTS,
) -> Operands | Miss:
    """Several subjects in one metric and one shared period.

    `nested`: a part and its whole. `exact`: to be worked with, so where no period was asked
    one is taken in which no source gives only a bound, if there is one.
    """
    subjects = question.subjects[:most]
    if question.each_fleet:
        return Miss(reason="ambiguous", headline=line("one-metric-for-all"))
    choice = shared_metric(question, subjects, data)
    if isinstance(choice, Miss):
        return choice
    body = None if nested else shared_body(subjects, data)
    asked = question.model_copy(update={"subjects": subjects})
    few = len(subjects) if nested else 2
    found = _side_by_side(asked, choice, body, data, exact=exact, few=few)
    if body is not None and isinstance(found, Miss):
        # What other bodies counted does not compare, but it is held, and the answer says so.
        mixed = _side_by_side(asked, choice, None, data, exact=exact, few=few)
        found = mixed if isinstance(mixed, Operands) and not mixed.missing else found
    if isinstance(found, Miss):
        return found
    left_out = _left_out(question.subjects[most:])
    return found.model_copy(update={"said": (*choice.notes, *left_out)})


def _side_by_side(
    question: Question,
    choice: MetricChoice,
    body: str | None,
    data: Session,
    *,
    exact: bool,
    few: int,
) -> Operands | Miss:
    """The figures of several subjects in one period, all of one body if that is named.

    `few`: how many must have one.
    """
    subjects = question.subjects
    statuses = asked_statuses(question)
    when = asked_period(question)
    rows = _rows(
        subjects, choice.metric, body, None if when is None else asked_span(question), data
    )
    held = {subject: by_period(own, statuses) for subject, own in rows.items()}
    if not _decided(when, held, exact=exact):
        rows = _rows(subjects, choice.metric, body, EVER, data)
        held = {subject: by_period(own, statuses) for subject, own in rows.items()}
    if when is not None:
        candidates = _shared(held) or {period for rows in held.values() for period in rows}
        period = period_of(when, candidates, question)
    else:
        usable = _usable(held, exact=exact)
        period = latest_year(usable) or newest(usable)
    having = [subject for subject in subjects if period is not None and period in held[subject]]
    if period is None or len(having) < min(few, len(subjects)):
        return _each_nearest(choice.metric, held, period, data)
    chosen = alike([(rows[subject], period) for subject in having], statuses)
    return Operands(
        figures=tuple(map(Figure.of, chosen)),
        missing=tuple(subject for subject in subjects if subject not in having),
    )


def _rows(
    subjects: Sequence[str], metric: str, body: str | None, within: Period | None, data: Session
) -> dict[str, list[Resolved]]:
    """By subject, what is held within a time, or of full years; of one body if it is named."""
    return {
        subject: [
            row
            for row in (
                years_and_newer(data, subject, metric)
                if within is None
                else cells(data, subject, metric, within)
            )
            # Whom a source leaves open counts as the body of such a comparison (contract, 2.7).
            if body is None or row.body == body or row.counted_by == "unstated"
        ]
        for subject in subjects
    }


Held = Mapping[str, Mapping[Period, Resolved]]
"""By subject and period."""


def _decided(when: When | None, held: Held, *, exact: bool) -> bool:
    """Whether the little that was read holds the period to compare in; else all must be read."""
    if isinstance(when, Fixed):
        return all(when.period in own for own in held.values())
    return when is not None or latest_year(_firm(held) if exact else _shared(held)) is not None


def _usable(held: Held, *, exact: bool) -> set[Period]:
    """The periods that all share; to work with, those in which no source gives only a bound."""
    return (_firm(held) if exact else set()) or _shared(held)


def _shared(held: Held) -> set[Period]:
    return set.intersection(*(set(rows) for rows in held.values()))


def _firm(held: Held) -> set[Period]:
    return {p for p in _shared(held) if not any(is_bound(own[p]) for own in held.values())}


def _left_out(extra: Sequence[str]) -> tuple[Line, ...]:
    return (line("left-out", names=tuple(SubjectTerm(subject=s) for s in extra)),) if extra else ()


def shared_metric(
    question: Question, subjects: Sequence[str], data: Session
) -> MetricChoice | Miss:
    """The one metric that all subjects have; makers of NEVs only are compared by NEVs."""
    choices = [choose_metric(question, subject, data, strict=True) for subject in subjects]
    if miss := next((choice for choice in choices if isinstance(choice, Miss)), None):
        return miss
    found = [choice for choice in choices if isinstance(choice, MetricChoice)]
    metrics = list(dict.fromkeys(choice.metric for choice in found))
    if len(metrics) == 1:
        return found[0]
    for choice in sorted(found, key=lambda choice: choice.said is None):
        if all(choice.metric in data.metrics_of(subject) for subject in subjects):
            return MetricChoice(
                metric=choice.metric,
                said=line("compared-by", metric=MetricTerm(metric=choice.metric)),
            )
    return Miss(
        reason="no_data",
        headline=line(
            "no-shared-metric",
            names=tuple(SubjectTerm(subject=subject) for subject in subjects),
            metrics=tuple(MetricTerm(metric=metric) for metric in metrics),
        ),
    )


def _each_nearest(
    metric: str, held: dict[str, dict[Period, Resolved]], period: Period | None, data: Session
) -> Miss:
    """No period that all share: offer each subject's own figure, and say that they differ."""
    offered = []
    for rows in held.values():
        own = period if period in rows else _closest(period, rows)
        if own is not None:
            figure = Figure.of(rows[own])
            offered.append(Nearest(figure=figure, differs=() if own == period else ("period",)))
    names = tuple(SubjectTerm(subject=subject) for subject in held)
    if period is None:
        headline = line("no-shared-period", names=names, metric=MetricTerm(metric=metric))
    else:
        lacking = tuple(SubjectTerm(subject=s) for s, rows in held.items() if period not in rows)
        headline = line(
            "no-figure-for",
            names=lacking,
            metric=MetricTerm(metric=metric),
            period=PeriodTerm(period=period),
        )
    return Miss(
        reason="nearest" if offered else "no_data", headline=headline, nearest=tuple(offered[:3])
    )


def _closest(period: Period | None, rows: Mapping[Period, Resolved]) -> Period | None:
    """The longest part of the period asked that is held, else the latest year."""
    parts = [one for one in rows if period and period.contains(one)]
    longest = max(parts, key=lambda one: (one.days, one.end), default=None)
    return longest or latest_year(rows) or newest(rows)


def missing_line(operands: Operands) -> tuple[Line, ...]:
    """Who was asked for but has no figure."""
    if not operands.missing:
        return ()
    return (line("operand-missing", names=tuple(SubjectTerm(subject=s) for s in operands.missing)),)
