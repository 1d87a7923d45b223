"""Arithmetic over figures: inputs shown and cited, never across bases, bodies or metrics."""

from collections.abc import Sequence

from data.dataset import Session
from data.models import PLACES
from data.period import Period
from intents.answer import (
    Answer,
    Figure,
    FigureTerm,
    Line,
    Miss,
    PeriodTerm,
    Quantity,
    Reply,
    Result,
    Signed,
    SubjectTerm,
    figure_line,
    figure_lines,
    line,
)
from intents.arithmetic.monthly import monthly
from intents.arithmetic.results import worked
from intents.caveats import break_lines, caveats
from intents.cells import alike, asked_period, by_period, fixed_periods, years_and_newer
from intents.exports import by_value_too
from intents.growth.handler import answer as growth
from intents.metrics import choose_metric, scope_metric
from intents.nearest import nearest
from intents.nesting import nested
from intents.operands import (
    Operands,
    across_periods,
    across_subjects,
)
from intents.pairs import across_pairs
from intents.reading.looking import SCOPE_KINDS
from intents.reading.meaning import Years
from intents.reading.question import Question
from intents.refusing import refused
from intents.regions import members, region_operands, region_total
from intents.sums import incomplete, overlap, twice
from intents.table import board, covered, read_places, table_period


@by_value_too
def answer(question: Question, data: Session) -> Reply:
    """Work out what is asked; of a rise whose levels are not both held, what is stated of it."""
    reply = _worked_out(question, data)
    alone = len(question.subjects) == 1 and len(question.periods) < 2
    if isinstance(reply, Miss) and alone and question.has("growth", "down", "up"):
        stated = growth(question, data)
        if isinstance(stated, Answer):
            return stated
    return reply


def _worked_out(question: Question, data: Session) -> Reply:
    """Gather the inputs, check that they compare, and work out the result."""
    if question.operation == "monthly":
        return monthly(question, data)
    region = _region(question, data)
    if region and question.operation == "sum":
        return region_total(question, region, data)
    operands = region_operands(question, region, data) if region else _operands(question, data)
    if isinstance(operands, Miss):
        return operands
    figures = list(operands.figures)
    whole = nested([figure.subject for figure in figures], data.catalogue)
    if (reply := refused(figures, data, kinds=whole is None)) is not None:
        return reply
    return _told(question, operands, worked(question, figures), data)


def _region(question: Question, data: Session) -> str | None:
    """The region whose places are to be added up: named alone, or as where to look."""
    region = question.within or (question.subjects[0] if len(question.subjects) == 1 else None)
    adds = question.operation in ("sum", "average")
    if not adds or region is None or question.limit or not members(region, data):
        return None
    fitting = SCOPE_KINDS[question.scope] if question.scope else PLACES
    kinds = {data.catalogue.subjects[member].kind for member in members(region, data)}
    return region if kinds <= set(fitting) else None


def _operands(question: Question, data: Session) -> Operands | Miss:
    if question.operation not in ("sum", "average"):
        return _named(question, data)
    if counted_twice := twice(question.subjects, data):
        return counted_twice
    operands = _named(question, data)
    if isinstance(operands, Miss):
        return operands
    return (
        twice([figure.subject for figure in operands.figures], data)
        or overlap(operands)
        or operands
    )


def _named(question: Question, data: Session) -> Operands | Miss:
    """The figures of the subjects or periods that the question names."""
    if not question.subjects and not question.limit:
        return Miss(reason="ambiguous", headline=line("arithmetic-open"))
    if question.limit and not question.subjects:
        return _top(question, data)
    if question.paired:
        return across_pairs(question, data)
    if len(question.subjects) > 1:
        operands = across_subjects(question, data, exact=True)
        if isinstance(operands, Operands) and operands.missing:
            return incomplete(operands)
        return operands
    if question.operation in ("sum", "average") and any(
        isinstance(w, Years) for w in question.periods
    ):
        return _every_year(question, data)
    if question.operation in ("sum", "average") and len(fixed_periods(question)) < 2:
        return Miss(reason="ambiguous", headline=line("arithmetic-of-what"))
    return across_periods(question, data)


def _top(question: Question, data: Session) -> Operands | Miss:
    scope = question.scope or "cities"
    choice = scope_metric(question.model_copy(update={"scope": scope}), data)
    if isinstance(choice, Miss):
        return choice
    looked = board(scope, choice.metric, question.within, data.catalogue)
    periods = covered(looked, data)
    period = table_period(asked_period(question), periods, question)
    if period is None:
        return Miss(reason="no_data", headline=line("arithmetic-of-what"))
    places = read_places(looked, period, data)
    levels = [figure for figure in places if figure.metric == looked.metric]
    if len(levels) < (question.limit or 0):
        return Miss(
            reason="nearest",
            headline=line("arithmetic-too-few"),
            rows=figure_lines(levels),
        )
    return Operands(figures=tuple(levels[: question.limit]))


def _every_year(question: Question, data: Session) -> Operands | Miss:
    """Each year of a run: all must be held, or the sum or average is refused."""
    [subject] = question.subjects
    # "Cumulative 2016 to 2020" is the sum of those years, no running total.
    choice = choose_metric(question.model_copy(update={"running": False}), subject, data)
    if isinstance(choice, Miss):
        return choice
    span = next(when for when in question.periods if isinstance(when, Years))
    if span.first is None:
        # "Up to 2025" has no first year: one year alone would pass for all of them.
        return Miss(reason="ambiguous", headline=line("arithmetic-of-what"))
    rows = years_and_newer(data, subject, choice.metric)
    held = by_period(rows)
    last = span.last or question.today.year - 1
    years = [Period.year(year) for year in range(span.first, last + 1)]
    lacking = [period for period in years if period not in held]
    if lacking:
        missed = nearest(data, subject, choice.metric, lacking[0])
        return missed.model_copy(
            update={
                "headline": line(
                    "years-missing", periods=tuple(PeriodTerm(period=p) for p in lacking)
                ),
                "rows": tuple(figure_line(Figure.of(held[p])) for p in years if p in held),
            }
        )
    # As everywhere, of one body if one counted all of them.
    return Operands(figures=tuple(map(Figure.of, alike([(rows, period) for period in years]))))


def _told(question: Question, operands: Operands, result: Result, data: Session) -> Answer:
    figures = operands.figures
    unit = data.catalogue.metrics[figures[0].metric].unit
    rough = any(figure.qualifier == "approx" for figure in figures)
    if result.unit == "vehicles":
        result = result.model_copy(update={"unit": unit})
    shown: Quantity | Signed = Quantity(
        value=result.value,
        digits=result.digits,
        unit=result.unit,
        qualifier="approx" if rough else "exact",
    )
    if result.operation in ("cagr", "growth"):
        shown = Signed(value=round(result.value, 1))
    alone = len({figure.subject for figure in figures}) == 1
    breaks = break_lines(figures, data) if alone or question.paired else ()
    return Answer(
        headline=_headline(result, figures, shown),
        rows=figure_lines(figures),
        figures=figures,
        result=result,
        notes=(*operands.said, *breaks, *caveats(figures, data)),
    )


def _headline(result: Result, figures: Sequence[Figure], shown: Quantity | Signed) -> Line:
    first, last = figures[0], figures[-1]
    if result.operation == "cagr":
        early, late = sorted((first, last), key=lambda figure: figure.period.end)
        return line(
            "arithmetic-cagr",
            value=shown,
            first=PeriodTerm(period=early.period),
            last=PeriodTerm(period=late.period),
        )
    if result.operation == "growth":
        return line(
            "arithmetic-relative",
            value=shown,
            first=FigureTerm(figure=figures[0]),
            last=FigureTerm(figure=figures[1]),
        )
    if result.operation == "difference" and first.subject != last.subject and result.value:
        ahead = first if result.value > 0 else last
        size = shown.model_copy(update={"value": abs(shown.value)})
        return line("arithmetic-ahead", subject=SubjectTerm(subject=ahead.subject), value=size)
    if result.operation == "difference" and first.subject == last.subject and result.value:
        way = "up" if result.value > 0 else "down"
        size = shown.model_copy(update={"value": abs(shown.value)})
        return line(f"arithmetic-{way}", value=size)
    return line(f"arithmetic-{result.operation}", value=shown, count=len(figures))
