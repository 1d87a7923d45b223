"""Which metric a question means: from what it says, and the default of its subject."""

from collections.abc import Collection, Mapping

from data.catalogue import Catalogue
from data.dataset import Session
from data.models import PLACES, Measure, Metric, Subject, SubjectKind
from data.record import Record
from intents.answer import Line, MetricTerm, Miss, SubjectTerm, as_typed, line
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
WHOLE: tuple[Measure, ...] = ("sales", "deliveries")
"""Measures that count all that a maker sold."""
BROAD_FLEETS = ("any", "all", "nev", "ev")
COMBINED_FLEETS: Mapping[frozenset[str], str] = {
    frozenset({"passenger", "nev"}): "passenger_nev",
    frozenset({"commercial", "nev"}): "commercial_nev",
}


class MetricChoice(Record):
    """The metric of a question, and what to say if it was not said outright."""

    metric: str
    said: Line | None = None

    @property
    def notes(self) -> tuple[Line, ...]:
        """What to say, as the notes of an answer."""
        return (self.said,) if self.said else ()


def find_metric(
    catalogue: Catalogue, measure: Measure, fleet: str, *, running: bool
) -> Metric | None:
    """The metric with these features, ranks aside."""
    for metric in catalogue.metrics.values():
        if (metric.measure, metric.fleet, metric.running) == (measure, fleet, running):
            return metric
    return None


def default_metric(subject: Subject, catalogue: Catalogue) -> str | None:
    """The metric that a headline about this subject does not name."""
    metric = find_metric(catalogue, DEFAULT_MEASURE[subject.kind], "all", running=False)
    return metric.id if metric else None


def choose_metric(
    question: Question, subject_id: str, data: Session, *, strict: bool = False
) -> MetricChoice | Miss:
    """The metric asked of one subject, by section 2.4 of the contract.

    `strict` is for claims and calculations: a place's NEVs never stand in for all its vehicles.
    """
    subject = data.catalogue.subjects[subject_id]
    measure = _measure(question)
    fleet = _fleet(question)
    if refused := _unheld(question, measure, data.catalogue):
        return refused
    plain = set(question.statuses) <= {"actual", "preliminary"}
    held = data.counted_of(subject_id) if plain else data.metrics_of(subject_id)
    running = is_running(question)
    wanted = find_metric(
        data.catalogue,
        measure or DEFAULT_MEASURE[subject.kind],
        fleet or "all",
        running=running,
    )
    said = None
    if fleet == "ev" and (wanted is None or wanted.id not in held):
        wanted = find_metric(
            data.catalogue,
            measure or DEFAULT_MEASURE[subject.kind],
            "nev",
            running=running,
        )
        said = line("read-ev-as-nev")
    only_nevs = _only_nevs(question, subject, running=running, data=data) if not fleet else None
    maker = subject.kind not in PLACES
    if only_nevs is not None and maker:
        # Their figure for all vehicles, where a source gives one, is another count.
        return only_nevs
    if wanted is not None and wanted.id in held:
        return MetricChoice(metric=wanted.id, said=said)
    if only_nevs is not None and not strict:
        return only_nevs
    if not running and not question.periods:
        total = find_metric(
            data.catalogue, measure or DEFAULT_MEASURE[subject.kind], fleet or "all", running=True
        )
        if total is not None and total.id in held:
            return MetricChoice(
                metric=total.id, said=line("read-as-metric", metric=MetricTerm(metric=total.id))
            )
    if measure is None:
        return _instead(subject_id, fleet, wanted, held, data)
    if wanted is None:
        return Miss(
            reason="no_data", headline=line("metric-not-held", what=as_typed(question.text))
        )
    return MetricChoice(metric=wanted.id, said=said)


def _only_nevs(
    question: Question, subject: Subject, *, running: bool, data: Session
) -> MetricChoice | None:
    """The NEVs of a subject that makes (nearly) nothing else, if they are held; said so."""
    if subject.fleet != "nev":
        return None
    measure = _measure(question) or DEFAULT_MEASURE[subject.kind]
    nev = find_metric(data.catalogue, measure, "nev", running=running)
    if nev is None or nev.id not in data.metrics_of(subject.id):
        return None
    return MetricChoice(
        metric=nev.id,
        said=line(
            "only-nevs", subject=SubjectTerm(subject=subject.id), metric=MetricTerm(metric=nev.id)
        ),
    )


def is_running(question: Question) -> bool:
    """Whether a total so far is asked; "cumulative January to November" is that period's count."""
    ever = question.operation == "figure" and question.has("ever")
    return (question.running or ever) and not any(
        isinstance(when, Fixed | Part) for when in question.periods
    )


def scope_metric(question: Question, data: Session) -> MetricChoice | Miss:
    """The metric by which a scope is looked through."""
    measure = _measure(question) or SCOPE_MEASURE[question.scope or "cities"]
    fleet = _fleet(question)
    if refused := _unheld(question, measure, data.catalogue):
        return refused
    wanted = find_metric(data.catalogue, measure, fleet or "all", running=question.running)
    if fleet == "ev" and wanted is None:
        wanted = find_metric(data.catalogue, measure, "nev", running=question.running)
        if wanted is not None:
            return MetricChoice(metric=wanted.id, said=line("read-ev-as-nev"))
    if wanted is None:
        return Miss(
            reason="no_data", headline=line("metric-not-held", what=as_typed(question.text))
        )
    return MetricChoice(metric=wanted.id)


def metrics_asked(question: Question, data: Session) -> tuple[str, ...]:
    """The metrics named side by side: "production and sales" are two."""
    fleets = [_fleet(question) or "all"]
    side_by_side = question.operation == "metrics" and set(question.fleets) & {"any", "all"}
    if (question.each_fleet or side_by_side) and fleets != ["all"]:
        fleets = ["all", *fleets]
    found = (
        find_metric(data.catalogue, measure, fleet, running=question.running)
        for measure in _measures(question, apart=True) or ("production",)
        for fleet in fleets
    )
    return tuple(metric.id for metric in found if metric)


def _instead(
    subject: str,
    fleet: str | None,
    wanted: Metric | None,
    held: Collection[str],
    data: Session,
) -> MetricChoice | Miss:
    """No measure was said, the default is not held: another answers if it is the only one."""
    counts = [
        metric.id
        for metric in data.catalogue.metrics.values()
        if metric.id in held
        and metric.unit == "vehicles"
        and not metric.running
        and (fleet in (None, "any") or metric.fleet == fleet)
    ]
    # What went to customers abroad or at home is a part; whom a maker delivers to are all.
    whole = [metric for metric in counts if data.catalogue.metrics[metric].measure in WHOLE]
    if len(whole) == 1 and data.catalogue.subjects[subject].kind not in PLACES:
        counts = whole
    if len(counts) == 1:
        return MetricChoice(
            metric=counts[0], said=line("read-as-metric", metric=MetricTerm(metric=counts[0]))
        )
    if counts:
        return Miss(
            reason="ambiguous",
            headline=line(
                "which-metric",
                subject=SubjectTerm(subject=subject),
                options=tuple(MetricTerm(metric=m) for m in counts),
            ),
            suggestions=tuple(
                line(
                    "suggest-metric",
                    subject=SubjectTerm(subject=subject),
                    metric=MetricTerm(metric=m, short=True),
                )
                for m in counts
            ),
        )
    if wanted is not None:
        return MetricChoice(metric=wanted.id)
    return Miss(
        reason="no_data", headline=line("nothing-on-subject", subject=SubjectTerm(subject=subject))
    )


def _measures(question: Question, *, apart: bool = False) -> tuple[Measure, ...]:
    """The measures said; "exports" beside "value" or money is one measure.

    `apart`: the number of exports and their value, where both are said, are two.
    """
    said = question.measures
    counted = apart and any(_counts_vehicles(group.typed) for group in question.cues)
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


def _counts_vehicles(typed: str) -> bool:
    """Whether the word asks how many vehicles: 多少辆, beside 多少钱."""
    return typed.endswith(("辆", "台", "部", "vehicles", "cars", "units"))


def _measure(question: Question) -> Measure | None:
    measures = _measures(question)
    return measures[0] if measures else None


def _fleet(question: Question) -> str | None:
    """The kind of vehicles said: NEVs before "total", which only says how to count them."""
    said = [fleet for fleet in question.fleets if fleet != "any"]
    narrow = [fleet for fleet in said if fleet != "all"]
    if both := COMBINED_FLEETS.get(frozenset(narrow)):
        return both
    return narrow[0] if narrow else (said[0] if said else None)


def _is_combined(question: Question) -> bool:
    """Whether two kinds make one that is counted: passenger cars and NEVs."""
    return frozenset(question.fleets) - {"any", "all"} in COMBINED_FLEETS


def _unheld(question: Question, measure: Measure | None, catalogue: Catalogue) -> Miss | None:
    """A kind of vehicles that is not counted apart, at all or by the measure asked.

    "Electric buses" name two kinds: none of them is passed over.
    """
    held = {
        metric.fleet for metric in catalogue.metrics.values() if measure in (None, metric.measure)
    }
    asked = {_fleet(question)} if _is_combined(question) else set(question.fleets)
    for fleet in sorted(fleet for fleet in asked if fleet):
        if fleet not in held.union(BROAD_FLEETS):
            return Miss(
                reason="no_data",
                headline=line("fleet-not-held", fleet=MetricTerm(metric=f"fleet:{fleet}")),
            )
    return None
