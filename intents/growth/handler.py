"""How much a figure changed: what a source states first, else worked out from two levels."""

from collections.abc import Mapping
from decimal import Decimal

from data.crossing import change_fits
from data.dataset import Session
from data.period import Period
from data.resolved import Resolved
from intents.answer import (
    Answer,
    Figure,
    FigureTerm,
    Line,
    MetricTerm,
    Miss,
    PeriodTerm,
    Reply,
    Result,
    Signed,
    SubjectTerm,
    Verdict,
    figure_line,
    figure_lines,
    line,
)
from intents.bounds import is_bound
from intents.caveats import break_lines, caveats
from intents.cells import (
    asked_period,
    asked_span,
    asked_statuses,
    by_period,
    cells,
    fixed_periods,
    newest,
    of_bodies,
    period_of,
)
from intents.exports import by_value_too
from intents.likeness import as_long
from intents.metrics import choose_metric
from intents.nearest import nearest, not_counted
from intents.reading.question import Question
from intents.refusing import refused
from intents.stated import stated_growth
from intents.verdicts import said


@by_value_too
def answer(question: Question, data: Session) -> Reply:
    """Give the stated change of each that is named, or the change between two periods of one."""
    asked = _apart(question)
    if len(asked) == 1:
        return _one(question, question.subjects[0], data)
    parts = [_one(one, one.subjects[0], data) for one in asked]
    found = [part for part in parts if isinstance(part, Answer)]
    if len(found) < len(parts):
        return next(part for part in parts if isinstance(part, Miss))
    if len({part.figures[0].period for part in found}) > 1:
        return Miss(
            reason="nearest",
            headline=line("growth-periods-differ"),
            rows=tuple(p.headline for p in found),
        )
    verdict: Verdict | None = None
    one_of = question.has("either") or (question.has("more") and question.has("less"))
    if question.has("polar", "rumour") and question.has("more", "less") and not one_of:
        ahead = _change(found[0]) > max(_change(part) for part in found[1:])
        verdict = not ahead if question.has("less") else ahead
    found.sort(key=_change, reverse=not question.has("less", "least"))
    return Answer(
        headline=found[0].headline if verdict is None else said(question, verdict),
        rows=tuple(part.headline for part in (found if verdict is not None else found[1:])),
        figures=tuple(part.figures[0] for part in found),
        verdict=verdict,
        notes=caveats([part.figures[0] for part in found], data),
    )


def _apart(question: Question) -> list[Question]:
    """The question of each subject; of one, of a kind of vehicle and of all: "NEVs and overall"."""
    kinds = [fleet for fleet in question.fleets if fleet not in ("any", "all")]
    if len(question.subjects) == 1 and "all" in question.fleets and kinds:
        return [question.model_copy(update={"fleets": (fleet,)}) for fleet in (kinds[0], "all")]
    return [question.model_copy(update={"subjects": (one,)}) for one in question.subjects]


def _change(part: Answer) -> Decimal:
    figure = part.figures[0]
    if figure.change_pct is not None:
        return figure.change_pct
    return part.result.value if part.result else figure.value


def _one(question: Question, subject: str, data: Session) -> Reply:
    choice = choose_metric(question, subject, data)
    if isinstance(choice, Miss):
        return choice
    rows = of_bodies(cells(data, subject, choice.metric, asked_span(question)), question)
    held = by_period(rows, asked_statuses(question))
    stated = {} if question.bodies else stated_growth(subject, choice.metric, data)
    periods = fixed_periods(question, held)
    if len(periods) == 2 and not _same_span_year_before(periods):
        return _between(question, subject, choice.metric, held, periods, data)
    period = (
        max(periods, key=lambda p: p.end)
        if periods
        else period_of(asked_period(question), {**stated, **held}, question)
    )
    if period in stated and (period not in held or held[period].change_pct is None):
        return _stated(question, stated[period], held.get(period), data)
    if period is None or period not in held:
        asked = period if question.periods else None
        if question.bodies:
            return not_counted(data, subject, choice.metric, asked, question.bodies[0])
        return nearest(data, subject, choice.metric, asked)
    if held[period].change_pct is None and not question.periods:
        # Of growth at large the newest that is stated says more than one across a break.
        period = _newest_stated(held, period) or period
    row = held[period]
    if row.change_pct is not None:
        figure = Figure.of(row)
        newer = () if question.periods else _newer(held, period)
        return Answer(
            headline=figure_line(figure),
            rows=tuple(line("figure-newer", figure=FigureTerm(figure=one)) for one in newer),
            figures=(figure, *newer),
            verdict=_verdict(question, row.change_pct),
            notes=(*choice.notes, *_against_levels(row, held), *caveats([figure], data)),
        )
    earlier = period.in_year(period.start.year - 1)
    if earlier in held:
        return _between(question, subject, choice.metric, held, [earlier, period], data)
    figure = Figure.of(row)
    missed = nearest(
        data,
        subject,
        choice.metric,
        period,
        reason=line(
            "growth-not-stated",
            subject=SubjectTerm(subject=subject),
            metric=MetricTerm(metric=choice.metric),
            period=PeriodTerm(period=period),
        ),
    )
    return missed.model_copy(update={"notes": caveats([figure], data)})


def _stated(question: Question, growth: Resolved, level: Resolved | None, data: Session) -> Answer:
    """A change that a source states without the level; the level held stands beneath."""
    figures = tuple(Figure.of(row) for row in (growth, level) if row is not None)
    return Answer(
        headline=figure_line(figures[0]),
        rows=figure_lines(figures[1:]),
        figures=figures,
        verdict=_verdict(question, growth.value),
        notes=caveats(figures, data),
    )


def _against_levels(row: Resolved, held: dict[Period, Resolved]) -> tuple[Line, ...]:
    """What the two levels give, where that differs from the stated change by more than rounding."""
    before = held.get(row.period.in_year(row.period.start.year - 1))
    if (
        before is None
        or is_bound(before)
        or is_bound(row)
        or not before.value
        or row.change_pct is None
    ):
        return ()
    if change_fits(row.change_pct, row, before):
        return ()
    computed = (row.value / before.value - 1) * 100
    return (line("growth-differs", change=Signed(value=round(computed, 1))),)


def _same_span_year_before(periods: list[Period]) -> bool:
    """2025 against 2024: the change that sources state as year on year."""
    first, last = sorted(periods, key=lambda p: p.end)
    return last.in_year(last.start.year - 1) == first


def _between(
    question: Question,
    subject: str,
    metric: str,
    held: dict[Period, Resolved],
    periods: list[Period],
    data: Session,
) -> Reply:
    first, last = sorted(periods, key=lambda p: p.end)
    for period in (last, first):
        if period not in held:
            return nearest(data, subject, metric, period)
    old, new = Figure.of(held[first]), Figure.of(held[last])
    if not as_long([first, last]):
        return Miss(reason="nearest", headline=line("spans-differ"), rows=figure_lines([old, new]))
    if (reply := refused([new, old], data)) is not None:
        return reply
    change = (new.value / old.value - 1) * 100
    return Answer(
        headline=line(
            "growth-computed",
            subject=SubjectTerm(subject=subject),
            metric=MetricTerm(metric=metric),
            first=PeriodTerm(period=first),
            last=PeriodTerm(period=last),
            change=Signed(value=round(change, 1)),
        ),
        rows=figure_lines([new, old]),
        figures=(new, old),
        result=Result(operation="growth", value=round(change, 2), unit="percent"),
        verdict=_verdict(question, change),
        notes=(*break_lines([old, new], data), *caveats([old, new], data)),
    )


def _newest_stated(held: Mapping[Period, Resolved], year: Period) -> Period | None:
    """The newest period, within a year or after it, for which a source states the growth."""
    return newest(
        period
        for period, row in held.items()
        if row.change_pct is not None and period.end >= year.start
    )


def _newer(held: Mapping[Period, Resolved], shown: Period) -> tuple[Figure, ...]:
    """Where no period was asked: the growth in the part of a year that ends after the one shown."""
    later = newest(period for period, row in held.items() if row.change_pct is not None)
    return (Figure.of(held[later]),) if later is not None and later.end > shown.end else ()


def _verdict(question: Question, change: Decimal) -> Verdict | None:
    """Yes or no, where the question asks whether it rose or fell."""
    falls, rises = question.has("down", "less"), question.has("growth", "up", "more")
    if not question.has("polar", "rumour") or _either_or(question):
        return None
    if falls:
        return change < 0
    return change > 0 if rises else None


def _either_or(question: Question) -> bool:
    """Whether rise and fall are both meant: "up or down", or whether it changed, is no claim."""
    both = any(group.names >= {"growth", "down"} for group in question.cues)
    return both or question.has("either", "changed")
