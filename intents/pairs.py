"""Two subjects, each in a period of its own: "Guangzhou 2017 against Chongqing 2016"."""

from data.dataset import Session
from intents.answer import Figure, Miss, line
from intents.cells import alike, asked_statuses, by_period, cells, fixed_periods
from intents.nearest import nearest
from intents.operands import Operands, shared_metric
from intents.reading.question import Question


def across_pairs(question: Question, data: Session) -> Operands | Miss:
    """Two subjects, each in a period of its own: in one metric, and over as many months."""
    if not question.paired:
        return Miss(reason="ambiguous", headline=line("pairs-open"))
    choice = shared_metric(question, question.subjects, data)
    if isinstance(choice, Miss):
        return choice
    periods = fixed_periods(question)
    statuses = asked_statuses(question)
    rows = [cells(data, subject, choice.metric) for subject in question.subjects]
    for subject, own, period in zip(question.subjects, rows, periods, strict=True):
        if period not in by_period(own, statuses):
            return nearest(data, subject, choice.metric, period)
    chosen = alike(list(zip(rows, periods, strict=True)), statuses)
    return Operands(figures=tuple(map(Figure.of, chosen)), said=choice.notes)
