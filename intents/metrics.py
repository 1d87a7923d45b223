"""Which metric a question means: from what it says, and the default of its subject."""

from collections.abc import Collection

from data.catalogue import Catalogue
from data.dataset import Session
from data.models import PLACES, Measure, Metric, Subject
from data.record import Record
from intents.answer import Line, MetricTerm, Miss, SubjectTerm, as_typed, line
from intents.cells import asked_period, cells
from intents.measures import (
    DEFAULT_MEASURE,
    SCOPE_MEASURE,
    fleet_of,
    is_running,
    measure_of,
    measures_of,
    unheld,
)
from intents.reading.meaning import Fixed
from intents.reading.question import Question

WHOLE: tuple[Measure, ...] = ("sales", "deliveries")
"""Measures that count all that a maker sold."""


class MetricChoice(Record):
    """The metric of a question, and what to say if it was not said outright.

    `others`: NEVs stand for all vehicles of a maker that is known to make others too.
    """

    metric: str
    said: Line | None = None
    others: bool = False

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
    choice = _chosen(question, subject_id, data, strict=strict)
    if isinstance(choice, Miss) or "fleets" not in question.from_context:
        return choice
    # "And the output?" after NEV sales: of the period spoken of only all vehicles may be held.
    of_all = _chosen(_of_all(question), subject_id, data, strict=strict)
    if isinstance(of_all, Miss) or of_all.metric == choice.metric:
        return choice
    wanted = data.catalogue.metrics[of_all.metric]
    return of_all if _only_held(subject_id, wanted, choice, question, data) else choice


def _of_all(question: Question) -> Question:
    """The question without the kind of vehicles that it took over."""
    taken = tuple(slot for slot in question.from_context if slot != "fleets")
    return question.model_copy(update={"fleets": (), "from_context": taken})


def _chosen(
    question: Question, subject_id: str, data: Session, *, strict: bool
) -> MetricChoice | Miss:
    """The metric that is said, or that stands in for it."""
    subject = data.catalogue.subjects[subject_id]
    measure = measure_of(question)
    fleet = fleet_of(question)
    if refused := unheld(question, measure, data.catalogue):
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
        if valued := _ev_exports(question, held, data):
            wanted, said = valued
    only_nevs = _only_nevs(question, subject, running=running, data=data) if not fleet else None
    maker = subject.kind not in PLACES
    if only_nevs is not None and maker:
        # Their figure for all vehicles, where a source gives one, is another count.
        apart = wanted is not None and _only_held(subject_id, wanted, only_nevs, question, data)
        others = wanted is not None and wanted.id in held
        stands_in = only_nevs.model_copy(update={"others": others})
        return MetricChoice(metric=wanted.id) if wanted and apart else stands_in
    if wanted is not None and wanted.id in held:
        return MetricChoice(metric=wanted.id, said=said)
    if only_nevs is not None and not strict:
        return only_nevs
    if not running and (so_far := _so_far(question, subject, held, data)):
        return so_far
    if measure is None:
        return _instead(subject_id, fleet, wanted, held, data)
    if wanted is None:
        return _no_such_metric(question, subject_id, data, strict=strict)
    return MetricChoice(metric=wanted.id, said=said)


def _only_held(
    subject: str, wanted: Metric, other: MetricChoice, question: Question, data: Session
) -> bool:
    """Whether the period asked is held of the metric named, but not of the other one."""
    when = asked_period(question)
    if not question.measures or not isinstance(when, Fixed):
        return False
    own, others = (
        {row.period for row in cells(data, subject, metric, when.period)}
        for metric in (wanted.id, other.metric)
    )
    return when.period in own - others


def _no_such_metric(
    question: Question, subject: str, data: Session, *, strict: bool
) -> MetricChoice | Miss:
    """A miss, unless it is the kind of vehicles taken over that makes the metric unknown.

    "And overseas?" after NEVs: no one counts those apart, so it is all vehicles abroad.
    """
    if "fleets" not in question.from_context:
        what = as_typed(question.text)
        return Miss(reason="no_data", headline=line("metric-not-held", what=what))
    return choose_metric(_of_all(question), subject, data, strict=strict)


def _so_far(
    question: Question, subject: Subject, held: Collection[str], data: Session
) -> MetricChoice | None:
    """The total so far, where no period is asked and only that is held; said so."""
    if question.periods:
        return None
    measure = measure_of(question) or DEFAULT_MEASURE[subject.kind]
    total = find_metric(data.catalogue, measure, fleet_of(question) or "all", running=True)
    if total is None or total.id not in held:
        return None
    term = MetricTerm(metric=total.id)
    return MetricChoice(metric=total.id, said=line("read-as-metric", metric=term))


def _ev_exports(
    question: Question, held: Collection[str], data: Session
) -> tuple[Metric, Line] | None:
    """The value of the electric cars exported: it comes before the number of all NEVs."""
    metric = find_metric(data.catalogue, "export_value", "ev", running=False)
    if not question.has("exports_at_large") or metric is None or metric.id not in held:
        return None
    return metric, line("read-as-metric", metric=MetricTerm(metric=metric.id))


def _only_nevs(
    question: Question, subject: Subject, *, running: bool, data: Session
) -> MetricChoice | None:
    """The NEVs of a subject that makes (nearly) nothing else, if they are held; said so."""
    if subject.fleet != "nev":
        return None
    measure = measure_of(question) or DEFAULT_MEASURE[subject.kind]
    nev = find_metric(data.catalogue, measure, "nev", running=running)
    if nev is None or nev.id not in data.metrics_of(subject.id):
        return None
    return MetricChoice(
        metric=nev.id,
        said=line(
            "only-nevs", subject=SubjectTerm(subject=subject.id), metric=MetricTerm(metric=nev.id)
        ),
    )


def scope_metric(question: Question, data: Session) -> MetricChoice | Miss:
    """The metric by which a scope is looked through."""
    measure = measure_of(question) or SCOPE_MEASURE[question.scope or "cities"]
    fleet = fleet_of(question)
    if refused := unheld(question, measure, data.catalogue):
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
    fleets = [fleet_of(question) or "all"]
    side_by_side = question.operation == "metrics" and set(question.fleets) & {"any", "all"}
    if (question.each_fleet or side_by_side) and fleets != ["all"]:
        fleets = ["all", *fleets]
    found = (
        find_metric(data.catalogue, measure, fleet, running=question.running)
        for measure in measures_of(question, apart=True) or ("production",)
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


def is_stock(metric: str, data: Session) -> bool:
    """Whether no period means the newest figure: a total so far, a count of makers."""
    known = data.catalogue.metrics[metric]
    return known.running or known.measure in (
        "makers",
        "capacity",
        "parts_rate",
        "investment",
        "autonomous_share",
    )
