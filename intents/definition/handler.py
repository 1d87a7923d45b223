"""What a metric counts, in the words of the vocabulary."""

from collections.abc import Sequence

from data.catalogue import Catalogue
from data.dataset import Session
from data.models import Bilingual, Measure, Metric
from intents.answer import Answer, Fact, Line, MetricTerm, Miss, Reply, TextTerm, Verdict, line
from intents.measures import COMBINED_FLEETS
from intents.metrics import find_metric
from intents.reading.question import Question

SHARES = ("nev_share_production", "nev_share_sales")
"""What is meant by penetration where nothing more is said."""


def answer(question: Question, data: Session) -> Reply:
    """Give the definition of each metric that the words name, all vehicles where they name none.

    Two metrics that are asked to be told apart are never the same.
    """
    found = _metrics(question, data.catalogue)
    if not found:
        return Miss(reason="no_data", headline=line("definition-none"))
    if question.operation == "distinction" and len(found) < 2 and len(question.bodies) < 2:
        return Miss(reason="ambiguous", headline=line("of-whom"))
    verdict: Verdict | None = None
    if question.operation == "distinction" and question.has("polar"):
        verdict = False
    facts = tuple(Fact(text=text) for metric in found for text in _texts(metric))
    return Answer.of_facts(facts, verdict)


def _metrics(question: Question, catalogue: Catalogue) -> tuple[Metric, ...]:
    """The metrics meant, each once, in the order said."""
    if question.has("penetration") and not question.measures:
        return tuple(catalogue.metrics[key] for key in SHARES if key in catalogue.metrics)
    measures: tuple[Measure, ...] = question.measures or ("production",)
    apart = question.operation == "distinction"
    fleets = _fleets_apart(question, measures) if apart else (_fleet(question),)
    found = {
        metric.id: metric
        for measure in measures
        for fleet in fleets
        if (metric := _metric(measure, fleet, question, catalogue))
    }
    return tuple(found.values())


def _metric(
    measure: Measure, fleet: str, question: Question, catalogue: Catalogue
) -> Metric | None:
    """The metric itself; a kind of vehicle that only another measure counts has that one's."""
    others: tuple[Measure, ...] = () if question.measures else ("sales",)
    known = (
        find_metric(catalogue, one, kind, running=question.running)
        for kind in (fleet, "nev" if fleet == "ev" else "all")
        for one in (measure, *others)
    )
    return next((metric for metric in known if metric), None)


def _fleet(question: Question) -> str:
    """The kind of vehicles meant. "Does that include trucks" asks about the whole."""
    narrow = _narrow(question)
    wide = [fleet for fleet in narrow if fleet in ("nev", "ev")]
    if question.has("includes") or len(narrow) > 1:
        narrow = wide
    return narrow[0] if narrow else "all"


def _fleets_apart(question: Question, measures: Sequence[Measure]) -> tuple[str, ...]:
    """Every kind named; a single one of a single measure is told apart from vehicles, if named."""
    narrow = _narrow(question)
    single = len(measures) == 1 and len(narrow) == 1
    whole = "all" in question.fleets or (single and "any" in question.fleets)
    return ("all", *narrow) if whole or not narrow else tuple(narrow)


def _narrow(question: Question) -> list[str]:
    narrow = [fleet for fleet in question.fleets if fleet not in ("any", "all")]
    both = COMBINED_FLEETS.get(frozenset(narrow))
    return [both] if both and question.operation != "distinction" else narrow


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
