"""The figure of one subject, one or more metrics, and one period."""

from collections.abc import Mapping, Sequence

from data.dataset import Session
from data.period import Period
from data.record import Record
from data.resolved import Resolved
from intents.adding import parts_of, total
from intents.answer import (
    Answer,
    Figure,
    FigureTerm,
    Line,
    MetricTerm,
    Miss,
    Reply,
    Result,
    SubjectTerm,
    figure_line,
    figure_lines,
    line,
)
from intents.caveats import caveats
from intents.cells import (
    PLAIN_STATUSES,
    asked_period,
    asked_span,
    asked_statuses,
    by_period,
    cells,
    newest,
    period_of,
    years_and_newer,
)
from intents.exports import by_value_too
from intents.figure.bodies import of_body
from intents.figure.others import less_nevs
from intents.metrics import choose_metric, find_metric, is_stock, metrics_asked
from intents.nearest import nearest
from intents.of_number import of_number
from intents.reading.gathering import NATION
from intents.reading.question import Question
from intents.regions import as_counted, members, region_total


@by_value_too
def answer(question: Question, data: Session) -> Reply:
    """Give the resolved figure for the period asked, or say what is nearest."""
    if question.operation == "of_which":
        return _of_which(question, data)
    subject = question.subjects[0] if question.subjects else NATION
    if set(question.fleets) - {"any", "all"} == {"fuel"}:
        return less_nevs(question, subject, data)
    question = as_counted(question, subject, data)
    choice = choose_metric(question, subject, data)
    if isinstance(choice, Miss):
        return choice
    if question.bodies:
        return of_body(question, subject, choice, data)
    if members(subject, data) and choice.metric not in data.metrics_of(subject):
        return region_total(question, subject, data)
    metrics = metrics_asked(question, data)
    if len(metrics) < 2:
        metrics = (choice.metric,)
    found = [_found(subject, metric, question, data) for metric in metrics]
    figures = [figure for one in found for figure in one.figures]
    if not figures:
        return (
            _unfound(question, found[0], data) if len(found) == 1 else _none(question, found, data)
        )
    newer = [figure for one in found for figure in one.newer]
    notes = [*choice.notes, *(_lacking(subject, one) for one in found if not one.figures)]
    if question.has("sum") and len(metrics) > 1:
        notes.append(line("metrics-differ"))
    return Answer(
        headline=figure_line(figures[0]),
        rows=(
            *(figure_line(figure) for figure in figures[1:]),
            *(line("figure-newer", figure=FigureTerm(figure=figure)) for figure in newer),
        ),
        figures=(*figures, *newer),
        notes=(*notes, *caveats(figures, data)),
        suggestions=_next(subject, figures[0], data),
    )


class Found(Record):
    """What is held of one metric: the figure of the period asked, and what is newer.

    `total` is the sum so far, first where "in total" asks for it.
    """

    subject: str
    metric: str
    period: Period | None
    figures: tuple[Figure, ...] = ()
    newer: tuple[Figure, ...] = ()


def _of_which(question: Question, data: Session) -> Reply:
    """The part of a total that a number names, with that total beneath it."""
    found = of_number(question, data)
    if isinstance(found, Miss):
        return found
    dated, total = found
    reply = answer(dated.model_copy(update={"operation": "figure"}), data)
    if isinstance(reply, Miss) or total in reply.figures:
        return reply
    return reply.model_copy(
        update={
            "rows": (*reply.rows, figure_line(total)),
            "figures": (*reply.figures, total),
        }
    )


def _found(subject: str, metric: str, question: Question, data: Session) -> Found:
    when = asked_period(question)
    held = _held(subject, metric, question, data)
    stock = is_stock(metric, data) and when is None
    period = newest(held) if stock else period_of(when, held, question)
    if period is None or period not in held:
        return Found(subject=subject, metric=metric, period=period if when else None)
    figure = Figure.of(held[period])
    if question.periods:
        return Found(subject=subject, metric=metric, period=period, figures=(figure,))
    newer, total = _newer(held, period), _so_far(data, subject, metric, period)
    whole = question.has("sum", "perfect")
    return Found(
        subject=subject,
        metric=metric,
        period=period,
        figures=(*total, figure) if whole else (figure,),
        newer=tuple(newer if whole else newer + total),
    )


def _lacking(subject: str, found: Found) -> Line:
    return line(
        "no-metric",
        subject=SubjectTerm(subject=subject),
        metric=MetricTerm(metric=found.metric),
    )


def _none(question: Question, found: Sequence[Found], data: Session) -> Reply:
    """None of several metrics has the period: the nearest of the first, and the others named."""
    missed = _unfound(question, found[0], data)
    if isinstance(missed, Answer):
        return missed
    return missed.model_copy(
        update={"notes": (*missed.notes, *(_lacking(one.subject, one) for one in found[1:]))}
    )


def _unfound(question: Question, found: Found, data: Session) -> Reply:
    """The period asked, added up from its parts where these are all held; else what is nearest."""
    known = data.catalogue.metrics[found.metric]
    countable = known.unit in ("vehicles", "CNY") and not is_stock(found.metric, data)
    if found.period and countable and asked_statuses(question) == PLAIN_STATUSES:
        rows = cells(data, found.subject, found.metric, asked_span(question))
        if parts := parts_of(found.period, rows):
            return _added(found.period, parts, data)
    return nearest(data, found.subject, found.metric, found.period)


def _added(period: Period, parts: Sequence[Figure], data: Session) -> Answer:
    whole = total(period, parts)
    return Answer(
        headline=line("figure-added", figure=FigureTerm(figure=whole), count=len(parts)),
        rows=figure_lines(parts),
        figures=tuple(parts),
        result=Result(
            operation="sum",
            value=whole.value,
            unit=data.catalogue.metrics[whole.metric].unit,
            digits=whole.digits,
        ),
        notes=caveats(parts, data),
    )


def _newer(held: Mapping[Period, Resolved], shown: Period) -> list[Figure]:
    """Where no period was asked: the part of a year that ends after the year shown, if any."""
    latest = newest(held)
    if latest is None or latest.end <= shown.end:
        return []
    return [Figure.of(held[latest])]


def _so_far(data: Session, subject: str, metric: str, shown: Period) -> list[Figure]:
    """Where no period was asked: the total since the beginning, if it is newer."""
    known = data.catalogue.metrics[metric]
    total = find_metric(data.catalogue, known.measure, known.fleet, running=True)
    if known.running or total is None or total.id not in data.metrics_of(subject):
        return []
    return _newer(by_period(cells(data, subject, total.id)), shown)


def _held(subject: str, metric: str, question: Question, data: Session) -> dict[Period, Resolved]:
    """What is held by period, no more of it than the period asked, or its absence, calls for."""
    statuses = _statuses(metric, question, data)
    if asked_period(question) is None:
        return by_period(years_and_newer(data, subject, metric), statuses)
    return by_period(cells(data, subject, metric, asked_span(question)), statuses)


def _statuses(metric: str, question: Question, data: Session) -> tuple[str, ...]:
    """The statuses asked for; a plan to invest is a target by its nature."""
    asked = asked_statuses(question)
    return (*asked, "target") if data.catalogue.metrics[metric].measure == "investment" else asked


def _next(subject: str, figure: Figure, data: Session) -> tuple[Line, ...]:
    """Two questions that the data can answer next."""
    catalogue = data.catalogue
    known = catalogue.metrics[figure.metric]
    others = sorted(
        (
            metric
            for key in data.metrics_of(subject)
            if (metric := catalogue.metrics[key]).unit == known.unit
            and key != figure.metric
            and not metric.ranks
        ),
        key=lambda metric: metric.number,
    )
    found = [
        line(
            "suggest-metric",
            subject=SubjectTerm(subject=subject),
            metric=MetricTerm(metric=metric.id, short=True),
        )
        for metric in others[:1]
    ]
    found.append(
        line(
            "suggest-trend",
            subject=SubjectTerm(subject=subject),
            metric=MetricTerm(metric=figure.metric, short=True),
        )
    )
    return tuple(found)
