"""The figure that one body counted: "according to CAAM", 国家统计局."""

from data.dataset import Session
from intents.answer import Answer, CodeTerm, Figure, Line, Reply, figure_line, line
from intents.caveats import caveats
from intents.cells import asked_period, asked_statuses, by_period, cells, of_bodies, period_of
from intents.metrics import MetricChoice
from intents.nearest import not_counted
from intents.reading.question import Question


def of_body(question: Question, subject: str, choice: MetricChoice, data: Session) -> Reply:
    """That body's own figure, or that it is not held; never another body's as if it were."""
    rows = of_bodies(cells(data, subject, choice.metric), question)
    held = by_period(rows, asked_statuses(question))
    period = period_of(asked_period(question), held, question)
    if period is None or period not in held:
        return not_counted(data, subject, choice.metric, period, question.bodies[0])
    figure = Figure.of(held[period])
    said: tuple[Line, ...] = choice.notes
    if held[period].is_default:
        # Another body is named in every answer; the default one where it was asked for.
        said += (line("counted", body=CodeTerm(kind="body", code=figure.body)),)
    return Answer(
        headline=figure_line(figure),
        figures=(figure,),
        notes=(*said, *caveats([figure], data)),
    )
