"""How metrics and subjects lie within each other, worked out from what they say of themselves."""

from collections.abc import Iterator, Mapping
from itertools import permutations

from data.ancestry import ancestors
from data.catalogue import Catalogue
from data.models import Fleet, Measure, Metric, Unit

FLEET_WITHIN: Mapping[Fleet, tuple[Fleet, ...]] = {
    "all": (),
    "nev": ("all",),
    "ev": ("all",),
    "bev": ("nev", "all"),
    "phev": ("nev", "all"),
    "passenger": ("all",),
    "commercial": ("all",),
    "passenger_nev": ("nev", "passenger", "all"),
    "commercial_nev": ("nev", "commercial", "all"),
    "sedan": ("passenger", "all"),
    "suv": ("passenger", "all"),
    "fuel": ("all",),
}
"""The kinds of vehicle of which each kind is a part."""

MEASURE_WITHIN: Mapping[Measure, Measure] = {
    "domestic_sales": "sales",
    "overseas_sales": "sales",
    "own_brand_sales": "sales",
}
"""What is a part of another measure. Exports are none of sales: who counts them differs."""

AMOUNTS: frozenset[Unit] = frozenset({"vehicles", "CNY", "THB", "USD"})
"""What adds up: money and vehicles, but no shares, ranks or years."""

STANDING: frozenset[Measure] = frozenset({"capacity", "cluster_scale", "investment"})
"""What is a state of things or a plan: a year does not hold the sum of its months."""


def is_amount(metric: Metric) -> bool:
    """Whether its values are sizes: a whole is at least as large as its part."""
    return metric.unit in AMOUNTS


def is_flow(metric: Metric) -> bool:
    """Whether a longer period adds up: production or exports, but no running total or capacity."""
    return is_amount(metric) and not metric.running and metric.measure not in STANDING


def parts_of_metrics(metrics: Mapping[str, Metric]) -> Iterator[tuple[str, str]]:
    """Each metric with each other that holds it: NEV sales and sales, own-brand sales and sales."""
    for part, whole in permutations(filter(is_amount, metrics.values()), 2):
        if (part.unit, part.running) == (whole.unit, whole.running) and _within(part, whole):
            yield part.id, whole.id


def _within(part: Metric, whole: Metric) -> bool:
    measures = (part.measure, MEASURE_WITHIN.get(part.measure))
    fleets = (part.fleet, *FLEET_WITHIN[part.fleet])
    return whole.measure in measures and whole.fleet in fleets


def parts_of_subjects(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Each subject with all that it lies in: a city's province and country, a brand's maker."""
    for subject in catalogue.subjects.values():
        if subject.number is None:
            continue
        for above in ancestors(subject.id, catalogue.subjects):
            yield subject.id, above.id
        for member in subject.members:
            yield member, subject.id
