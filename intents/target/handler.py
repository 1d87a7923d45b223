"""Targets: what was aimed at, and how the result stands against it."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from data.dataset import Session
from data.period import Period
from data.record import Record
from data.resolve import rounded
from data.resolved import Resolved
from intents.answer import (
    Answer,
    Figure,
    FigureTerm,
    MetricTerm,
    Miss,
    Nearest,
    Operation,
    PeriodTerm,
    Quantity,
    Reply,
    Result,
    SubjectTerm,
    figure_line,
    figure_lines,
    line,
)
from intents.bounds import holds
from intents.caveats import caveats, set_apart
from intents.cells import EVER, asked_period, asked_span, by_period, cells, newest, period_of
from intents.likeness import mixed_bodies
from intents.metrics import choose_metric
from intents.nearest import nearest
from intents.reading.meaning import Amount, Fixed
from intents.reading.question import Question, When
from intents.target.several import several

AIMED = Path(__file__).with_name("metrics.sql").read_text("utf-8")


class Aimed(Record):
    """A metric with a target."""

    metric: str


def answer(question: Question, data: Session) -> Reply:
    """Give a target as such; a result beside it only for the very same period and metric."""
    if question.operation == "several":
        return several(question, data)
    reply = _aimed(question, data)
    if isinstance(reply, Answer) or "fleets" not in question.from_context:
        return reply
    # "And the 2026 goal?" after NEVs: what is aimed at may be all vehicles.
    taken = tuple(slot for slot in question.from_context if slot != "fleets")
    of_all = _aimed(question.model_copy(update={"fleets": (), "from_context": taken}), data)
    return of_all if isinstance(of_all, Answer) else reply


def _aimed(question: Question, data: Session) -> Reply:
    [subject] = question.subjects
    metric = _metric(question, subject, data)
    if isinstance(metric, Miss):
        return metric
    rows = cells(data, subject, metric, _year_around(question))
    targets = by_period(rows, ("target",))
    when = _inner(question)
    period = period_of(when, targets, question) if when else newest(targets)
    if period is not None and (partly := _so_far(question, rows, period)):
        return _progress(question, *partly, data)
    if period is None or period not in targets:
        return nearest(
            data,
            subject,
            metric,
            period,
            statuses=("target",),
            reason=line(
                "target-none",
                subject=SubjectTerm(subject=subject),
                metric=MetricTerm(metric=metric),
            ),
        )
    aim = Figure.of(targets[period])
    result = by_period(rows).get(period)
    if question.amounts and not _is_target(aim, question.amounts[0]):
        attained = question.has("attain", "missed", "share")
        return _checked(question.amounts[0], aim, result, data, attained=attained)
    checked = bool(question.amounts) and question.has("polar")
    if result is None and question.operation == "progress":
        part = _longest_part(rows, aim)
        if part is not None and not mixed_bodies([aim, Figure.of(part)], data):
            return _progress(question, aim, part, part.period, data)
    # "By how many did it exceed its target of 2.6 million" names the target, and asks for the gap;
    # a target and the actual figure are asked for together.
    gap = any(amount.bound for amount in question.amounts) and question.has("how_many")
    gap = gap or "actual" in question.statuses
    if (question.operation == "target" and not checked and not gap) or result is None:
        headline = figure_line(aim)
        held = (
            (line("target-result", figure=FigureTerm(figure=Figure.of(result))),) if result else ()
        )
        if question.operation == "progress":
            held = (line("target-no-result", period=PeriodTerm(period=period)),)
        besides = _besides(question, aim, data)
        return Answer(
            headline=headline,
            rows=figure_lines(besides),
            figures=(aim, *besides),
            notes=(*held, *caveats([aim, *besides], data)),
        )
    return _progress(question, aim, result, period, data)


def _inner(question: Question) -> When | None:
    """The period asked; of a year and a part of it, named both, the part."""
    fixed = [when for when in question.periods if isinstance(when, Fixed)]
    return min(fixed, key=lambda when: when.period.days, default=asked_period(question))


def _year_around(question: Question) -> Period:
    """The time asked, to the end of its year, whose target a part of it is held against."""
    span = asked_span(question)
    return span if span == EVER else span.model_copy(update={"end": Period.year(span.end.year).end})


def _so_far(
    question: Question, rows: Sequence[Resolved], period: Period
) -> tuple[Figure, Resolved, Period] | None:
    """How much of the year's target a part of the year has reached, where that is asked."""
    year = Period.year(period.start.year)
    aims, results = by_period(rows, ("target",)), by_period(rows)
    begun = period.start == year.start and period.end < year.end
    if question.operation != "progress" or not begun or period in aims:
        return None
    if year not in aims or period not in results:
        return None
    return Figure.of(aims[year]), results[period], period


def _longest_part(rows: Sequence[Resolved], aim: Figure) -> Resolved | None:
    """What is held of the first months of the year aimed at, where the year is not."""
    parts = [
        row
        for period, row in by_period(rows).items()
        if period.start == aim.period.start and period.end < aim.period.end
    ]
    return max(parts, key=lambda row: row.period.end, default=None)


def _is_target(aim: Figure, amount: Amount) -> bool:
    """Whether an amount in the question is the target itself."""
    return amount.value in (aim.value, rounded(aim.value, max(amount.digits, 2)))


def _checked(
    amount: Amount, aim: Figure, row: Resolved | None, data: Session, *, attained: bool
) -> Reply:
    """Hold another number than the target against it: a bound on it, or another target.

    A number far below the target may be meant as the gap to it, so that is not judged; nor is
    whether a target that is not held was attained.
    """
    if amount.bound is None and (attained or amount.value * 2 < aim.value):
        return Miss(
            reason="ambiguous",
            headline=line("target-amount"),
            nearest=(Nearest(figure=aim, differs=("status",)),),
        )
    verdict = holds(aim, amount.bound, amount.value) if amount.bound else False
    done = (line("target-result", figure=FigureTerm(figure=Figure.of(row))),) if row else ()
    return Answer(
        headline=line({True: "verdict-yes", False: "verdict-no", None: "verdict-open"}[verdict]),
        rows=(figure_line(aim), *done),
        figures=(aim,),
        verdict="depends" if verdict is None else verdict,
        notes=caveats([aim], data),
    )


def _metric(question: Question, subject: str, data: Session) -> str | Miss:
    """The metric asked; with none asked, the default or else the one that has a target."""
    choice = choose_metric(question, subject, data)
    if isinstance(choice, Miss):
        return choice
    aimed = [row.metric for row in data.fetch(AIMED, Aimed, subject=subject)]
    if question.measures or set(question.fleets) - {"any"}:
        # A maker of NEVs may be aimed at in all its vehicles.
        measure = data.catalogue.metrics[choice.metric].measure
        alike = [one for one in aimed if data.catalogue.metrics[one].measure == measure]
        only = len(alike) == 1 and data.catalogue.subjects[subject].fleet == "nev"
        return alike[0] if only else choice.metric
    aimed.sort(key=lambda metric: metric != choice.metric)
    fits = [_fit(question, subject, metric, data) for metric in aimed]
    return aimed[fits.index(max(fits))] if aimed else choice.metric


def _besides(question: Question, aim: Figure, data: Session) -> tuple[Figure, ...]:
    """What else is aimed at in that period, where the question leaves open at what."""
    if question.measures or set(question.fleets) - {"any"} or question.amounts:
        return ()
    metrics = [row.metric for row in data.fetch(AIMED, Aimed, subject=aim.subject)]
    held = (
        by_period(cells(data, aim.subject, metric, aim.period), ("target",)).get(aim.period)
        for metric in metrics
        if metric != aim.metric
    )
    return tuple(Figure.of(row) for row in held if row is not None)


def _fit(question: Question, subject: str, metric: str, data: Session) -> int:
    """How well a metric's target fits what is said: it is the number named, it has a result."""
    rows = cells(data, subject, metric, asked_span(question))
    targets = by_period(rows, ("target",))
    when = asked_period(question)
    period = period_of(when, targets, question) if when else newest(targets)
    if period is None or period not in targets:
        return 0
    named = any(_is_target(Figure.of(targets[period]), amount) for amount in question.amounts)
    return 1 + 4 * named + 2 * (period in by_period(rows))


def _progress(
    question: Question, aim: Figure, row: Resolved, period: Period, data: Session
) -> Answer:
    done = Figure.of(row)
    if set_apart(aim, done, data):
        return Answer(
            headline=line("bases-differ"),
            rows=figure_lines((done, aim)),
            figures=(done, aim),
            verdict="not_comparable",
            notes=caveats([done, aim], data),
        )
    share = done.value / aim.value * 100
    met = done.value >= aim.value
    gap = abs(done.value - aim.value)
    # A part of the year that falls short tells nothing of the year.
    decided = met or period == aim.period
    part = question.has("share", "rate")
    gap_asked = not part and question.has("difference", "how_many")
    operation: Operation = "difference" if gap_asked else "ratio"
    unit = data.catalogue.metrics[aim.metric].unit
    if operation == "difference":
        result = Result(operation="difference", value=done.value - aim.value, unit=unit)
    else:
        result = Result(operation=operation, value=round(Decimal(share), 2), unit="percent")
    return Answer(
        headline=line(
            "target-so-far" if period != aim.period else "target-met" if met else "target-missed",
            subject=SubjectTerm(subject=aim.subject),
            period=PeriodTerm(period=period),
            aimed=PeriodTerm(period=aim.period),
            share=Quantity(value=round(share, 1), digits=4, unit="percent"),
            gap=Quantity(value=gap, digits=3, unit=unit),
        ),
        rows=(
            figure_line(done),
            figure_line(aim),
        ),
        figures=(done, aim),
        result=result,
        verdict=(not met if question.has("less", "missed") else met)
        if question.has("polar") and decided
        else None,
        notes=caveats([done], data),
    )
