"""The resolved figure: of all that sources say, which is preferred, which agree, which are rivals.

The rules are section 2.7 of the contract. Resolution does not depend on the order of the rows.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from data.basis import one_basis
from data.bodies import default_body
from data.crossing import growth_set_apart
from data.models import Body, Metric, Observation, Source, Subject
from data.period import Period
from data.ranks import StatedRanks
from data.resolved import Reason, Resolved, Rival

SOURCE_ORDER = ("official", "agency", "media", "aggregator")

Cell = tuple[str, Period, str]


def resolve(
    observations: Iterable[Observation],
    subjects: Mapping[str, Subject],
    metrics: Mapping[str, Metric],
    sources: Mapping[str, Source],
) -> list[Resolved]:
    """Every resolved figure, sorted by metric, period and subject, stated ranks attached."""
    return list(resolved(observations, subjects, metrics, sources))


def resolved(
    observations: Iterable[Observation],
    subjects: Mapping[str, Subject],
    metrics: Mapping[str, Metric],
    sources: Mapping[str, Source],
) -> Iterator[Resolved]:
    """The same one by one: a million figures need not stand in memory side by side."""
    by_metric: dict[str, list[Observation]] = defaultdict(list)
    for said in observations:
        by_metric[said.metric].append(said)
    stated = StatedRanks()
    for key, claims in by_metric.items():
        if metrics[key].ranks:
            stated.note(sorted(claims, key=lambda said: preference(said, sources)), metrics[key])
    for key in sorted(by_metric):
        yield from stated.attached(_of_metric(by_metric.pop(key), metrics[key], subjects, sources))


def _of_metric(
    observations: Iterable[Observation],
    metric: Metric,
    subjects: Mapping[str, Subject],
    sources: Mapping[str, Source],
) -> list[Resolved]:
    """The figures of one metric, in the order of the table."""
    cells: dict[Cell, list[Observation]] = defaultdict(list)
    for said in observations:
        cells[(said.subject, said.period, said.status)].append(said)
    found = [
        figure
        for (subject, _, _), claims in cells.items()
        for figure in _resolve_cell(
            claims, subjects[subject], default_body(subjects[subject], metric), sources
        )
    ]
    return sorted(_with_recent(growth_set_apart(found)), key=_place)


def _with_recent(found: Iterable[Resolved]) -> Iterator[Resolved]:
    """Mark what is enough where no period is asked: full years, and what ends after the last."""
    figures = list(found)
    last: dict[tuple[str, str, str], date] = {}
    for figure in figures:
        if figure.period.is_year:
            key = figure.subject, figure.status, figure.body
            last[key] = max(figure.period.end, last.get(key, date.min))
    for figure in figures:
        end = last.get((figure.subject, figure.status, figure.body), date.min)
        recent = figure.period.is_year or figure.period.end > end
        yield figure.model_copy(update={"recent": True}) if recent else figure


def _place(figure: Resolved) -> tuple[object, ...]:
    period = figure.period
    return (figure.metric, period.start, period.end, figure.subject, figure.status, figure.body)


def _resolve_cell(
    claims: list[Observation], subject: Subject, default: Body, sources: Mapping[str, Source]
) -> Iterable[Resolved]:
    bodies: dict[Body, list[Observation]] = defaultdict(list)
    for said in claims:
        bodies[default if said.counted_by == "unstated" else said.counted_by].append(said)
    for body, own in bodies.items():
        order = {said: preference(said, sources) for said in claims}
        best = min(_not_mere_roundings(own), key=order.__getitem__)
        others = sorted((said for said in claims if said is not best), key=order.__getitem__)
        agreeing = [said for said in others if one_basis(said, best) and agrees(said, best)]
        change = _change(best, agreeing)
        yield Resolved(
            subject=subject.id,
            kind=subject.kind,
            metric=best.metric,
            period=best.period,
            status=best.status,
            body=body,
            is_default=body == default,
            value=best.value,
            digits=best.digits,
            qualifier=best.qualifier,
            change_pct=change.change_pct if change else None,
            change_source=change.source if change else None,
            basis=_basis(best, [said for said in agreeing if said in own]),
            counted_by=best.counted_by,
            source=best.source,
            agreeing=tuple(dict.fromkeys(said.source for said in agreeing)),
            rivals=tuple(_rival(said, best, default) for said in others if said not in agreeing),
        )


def _change(best: Observation, agreeing: list[Observation]) -> Observation | None:
    """Who states the change: the preferred claim, else the best that agrees."""
    if best.change_pct is not None:
        return best
    stating = [said for said in agreeing if said.change_pct is not None]
    return next(iter(_not_mere_roundings(stating)), None)


def _basis(best: Observation, agreeing: list[Observation]) -> str:
    """The basis of the preferred claim, or the one that all say who give the same number for it."""
    if best.basis != "unstated":
        return best.basis
    told = {said.basis for said in agreeing if said.value == best.value} - {"unstated"}
    return told.pop() if len(told) == 1 else "unstated"


def _not_mere_roundings(claims: list[Observation]) -> list[Observation]:
    """Leave out each claim that only rounds, or only bounds, a finer one."""
    return [
        said
        for said in claims
        if not any(
            _finer(other, said) and agrees(said, other) for other in claims if other is not said
        )
    ]


def _finer(one: Observation, other: Observation) -> bool:
    return (_is_bound(other), one.digits) > (_is_bound(one), other.digits)


def _is_bound(said: Observation) -> bool:
    return said.qualifier in ("over", "at_least", "under", "at_most")


def agrees(said: Observation, preferred: Observation) -> bool:
    """Whether `preferred`, shortened to the digits of `said`, equals or satisfies it."""
    if (said.value, said.qualifier) == (preferred.value, preferred.qualifier):
        return True
    match said.qualifier:
        case "over":
            return preferred.value > said.value
        case "at_least":
            return preferred.value >= said.value
        case "under":
            return preferred.value < said.value
        case "at_most":
            return preferred.value <= said.value
        case _:
            return said.value in shortened(preferred.value, said.digits)


def shortened(value: Decimal, digits: int) -> tuple[Decimal, Decimal]:
    """The value rounded half up, and cut off, to so many significant digits."""
    return rounded(value, digits), rounded(value, digits, ROUND_DOWN)


def rounded(value: Decimal, digits: int, rounding: str = ROUND_HALF_UP) -> Decimal:
    """The value to so many significant digits, half up unless told otherwise."""
    if value == 0:
        return value
    return value.quantize(Decimal(1).scaleb(value.adjusted() - digits + 1), rounding)


def preference(said: Observation, sources: Mapping[str, Source]) -> tuple[object, ...]:
    """Sort key within a body: kind, read whole, digits, later, then source id; smallest is best.

    The value ends it, so that two claims of one source never stand in the rows' order.
    """
    source = sources[said.source]
    return (
        SOURCE_ORDER.index(source.kind),
        source.read != "whole",
        -said.digits,
        -_day_number(source.published),
        source.id,
        said.value,
        said.qualifier,
        said.counted_by,
        said.basis,
    )


def _day_number(published: str) -> int:
    """A date as a number that grows with time; a bare month or year counts as its first day."""
    if published == "undated":
        return 0
    year, month, day = (*published.split("-"), "01", "01")[:3]
    return int(year + month + day)


def _rival(said: Observation, preferred: Observation, default: Body) -> Rival:
    """Another basis explains more than another body: Anhui 2024 differs by where output is booked.

    An unstated body counts as the default here too, so that a bureau's figure beside one whose
    source names no body is told apart by who counted.
    """
    bodies = {
        default if claim.counted_by == "unstated" else claim.counted_by
        for claim in (said, preferred)
    }
    reason: Reason = "value"
    if not one_basis(said, preferred):
        reason = "basis"
    elif len(bodies) > 1:
        reason = "counted_by"
    return Rival(
        value=said.value,
        digits=said.digits,
        source=said.source,
        qualifier=said.qualifier,
        counted_by=said.counted_by,
        basis=said.basis,
        reason=reason,
    )
