"""The figure of one subject, one or more metrics, and one period."""

from collections.abc import Mapping

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
    Reply,
    SubjectTerm,
    figure_line,
    line,
)
from intents.caveats import caveats
from intents.cells import (
    asked_period,
    asked_span,
    asked_statuses,
    by_period,
    cells,
    newest,
    period_of,
    years_and_newer,
)
from intents.figure.bodies import of_body
from intents.metrics import choose_metric, find_metric, metrics_asked
from intents.nearest import nearest
from intents.reading.gathering import NATION
from intents.reading.question import Question
from intents.regions import members, region_total


def answer(question: Question, data: Session) -> Reply:
    """Give the resolved figure for the period asked, or say what is nearest."""
    subject = question.subjects[0] if question.subjects else NATION
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
    figures: list[Figure] = []
    newer: list[Figure] = []
    lacking: list[Line] = []
    for metric in metrics:
        when = asked_period(question)
        held = _held(subject, metric, question, data)
        period = (
            newest(held)
            if _is_stock(metric, data) and when is None
            else period_of(when, held, question)
        )
        if period in held:
            figures.append(Figure.of(held[period]))
            if not question.periods and period is not None:
                newer += _newer(held, period)
                newer += _so_far(data, subject, metric, period)
        elif len(metrics) == 1:
            return nearest(data, subject, metric, period if when else None)
        else:
            lacking.append(
                line(
                    "no-metric",
                    subject=SubjectTerm(subject=subject),
                    metric=MetricTerm(metric=metric),
                )
            )
    if not figures:
        return nearest(data, subject, metrics[0], None)
    said = choice.notes
    return Answer(
        headline=figure_line(figures[0]),
        rows=(
            *(figure_line(figure) for figure in figures[1:]),
            *(line("figure-newer", figure=FigureTerm(figure=figure)) for figure in newer),
        ),
        figures=(*figures, *newer),
        notes=(*said, *lacking, *caveats(figures, data)),
        suggestions=_next(subject, figures[0], data),
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


def _is_stock(metric: str, data: Session) -> bool:
    """Whether no period means the newest figure: a total so far, a count of makers."""
    known = data.catalogue.metrics[metric]
    return known.running or known.measure in (
        "makers",
        "capacity",
        "parts_rate",
        "investment",
        "autonomous_share",
    )


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
