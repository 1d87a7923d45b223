"""Shares: one kind of vehicle in all of a subject's, or one subject in the one it belongs to."""

from collections.abc import Sequence
from decimal import Decimal

from data.dataset import Session
from data.models import Metric
from data.period import Period
from data.resolved import Resolved
from intents.answer import (
    Answer,
    Figure,
    MetricTerm,
    Miss,
    Quantity,
    Reply,
    Result,
    SubjectTerm,
    distinct,
    figure_line,
    figure_lines,
    line,
)
from intents.bounds import is_bound
from intents.caveats import caveats, not_comparable
from intents.cells import asked_period, asked_span, by_period, cells, period_of
from intents.exports import by_value_too
from intents.likeness import mixed_bodies
from intents.measures import DEFAULT_MEASURE
from intents.metrics import choose_metric, find_metric
from intents.nearest import nearest
from intents.nesting import is_part
from intents.of_number import of_number
from intents.operands import across_subjects
from intents.reading.question import Question
from intents.regions import members
from intents.share.divided import divided
from intents.share.first import first_over
from intents.share.outlets import of_outlet, outlet_of
from intents.share.points import points
from intents.share.ratios import asks_ratio, ratio
from intents.share.sums import of_sums
from intents.stated import stated_share


@by_value_too
def answer(question: Question, data: Session) -> Reply:
    """Divide a part by its whole, both of one period and one body."""
    if question.operation == "of_which":
        found = of_number(question, data)
        if isinstance(found, Miss):
            return found
        return answer(found[0].model_copy(update={"operation": "fleet"}), data)
    match question.operation:
        case "first_over":
            return first_over(question, answer, data)
        case "fleet" if outlet := outlet_of(question):
            return of_outlet(question, outlet, data)
        case "fleet":
            return _of_fleet(question, data)
        case "each":
            return _of_each(question, data)
        case "points":
            return points(question, lambda one: _of_fleet(one, data), data)
        case _:
            return _of_whole(question, data)


def _of_each(question: Question, data: Session) -> Reply:
    """The shares of several subjects or periods side by side; all are held, or none is given."""
    asked = [
        question.model_copy(update={"subjects": (subject,), "periods": periods})
        for subject in question.subjects
        for periods in [question.periods[i : i + 1] for i in range(max(1, len(question.periods)))]
    ]
    found: list[Answer] = []
    for one in asked:
        reply = _of_fleet(one, data)
        if not isinstance(reply, Answer) or reply.verdict:
            return reply
        found.append(reply)
    first = tuple(reply.figures[0] for reply in found)
    metrics = [data.catalogue.metrics[figure.metric] for figure in first]
    unlike = len({metric.part or metric.id for metric in metrics}) > 1 or mixed_bodies(first, data)
    return Answer(
        headline=line("share-unlike" if unlike else "share-each"),
        rows=tuple(row for reply in found for row in (reply.headline, *reply.rows)),
        figures=tuple(figure for reply in found for figure in reply.figures),
        notes=distinct(note for reply in found for note in reply.notes),
        verdict="not_comparable" if unlike else None,
    )


def _of_fleet(question: Question, data: Session) -> Reply:
    [subject] = question.subjects
    if (
        question.has("share")
        and not question.has("penetration")
        and not set(question.fleets) - {"any", "all"}
    ):
        return Miss(
            reason="ambiguous", headline=line("share-of-what", subject=SubjectTerm(subject=subject))
        )
    sold = question.has("penetration") and _is_sold(subject, data)
    narrow = question.model_copy(
        update={
            "fleets": tuple(f for f in question.fleets if f not in ("any", "all")) or ("nev",),
            "measures": question.measures or (("sales",) if sold else ()),
        }
    )
    choice = choose_metric(narrow, subject, data)
    if isinstance(choice, Miss):
        return choice
    part = data.catalogue.metrics[choice.metric]
    measure = part.measure if choice.metric in data.metrics_of(subject) else None
    kind = data.catalogue.subjects[subject].kind
    whole = find_metric(
        data.catalogue, measure or DEFAULT_MEASURE[kind], "all", running=part.running
    )
    if whole is None or whole.id == part.id:
        return Miss(
            reason="no_data",
            headline=line(
                "no-metric", subject=SubjectTerm(subject=subject), metric=MetricTerm(metric=part.id)
            ),
        )
    span = asked_span(question)
    parts, wholes = (
        by_period(cells(data, subject, metric, span)) for metric in (part.id, whole.id)
    )
    shared = set(parts) & set(wholes)
    stated = _stated_fleet(question, subject, part, whole, data)
    known = shared | set(stated)
    when = asked_period(question)
    period = period_of(when, known or set(parts), question)
    if period in stated:
        about = data.catalogue.metrics[stated[period].metric]
        alike = (about.part, about.whole) == (part.id, whole.id)
        levels = (parts[period], wholes[period]) if alike and period in shared else ()
        return _said(stated[period], levels, data)
    if period is None or period not in shared:
        lacking = part.id if period is None or period not in parts else whole.id
        return nearest(data, subject, lacking, period)
    part_figure, whole_figure = Figure.of(parts[period]), Figure.of(wholes[period])
    return divided(subject, subject, [part_figure], [whole_figure], data)


def _is_sold(subject: str, data: Session) -> bool:
    """Whether it is a nation whose sales are held: its penetration is that of what it buys."""
    sales = find_metric(data.catalogue, "sales", "all", running=False)
    held = sales is not None and sales.id in data.metrics_of(subject)
    return held and data.catalogue.subjects[subject].kind == "country"


def _stated_fleet(
    question: Question, subject: str, part: Metric, whole: Metric, data: Session
) -> dict[Period, Resolved]:
    """The share that sources state. A country's penetration, unqualified, is one of its sales."""
    pairs = [(part.id, whole.id)]
    if not question.measures and data.catalogue.subjects[subject].kind == "country":
        sold = (find_metric(data.catalogue, "sales", f, running=False) for f in (part.fleet, "all"))
        sales = [metric.id for metric in sold if metric]
        if len(sales) == 2:
            pairs.insert(0 if question.has("penetration") else 1, (sales[0], sales[1]))
    for pair in pairs:
        if stated := stated_share(subject, *pair, "itself", data):
            return stated
    return {}


def _said(share: Resolved, levels: Sequence[Resolved], data: Session) -> Answer:
    """A share as its source states it; the levels held stand beneath, and what they give."""
    figures = tuple(Figure.of(row) for row in (share, *levels))
    worked = _worked(figures[1], figures[2], data) if levels else None
    differs = worked is not None and not _rounds_to(worked.value, share)
    return Answer(
        headline=figure_line(figures[0]),
        rows=figure_lines(figures[1:]),
        figures=figures,
        result=worked,
        notes=(
            *((line("share-differs", value=_percent(worked.value)),) if worked and differs else ()),
            *caveats(figures, data),
        ),
    )


def _worked(part: Figure, whole: Figure, data: Session) -> Result | None:
    """The share that two levels give; none where they do not compare or one is only a bound."""
    if mixed_bodies((part, whole), data) or not_comparable(part, whole):
        return None
    if is_bound(part) or is_bound(whole):
        return None
    share = part.value / whole.value * 100
    return Result(operation="share", value=round(Decimal(share), 2), unit="percent", digits=3)


def _rounds_to(worked: Decimal, share: Resolved) -> bool:
    """Whether the share worked out is the stated one, a last digit of slack allowed."""
    unit = Decimal(1).scaleb(share.value.adjusted() - share.digits + 1) if share.value else 1
    return share.qualifier != "exact" or abs(worked - share.value) <= unit


def _percent(value: Decimal) -> Quantity:
    return Quantity(value=round(value, 1), digits=3, unit="percent")


def _stated_whole(question: Question, part: str, whole: str, data: Session) -> Reply | None:
    """The share that a source states of one place in the one it lies in."""
    choice = choose_metric(question, part, data, strict=True)
    if isinstance(choice, Miss):
        return None
    kind = data.catalogue.subjects[whole].kind
    within = "city" if kind == "municipality" else kind
    stated = stated_share(part, choice.metric, choice.metric, within, data)
    period = period_of(asked_period(question), stated, question)
    return _said(stated[period], (), data) if period in stated else None


def _counts_in(part: str, whole: str, data: Session) -> bool:
    """Whether what one has is a part of what the other has; a maker's of its country's too."""
    if is_part(part, whole, data.catalogue):
        return True
    kinds = [data.catalogue.subjects[subject].kind for subject in (part, whole)]
    return kinds in (["company", "country"], ["brand", "country"])


def _of_whole(question: Question, data: Session) -> Reply:
    first, second = question.subjects
    if _counts_in(second, first, data):
        first, second = second, first
    elif not _counts_in(first, second, data):
        if asks_ratio(question, data):
            return ratio(question, data)
        if set(question.fleets) - {"any", "all"}:
            return _of_each(question, data)
        return Miss(
            reason="no_data",
            headline=line(
                "share-not-part", part=SubjectTerm(subject=first), whole=SubjectTerm(subject=second)
            ),
        )
    if (stated := _stated_whole(question, first, second, data)) is not None:
        return stated
    if members(first, data) or members(second, data):
        return of_sums(question, first, second, data)
    ordered = question.model_copy(update={"subjects": (first, second)})
    operands = across_subjects(ordered, data, nested=True, exact=True)
    if isinstance(operands, Miss):
        return operands
    part, whole = operands.figures
    return divided(first, second, [part], [whole], data, operands.said)
