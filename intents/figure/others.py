"""What is no NEV: all vehicles less the NEVs, where nobody counts it apart."""

from data.dataset import Session
from intents.answer import (
    Answer,
    Figure,
    Miss,
    PeriodTerm,
    Quantity,
    Reply,
    Result,
    SubjectTerm,
    figure_lines,
    line,
)
from intents.caveats import caveats
from intents.cells import alike, asked_period, asked_span, by_period, cells, period_of
from intents.metrics import choose_metric
from intents.nearest import nearest
from intents.reading.question import Question
from intents.refusing import refused
from intents.sums import digits_for


def less_nevs(question: Question, subject: str, data: Session) -> Reply:
    """The difference, both levels beside it; refused where they do not compare."""
    chosen = [
        choose_metric(question.model_copy(update={"fleets": fleets}), subject, data, strict=True)
        for fleets in (("all",), ("nev",))
    ]
    if missed := next((one for one in chosen if isinstance(one, Miss)), None):
        return missed
    metrics = [one.metric for one in chosen if not isinstance(one, Miss)]
    rows = [cells(data, subject, metric, asked_span(question)) for metric in metrics]
    held = [by_period(own) for own in rows]
    shared = set(held[0]) & set(held[1])
    period = period_of(asked_period(question), shared or set(held[0]), question)
    if period is None or period not in shared:
        lacking = metrics[0] if period is None or period not in held[0] else metrics[1]
        return nearest(data, subject, lacking, period)
    figures = tuple(map(Figure.of, alike([(own, period) for own in rows])))
    if (reply := refused(figures, data)) is not None:
        return reply
    value = figures[0].value - figures[1].value
    return Answer(
        headline=line(
            "figure-less-nevs",
            subject=SubjectTerm(subject=subject),
            period=PeriodTerm(period=period),
            value=Quantity(value=value, digits=digits_for(value, figures), unit="vehicles"),
        ),
        rows=figure_lines(figures),
        figures=figures,
        result=Result(operation="difference", value=value, unit="vehicles"),
        notes=caveats(figures, data),
    )
