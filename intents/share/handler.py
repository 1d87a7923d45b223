"""Shares: one kind of vehicle in all of a subject's, or one subject in the one it belongs to."""

from decimal import Decimal

from data.catalogue import Catalogue
from data.dataset import Session
from intents.answer import (
    Answer,
    Figure,
    FigureTerm,
    MetricTerm,
    Miss,
    PeriodTerm,
    Quantity,
    Reply,
    Result,
    SubjectTerm,
    line,
)
from intents.caveats import caveats, not_comparable
from intents.cells import asked_period, by_period, cells, latest_year, newest, period_of
from intents.metrics import DEFAULT_MEASURE, choose_metric, find_metric
from intents.nearest import nearest
from intents.operands import across_subjects, mixed_bodies
from intents.reading.question import Question


def answer(question: Question, data: Session) -> Reply:
    """Divide a part by its whole, both of one period and one body."""
    return _of_fleet(question, data) if question.operation == "fleet" else _of_whole(question, data)


def _of_fleet(question: Question, data: Session) -> Reply:
    [subject] = question.subjects
    if (
        question.has("share")
        and not question.has("penetration")
        and not set(question.fleets) & {"nev", "ev"}
    ):
        return Miss(
            reason="ambiguous", headline=line("share-of-what", subject=SubjectTerm(subject=subject))
        )
    narrow = question.model_copy(
        update={"fleets": tuple(f for f in question.fleets if f not in ("any", "all")) or ("nev",)}
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
    parts, wholes = (by_period(cells(data, subject, metric)) for metric in (part.id, whole.id))
    shared = set(parts) & set(wholes)
    when = asked_period(question)
    period = (
        period_of(when, shared or set(parts), question)
        if when
        else latest_year(shared) or newest(shared)
    )
    if period is None or period not in shared:
        lacking = part.id if period is None or period not in parts else whole.id
        return nearest(data, subject, lacking, period)
    return _shared(question, Figure.of(parts[period]), Figure.of(wholes[period]), data)


def _of_whole(question: Question, data: Session) -> Reply:
    first, second = question.subjects
    if _belongs(second, first, data.catalogue):
        first, second = second, first
    elif not _belongs(first, second, data.catalogue):
        return Miss(
            reason="no_data",
            headline=line(
                "share-not-part", part=SubjectTerm(subject=first), whole=SubjectTerm(subject=second)
            ),
        )
    ordered = question.model_copy(update={"subjects": (first, second)})
    operands = across_subjects(ordered, data, nested=True)
    if isinstance(operands, Miss):
        return operands
    part, whole = operands.figures
    return _shared(question, part, whole, data)


def _belongs(part: str, whole: str, catalogue: Catalogue) -> bool:
    parent = catalogue.subjects[part].parent
    while parent is not None:
        if parent == whole:
            return True
        parent = catalogue.subjects[parent].parent
    return False


def _shared(question: Question, part: Figure, whole: Figure, data: Session) -> Reply:
    rows = tuple(line("share-row", figure=FigureTerm(figure=figure)) for figure in (part, whole))
    if mixed_bodies((part, whole)) or not_comparable(part, whole):
        message = "bodies-differ" if mixed_bodies((part, whole)) else "bases-differ"
        return Answer(
            headline=line(message), rows=rows, figures=(part, whole), verdict="not_comparable"
        )
    if {part.qualifier, whole.qualifier} - {"exact", "approx"}:
        return Miss(reason="nearest", headline=line("only-bounds"), rows=rows)
    share = part.value / whole.value * 100
    rough = "approx" in (part.qualifier, whole.qualifier)
    shown = Quantity(
        value=round(share, 1), digits=3, unit="percent", qualifier="approx" if rough else "exact"
    )
    same = part.subject == whole.subject
    message = "share-of-fleet" if same else "share-of-whole"
    return Answer(
        headline=line(
            message,
            subject=SubjectTerm(subject=part.subject),
            whole=SubjectTerm(subject=whole.subject),
            part_metric=MetricTerm(metric=part.metric),
            whole_metric=MetricTerm(metric=whole.metric),
            period=PeriodTerm(period=part.period),
            value=shown,
        ),
        rows=rows,
        figures=(part, whole),
        result=Result(operation="share", value=round(Decimal(share), 2), unit="percent", digits=3),
        notes=caveats((part, whole), data),
    )
