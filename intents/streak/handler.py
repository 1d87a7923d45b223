"""How many years or months in a row something held."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Literal

from data.dataset import Session
from data.period import Period
from data.record import Record
from data.resolved import Resolved
from intents.answer import (
    Answer,
    CodeTerm,
    Figure,
    FigureTerm,
    Line,
    MetricTerm,
    Miss,
    Nearest,
    PeriodTerm,
    Reply,
    Result,
    SubjectTerm,
    figure_lines,
    line,
)
from intents.bounds import asked_bound, fits_unit, holds, surely_more
from intents.caveats import break_lines, caveats, not_comparable
from intents.cells import asked_period, by_period, cells, latest_year, newest
from intents.metrics import choose_metric
from intents.nearest import nearest
from intents.reading.meaning import Amount, Fixed, Years
from intents.reading.question import Question
from intents.streak.counts import counted
from intents.streak.sides import what
from intents.streak.steps import Step, before, of_size

Ending = Literal["turned", "gap", "break", "open"]
Holds = Callable[[Figure, Figure | None], bool | None]
"""Whether it holds for a figure, given the one before; None where that is open."""
MOST_ROWS = 12


class Run(Record):
    """The figures of a run in order, the one it starts from, and what ended it going back."""

    figures: tuple[Figure, ...]
    base: Figure | None
    ending: Ending
    at: Period
    ended_by: Figure | None = None


def answer(question: Question, data: Session) -> Reply:
    """Count back from the period asked, or the latest, or over the time that is asked."""
    [subject] = question.subjects
    choice = choose_metric(question, subject, data, strict=True)
    if isinstance(choice, Miss):
        return choice
    step = _step(question)
    rows = [row for row in cells(data, subject, choice.metric) if of_size(row.period, step)]
    held = _of_one_body(question, rows)
    amount = question.amounts[0] if question.amounts else None
    if amount and not fits_unit(amount, data.catalogue.metrics[choice.metric].unit):
        return Miss(
            reason="ambiguous",
            headline=line("amount-unit", metric=MetricTerm(metric=choice.metric)),
        )
    if amount and question.operation == "count":
        return counted(question, amount, choice.metric, held, step, data)
    last = _last(question, held)
    if last is None or last not in held:
        return nearest(data, subject, choice.metric, last)
    run = _run(last, held, _condition(question, amount), data)
    if not run.figures and (ahead := _from_start(question, rows, step, data)):
        return _told(question, ahead, ahead.figures[-1], step, choice.notes, data)
    if run.ending == "break" and not run.figures:
        return Miss(
            reason="nearest",
            headline=line("streak-break-first", period=PeriodTerm(period=before(last))),
            nearest=tuple(Nearest(figure=held[one], differs=()) for one in (last, before(last))),
        )
    if run.ending in ("gap", "open") and not run.figures:
        return nearest(data, subject, choice.metric, before(last))
    return _told(question, run, held[last], step, choice.notes, data)


def _step(question: Question) -> Step:
    if question.has("how_many_quarters"):
        return "quarters"
    return "months" if question.has("streak_months", "how_many_months") else "years"


def _of_one_body(question: Question, rows: Sequence[Resolved]) -> dict[Period, Figure]:
    """The figures by period, all of the body that counted the last: bodies are not mixed."""
    own = by_period(rows)
    last = _last(question, own)
    start = own.get(last) if last else None
    if start is None:
        return {period: Figure.of(row) for period, row in own.items()}
    return {period: Figure.of(row) for period, row in by_period(rows, body=start.body).items()}


def _last(question: Question, held: Iterable[Period]) -> Period | None:
    """Where a run is counted back from: the period asked, the end of a span, or the latest."""
    periods = list(held)
    span = next((when for when in question.periods if isinstance(when, Years)), None)
    if span and span.last:
        inside = [period for period in periods if period.end.year <= span.last]
        return Period.year(span.last) if _step(question) == "years" else newest(inside)
    when = asked_period(question)
    if isinstance(when, Fixed):
        inside = [period for period in periods if when.period.contains(period)]
        return newest(inside) or when.period
    return latest_year(periods) or newest(periods)


def _condition(question: Question, amount: Amount | None) -> Holds:
    if amount is not None:
        bound = asked_bound(question, amount)
        return lambda figure, _earlier: holds(figure, bound, amount.value)
    falls = question.operation == "falling"
    return lambda figure, earlier: _moved(figure, earlier, falls=falls)


def _moved(figure: Figure, earlier: Figure | None, *, falls: bool) -> bool | None:
    """Whether it rose, or fell: as a source states it, else by the two levels."""
    if figure.period.is_year and figure.change_pct is not None:
        return figure.change_pct < 0 if falls else figure.change_pct > 0
    if earlier is None:
        return None
    return surely_more(earlier, figure) if falls else surely_more(figure, earlier)


def _run(last: Period, held: dict[Period, Figure], holding: Holds, data: Session) -> Run:
    """Go back from the last period until it no longer holds, or nothing comparable is held."""
    found: list[Figure] = []
    period, later = last, None
    while True:
        figure = held.get(period)
        if figure is None:
            return Run(figures=tuple(found), base=None, ending="gap", at=period)
        if later is not None and _apart(figure, later, data):
            return Run(figures=tuple(found), base=None, ending="break", at=period)
        earlier = held.get(before(period))
        comparable = earlier if earlier and not _apart(earlier, figure, data) else None
        verdict = holding(figure, comparable)
        if verdict is False:
            return Run(figures=tuple(found), base=figure, ending="turned", at=period)
        if verdict is None:
            ending: Ending = "open" if comparable else "break" if earlier else "gap"
            at = before(period) if ending != "open" else period
            return Run(figures=tuple(found), base=figure, ending=ending, at=at)
        found.insert(0, figure)
        period, later = before(period), figure


def _from_start(
    question: Question, rows: Sequence[Resolved], step: Step, data: Session
) -> Run | None:
    """The run that begins with an open span ("after 2016"), the longest that one body counted."""
    span = next((when for when in question.periods if isinstance(when, Years)), None)
    if span is None or span.first is None or span.last is not None or step != "years":
        return None
    holding = _condition(question, question.amounts[0] if question.amounts else None)
    runs = [
        _forward(Period.year(span.first), held, holding, data)
        for body in sorted({row.body for row in rows})
        if (held := {p: Figure.of(row) for p, row in by_period(rows, body=body).items()})
    ]
    longest = max(runs, key=lambda run: len(run.figures), default=None)
    return longest if longest and longest.figures else None


def _forward(first: Period, held: dict[Period, Figure], holding: Holds, data: Session) -> Run:
    """Go on from a year until it no longer holds, or nothing comparable is held."""
    found: list[Figure] = []
    base = held.get(before(first))
    period, earlier = first, base
    while (figure := held.get(period)) is not None:
        comparable = earlier if earlier and not _apart(earlier, figure, data) else None
        if not holding(figure, comparable):
            ending: Ending = "turned" if comparable else "break"
            return Run(figures=tuple(found), base=base, ending=ending, at=period, ended_by=figure)
        found.append(figure)
        period, earlier = period.in_year(period.start.year + 1), figure
    return Run(figures=tuple(found), base=base, ending="gap", at=period)


def _apart(first: Figure, later: Figure, data: Session) -> bool:
    """Whether two figures do not compare: another basis, or a change of counting between them."""
    return not_comparable(first, later) or bool(break_lines((first, later), data))


def _told(
    question: Question,
    run: Run,
    last: Figure,
    step: Step,
    said: tuple[Line, ...],
    data: Session,
) -> Answer:
    bounded = run.ending == "turned"
    ended = run.ended_by or run.base
    first = run.figures[0] if run.figures else last
    message = "streak-none" if not run.figures else "streak-run" if bounded else "streak-least"
    if question.amounts:
        message = f"{message}-level"
    shown = run.figures or (last,)
    if not question.amounts and run.base and run.base not in shown:
        shown = (run.base, *shown)
    ended_at = line(
        f"streak-{run.ending}",
        period=PeriodTerm(period=run.at),
        **({"figure": FigureTerm(figure=ended)} if bounded and ended else {}),
    )
    return Answer(
        headline=line(
            message,
            subject=SubjectTerm(subject=last.subject),
            metric=MetricTerm(metric=last.metric),
            count=len(run.figures),
            step=CodeTerm(kind="step", code=step),
            first=PeriodTerm(period=first.period),
            last=PeriodTerm(period=last.period),
            **what(question, last, data),
        ),
        rows=figure_lines(shown[-MOST_ROWS:]),
        figures=shown,
        result=Result(operation="streak", value=Decimal(len(run.figures)), unit=step),
        notes=(*said, *((ended_at,) if run.figures else ()), *caveats(shown, data)),
    )
