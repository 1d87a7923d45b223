"""What a metric counts, in the words of the vocabulary."""

from data.dataset import Session
from data.models import Measure
from intents.answer import Answer, Fact, MetricTerm, Miss, Reply, TextTerm, line
from intents.metrics import find_metric
from intents.reading.question import Question


def answer(question: Question, data: Session) -> Reply:
    """Give the definition of the metric that the words name; all vehicles where they name none."""
    measures: tuple[Measure, ...] = question.measures or ("production",)
    fleet = next((f for f in question.fleets if f in ("nev", "ev")), "all")
    catalogue = data.catalogue
    found = [
        metric
        for measure in measures
        if (
            metric := find_metric(catalogue, measure, fleet, running=question.running)
            or find_metric(
                catalogue, measure, "nev" if fleet == "ev" else "all", running=question.running
            )
        )
    ]
    if not found:
        return Miss(reason="no_data", headline=line("definition-none"))
    facts = tuple(
        Fact(
            text=line(
                "definition-text",
                metric=MetricTerm(metric=metric.id),
                text=TextTerm(en=metric.definition.en, zh=metric.definition.zh),
            )
        )
        for metric in found
    )
    return Answer(headline=facts[0].text, rows=tuple(fact.text for fact in facts[1:]), facts=facts)
