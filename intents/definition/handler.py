"""What a metric counts, in the words of the vocabulary."""

from data.dataset import Session
from data.models import Bilingual, Measure, Metric
from intents.answer import Answer, Fact, Line, MetricTerm, Miss, Reply, TextTerm, line
from intents.metrics import find_metric
from intents.reading.question import Question


def answer(question: Question, data: Session) -> Reply:
    """Give the definition of the metric that the words name; all vehicles where they name none."""
    measures: tuple[Measure, ...] = question.measures or ("production",)
    fleet = _fleet(question)
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
    facts = tuple(Fact(text=text) for metric in found for text in _texts(metric))
    return Answer(headline=facts[0].text, rows=tuple(fact.text for fact in facts[1:]), facts=facts)


def _fleet(question: Question) -> str:
    """The kind of vehicles meant. "Does that include trucks" asks about the whole."""
    narrow = [fleet for fleet in question.fleets if fleet not in ("any", "all")]
    if question.has("includes"):
        narrow = [fleet for fleet in narrow if fleet in ("nev", "ev")]
    return narrow[0] if narrow else "all"


def _texts(metric: Metric) -> list[Line]:
    """What it counts and must not be compared with; then who publishes it, and when."""
    said = [
        line("definition-text", metric=MetricTerm(metric=metric.id), text=_term(metric.definition))
    ]
    if metric.publication is not None:
        said.append(line("definition-published", text=_term(metric.publication)))
    return said


def _term(text: Bilingual) -> TextTerm:
    return TextTerm(en=text.en, zh=text.zh)
