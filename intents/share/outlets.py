"""What part of its sales went abroad, or stayed at home."""

from data.dataset import Session
from data.models import Measure
from intents.answer import Figure, MetricTerm, Miss, Reply, SubjectTerm, line
from intents.cells import asked_period, asked_span, by_period, cells, period_of
from intents.metrics import find_metric
from intents.nearest import nearest
from intents.reading.question import Question
from intents.share.divided import divided

OUTLETS: tuple[Measure, ...] = ("overseas_sales", "exports", "domestic_sales")
SOLD: tuple[Measure, ...] = ("sales", "deliveries")


def outlet_of(question: Question) -> Measure | None:
    """The part of sales that is asked about, if one is: NEVs among exports are another share."""
    if set(question.fleets) - {"any", "all"} and not set(SOLD) & set(question.measures):
        return None
    return next((measure for measure in OUTLETS if measure in question.measures), None)


def of_outlet(question: Question, outlet: Measure, data: Session) -> Reply:
    """The part that went there, of all that was sold in the same period."""
    [subject] = question.subjects
    fleet = next((one for one in question.fleets if one not in ("any", "all")), "all")
    part = find_metric(data.catalogue, outlet, fleet, running=False)
    wholes = [find_metric(data.catalogue, sold, fleet, running=False) for sold in SOLD]
    held = data.counted_of(subject)
    whole = next((one for one in wholes if one is not None and one.id in held), wholes[0])
    if part is None or whole is None or part.id not in held or whole.id not in held:
        lacking = part if part is not None and part.id not in held else whole
        return Miss(
            reason="no_data",
            headline=line(
                "no-metric",
                subject=SubjectTerm(subject=subject),
                metric=MetricTerm(metric=lacking.id if lacking else outlet),
            ),
        )
    span = asked_span(question)
    parts, all_sold = (
        by_period(cells(data, subject, metric, span)) for metric in (part.id, whole.id)
    )
    shared = set(parts) & set(all_sold)
    period = period_of(asked_period(question), shared or set(parts), question)
    if period is None or period not in shared:
        return nearest(data, subject, whole.id if period in parts else part.id, period)
    return divided(
        subject, subject, [Figure.of(parts[period])], [Figure.of(all_sold[period])], data
    )
