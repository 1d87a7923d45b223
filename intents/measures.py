"""What a question says of the measure and the kind of vehicles, before a metric is chosen."""

from collections.abc import Mapping

from data.catalogue import Catalogue
from data.models import PLACES, Measure, SubjectKind
from intents.answer import MetricTerm, Miss, line
from intents.reading.meaning import Fixed, Part
from intents.reading.question import Question

DEFAULT_MEASURE: Mapping[SubjectKind, Measure] = {
    **dict.fromkeys(PLACES, "production"),
    "company": "sales",
    "brand": "deliveries",
    "model": "deliveries",
    "plant": "production",
}
SCOPE_MEASURE: Mapping[str, Measure] = {
    "cities": "production",
    "provinces": "production",
    "countries": "production",
    "companies": "sales",
    "brands": "deliveries",
    "models": "deliveries",
}
BROAD_FLEETS = ("any", "all", "nev", "ev")
COMBINED_FLEETS: Mapping[frozenset[str], str] = {
    frozenset({"ev", "phev"}): "nev",
    frozenset({"bev", "phev"}): "nev",
    frozenset({"passenger", "nev"}): "passenger_nev",
    frozenset({"commercial", "nev"}): "commercial_nev",
}


def is_running(question: Question) -> bool:
    """Whether a total so far is asked; "cumulative January to November" is that period's count."""
    ever = question.operation == "figure" and question.has("ever")
    return (question.running or ever) and not any(
        isinstance(when, Fixed | Part) for when in question.periods
    )


def measures_of(question: Question, *, apart: bool = False) -> tuple[Measure, ...]:
    """The measures said; "exports" beside "value" or money is one measure.

    `apart`: the number of exports and their value, where both are said, are two.
    """
    said = question.measures
    counted = apart and any(counts_vehicles(group.typed) for group in question.cues)
    if counted and question.money and "exports" in said:
        return (*said, "export_value")
    if question.money or any(amount.unit == "CNY" for amount in question.amounts):
        said = tuple(
            dict.fromkeys("export_value" if measure == "exports" else measure for measure in said)
        )
    specific: tuple[tuple[Measure, Measure], ...] = (
        ("export_value", "exports"),
        ("cluster_scale", "output_value"),
        ("autonomous_share", "sales"),
        # "How many carmakers sold over …" counts makers by their sales.
        ("sales", "makers"),
        ("deliveries", "makers"),
        ("exports", "makers"),
    )
    for narrow, wide in specific:
        if apart and narrow == "export_value":
            continue
        if narrow in said and wide in said:
            said = tuple(measure for measure in said if measure != wide)
    return said


def counts_vehicles(typed: str) -> bool:
    """Whether the word asks how many vehicles: 多少辆, beside 多少钱."""
    typed = typed.lower()
    return typed == "how many" or typed.endswith(("辆", "台", "部", "vehicles", "cars", "units"))


def measure_of(question: Question) -> Measure | None:
    """The measure said, the first where there are several."""
    measures = measures_of(question)
    return measures[0] if measures else None


def fleet_of(question: Question) -> str | None:
    """The kind of vehicles said: NEVs before "total", which only says how to count them."""
    said = [fleet for fleet in question.fleets if fleet != "any"]
    narrow = [fleet for fleet in said if fleet != "all"]
    if both := COMBINED_FLEETS.get(frozenset(narrow)):
        return both
    return narrow[0] if narrow else (said[0] if said else None)


def _is_combined(question: Question) -> bool:
    """Whether two kinds make one that is counted: passenger cars and NEVs."""
    return frozenset(question.fleets) - {"any", "all"} in COMBINED_FLEETS


def unheld(question: Question, measure: Measure | None, catalogue: Catalogue) -> Miss | None:
    """A kind of vehicles that is not counted apart, at all or by the measure asked.

    "Electric buses" name two kinds: none of them is passed over.
    """
    held = {
        metric.fleet for metric in catalogue.metrics.values() if measure in (None, metric.measure)
    }
    asked = {fleet_of(question)} if _is_combined(question) else set(question.fleets)
    for fleet in sorted(fleet for fleet in asked if fleet):
        if fleet not in held.union(BROAD_FLEETS):
            return Miss(
                reason="no_data",
                headline=line("fleet-not-held", fleet=MetricTerm(metric=f"fleet:{fleet}")),
            )
    return None
