"""What is held of a metric, subject by year, and what is missing."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Literal

from data.bodies import SCOPE_BODY
from data.catalogue import FullCatalogue
from data.models import Body, Metric, Observation, Subject, SubjectKind
from data.period import Period
from data.record import Record

Group = Literal[
    "cities", "provinces", "regions", "countries", "companies", "brands", "models", "plants"
]
GROUPS: Mapping[Group, tuple[SubjectKind, ...]] = {
    "cities": ("municipality", "city"),
    "provinces": ("municipality", "province"),
    "regions": ("region",),
    "countries": ("country",),
    "companies": ("company",),
    "brands": ("brand",),
    "models": ("model",),
    "plants": ("plant",),
}
"""The kinds of subject that stand in one table."""

Holding = Literal["year", "other", "part", "plan", "none"]
"""Of a year: its figure; one by another body only; that of a part of it; only a target, forecast or
expectation; nothing."""

Want = Literal["ranked", "gap", "unmet", "part", "other", "ended"]
"""Why a figure is wanted: a rank is stated without it; years on both sides are held; there is
only a target; there is only a part of the year; only another body counted it; the series ends
before the last year."""

_RESULTS = ("actual", "preliminary")


class Cell(Record):
    """What is held of one year. `period` is the longest part, the latest of several."""

    holding: Holding
    period: Period | None = None


class Line(Record):
    """One subject's years."""

    subject: str
    cells: Mapping[int, Cell]

    def cell(self, year: int) -> Cell:
        """What is held of a year."""
        return self.cells.get(year, Cell(holding="none"))


class Wanted(Record):
    """Full years of a subject that the dataset lacks, and why they are wanted."""

    subject: str
    reason: Want
    years: tuple[int, ...]


class Coverage(Record):
    """One metric of one group, with every year from the first to the last that is held of it.

    `last` is the last year for which any subject has a figure of the whole year; of the years
    behind it only those stand in `years` of which anything is held.
    """

    metric: str
    group: Group
    years: tuple[int, ...]
    last: int | None
    lines: tuple[Line, ...]
    wanted: tuple[Wanted, ...]


def coverage(catalogue: FullCatalogue, metric: str, group: Group) -> Coverage:
    """The table of a metric for a group: who has most years first, then by name."""
    known = {
        subject.id: subject
        for subject in catalogue.subjects.values()
        if subject.kind in GROUPS[group]
    }
    rows = [row.observation for row in catalogue.rows if row.observation.subject in known]
    ranked = _ranked(rows, catalogue.metrics, metric, group)
    cells: dict[str, dict[int, Cell]] = {subject: {} for subject in ranked}
    for said in rows:
        if said.metric == metric and said.period.start.year == said.period.end.year:
            own = cells.setdefault(said.subject, {})
            year = said.period.start.year
            own[year] = _better(own.get(year), said, SCOPE_BODY.get(group))
    lines = tuple(
        Line(subject=subject, cells=own)
        for subject, own in sorted(cells.items(), key=lambda item: _place(known[item[0]], item[1]))
    )
    full = [year for line in lines for year in line.cells if _is_full(line, year)]
    last = max(full, default=None)
    return Coverage(
        metric=metric,
        group=group,
        years=_years({year for line in lines for year in line.cells}.union(*ranked.values()), last),
        last=last,
        lines=lines,
        wanted=tuple(_wanted(lines, ranked, last)),
    )


def _years(held: set[int], last: int | None) -> tuple[int, ...]:
    return tuple(sorted(held.union(range(min(held), last) if held and last else ())))


def _ranked(
    rows: Iterable[Observation], metrics: Mapping[str, Metric], metric: str, group: Group
) -> dict[str, set[int]]:
    """The years for which sources state a rank of a subject by the metric."""
    found: dict[str, set[int]] = defaultdict(set)
    for said in rows:
        about = metrics[said.metric]
        if about.ranks == metric and about.scope in (group, "world") and said.period.is_year:
            found[said.subject].add(said.period.start.year)
    return found


def _better(held: Cell | None, said: Observation, body: Body | None) -> Cell:
    """The fuller of what is held of a year and what a row says of it.

    A whole year that another body than the group's own counted does not answer for the group.
    """
    cell = Cell(holding="plan", period=said.period)
    if said.status in _RESULTS:
        whole: Holding = (
            "year" if said.counted_by in ("unstated", body or said.counted_by) else "other"
        )
        cell = Cell(holding=whole if said.period.is_year else "part", period=said.period)
    return cell if held is None else max(held, cell, key=_fullness)


def _fullness(cell: Cell) -> tuple[object, ...]:
    order: tuple[Holding, ...] = ("none", "plan", "part", "other", "year")
    longest = (cell.period.days, cell.period.end) if cell.period else ()
    return (order.index(cell.holding), *longest)


def _place(subject: Subject, cells: Mapping[int, Cell]) -> tuple[object, ...]:
    return (-sum(cell.holding == "year" for cell in cells.values()), subject.en, subject.id)


def _is_full(line: Line, year: int) -> bool:
    return line.cell(year).holding == "year"


def _wanted(
    lines: Iterable[Line], ranked: Mapping[str, set[int]], last: int | None
) -> Iterable[Wanted]:
    """The wants of each subject; a year is wanted for one reason only, the first that fits."""
    for line in lines:
        full = [year for year in line.cells if _is_full(line, year)]
        ends = last or 0
        reasons: dict[Want, Iterable[int]] = {
            "ranked": ranked.get(line.subject, ()),
            "gap": range(min(full, default=0) + 1, max(full, default=0)),
            "unmet": (y for y, cell in line.cells.items() if cell.holding == "plan" and y <= ends),
            "part": (y for y, cell in line.cells.items() if cell.holding == "part" and y <= ends),
            "other": (y for y, cell in line.cells.items() if cell.holding == "other" and y <= ends),
            "ended": range(max(full, default=ends) + 1, ends + 1),
        }
        done = set(full)
        for reason, years in reasons.items():
            new = sorted(set(years) - done)
            done.update(new)
            if new:
                yield Wanted(subject=line.subject, reason=reason, years=tuple(new))
