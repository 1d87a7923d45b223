"""A place in the world: only what a source states, never one worked out."""

from data.dataset import Session
from intents.answer import (
    Answer,
    CodeTerm,
    Figure,
    MetricTerm,
    Miss,
    PeriodTerm,
    PlaceTerm,
    Rank,
    Reply,
    SourceTerm,
    SubjectTerm,
    line,
)
from intents.caveats import caveats
from intents.cells import asked_period, by_period, cells, period_of
from intents.nearest import nearest
from intents.reading.question import Question


def in_the_world(question: Question, subject: str, metric: str, data: Session) -> Reply:
    """The place among the countries, or cities, of the world in one period."""
    ranks = [
        entry.id
        for entry in data.catalogue.metrics.values()
        if entry.ranks == metric and entry.scope == "world"
    ]
    held = by_period(cells(data, subject, ranks[0])) if ranks else {}
    when = asked_period(question)
    period = period_of(when, held, question)
    if period is None or period not in held:
        if ranks and held:
            return nearest(data, subject, ranks[0], period)
        return Miss(
            reason="no_data",
            headline=line(
                "standing-no-world",
                subject=SubjectTerm(subject=subject),
                metric=MetricTerm(metric=metric),
            ),
        )
    stated = held[period]
    place = int(stated.value)
    figure = Figure.of(stated, Rank(value=place, scope="world", source=stated.source))
    rivals = tuple(
        line(
            "standing-disputed",
            place=PlaceTerm(value=int(rival.value)),
            source=SourceTerm(source=rival.source),
        )
        for rival in stated.rivals
    )
    verdict = place == (question.position or 1) if question.has("polar") else None
    return Answer(
        headline=line(
            "standing-stated",
            subject=SubjectTerm(subject=subject),
            place=PlaceTerm(value=place),
            scope=CodeTerm(kind="scope", code="world"),
            metric=MetricTerm(metric=metric),
            period=PeriodTerm(period=period),
            source=SourceTerm(source=stated.source),
        ),
        figures=(figure,),
        verdict="depends" if verdict is not None and stated.rivals else verdict,
        notes=(*rivals, *caveats([figure], data)),
        sources=(stated.source, *stated.agreeing),
    )
