"""Tables of subjects: like with like, one metric, one period, one counting body.

Rankings, ranks of one and neighbours all read from here.
"""

from decimal import Decimal
from pathlib import Path

from data.bodies import SCOPE_BODY
from data.catalogue import Catalogue
from data.crossing import half_unit
from data.dataset import Session
from data.period import Period
from data.record import Record
from data.resolved import Resolved
from intents.answer import Figure, Rank
from intents.bounds import is_bound
from intents.cells import by_period, cells, period_of
from intents.metrics import find_metric
from intents.reading.looking import SCOPE_KINDS
from intents.reading.meaning import Scope
from intents.reading.question import Question, When

HERE = Path(__file__).parent
PERIODS = (HERE / "table_periods.sql").read_text("utf-8")
PERIODS_WITHIN = (HERE / "table_periods_within.sql").read_text("utf-8")
ROWS = (HERE / "table_rows.sql").read_text("utf-8")
MISSING = (HERE / "table_missing.sql").read_text("utf-8")

FEWEST_RANKED = 2
"""One figure alone has no rank that could be worked out."""
FEWEST = 3
"""A full year is the period of a ranking by default only if so many subjects have a figure."""


class Board(Record):
    """What a table compares: a scope, a metric, and the subjects it is limited to."""

    scope: Scope
    metric: str
    rank_metric: str
    members: tuple[str, ...] = ()

    @property
    def parameters(self) -> dict[str, object]:
        """The query parameters that select the board's figures."""
        return {
            "metric": self.metric,
            "rank_metric": self.rank_metric,
            "body": SCOPE_BODY[self.scope],
            "kinds": list(SCOPE_KINDS[self.scope]),
            "members": list(self.members),
        }


class Covered(Record):
    """A period and how many subjects of the board it covers."""

    period: Period
    subjects: int


class Absent(Record):
    """A subject without a figure in the period, and its newest value elsewhere.

    `counted_otherwise`: it has one, but by another body than the board's.
    """

    subject: str
    value: Decimal
    counted_otherwise: bool


class Table(Record):
    """Figures in their order, each with its rank; then who is missing.

    `otherwise` are those that only another body counted.
    """

    period: Period
    figures: tuple[Figure, ...]
    missing: tuple[str, ...]
    otherwise: tuple[str, ...]
    better: Period | None = None


def board(scope: Scope, metric: str, within: str | None, catalogue: Catalogue) -> Board:
    """The board of a scope; the metric's stated ranks, if there are any, belong to it."""
    members = members_of(within, catalogue) if within and within != "china" else ()
    # A rank that a source states is one in the country, never one within a province or region.
    ranks = [
        entry.id
        for entry in catalogue.metrics.values()
        if entry.ranks == metric and entry.scope == scope and not members
    ]
    return Board(scope=scope, metric=metric, rank_metric=ranks[0] if ranks else "", members=members)


def members_of(place: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Every subject below a place, at any depth; the place itself if nothing is."""
    found = {place, *catalogue.subjects[place].members}
    grown = True
    while grown:
        below = {s.id for s in catalogue.subjects.values() if s.parent in found} - found
        found |= below
        grown = bool(below)
    found.discard(place)
    return tuple(sorted(found)) or (place,)


def covered(board: Board, data: Session) -> list[Covered]:
    """The periods of a board, those that cover most subjects first."""
    if board.members:
        return data.fetch(PERIODS_WITHIN, Covered, **board.parameters)
    anyone = {name: value for name, value in board.parameters.items() if name != "members"}
    return data.fetch(PERIODS, Covered, **anyone)


def table_period(when: When | None, periods: list[Covered], question: Question) -> Period | None:
    """Section 2.1: the period asked, else the latest full year with three, else the fullest."""
    if when is not None:
        return period_of(when, [entry.period for entry in periods], question)
    years = [entry.period for entry in periods if entry.period.is_year and entry.subjects >= FEWEST]
    if years:
        return max(years, key=lambda period: period.end)
    most = max((entry.subjects for entry in periods), default=0)
    return next((entry.period for entry in periods if entry.subjects == most), None)


def read_table(board: Board, period: Period, periods: list[Covered], data: Session) -> Table:
    """The table of one period, who is missing from it, and the period that covers more."""
    figures = read_places(board, period, data)
    absent = data.fetch(MISSING, Absent, **_without_rank(board), start=period.start, end=period.end)
    shown = {figure.subject for figure in figures}
    absent = [entry for entry in absent if entry.subject not in shown]
    most = max(periods, key=lambda entry: entry.subjects, default=None)
    return Table(
        period=period,
        figures=figures,
        missing=tuple(entry.subject for entry in absent if not entry.counted_otherwise),
        otherwise=tuple(entry.subject for entry in absent if entry.counted_otherwise),
        better=most.period
        if most and most.subjects > len(figures) and most.period != period
        else None,
    )


def read_places(board: Board, period: Period, data: Session) -> tuple[Figure, ...]:
    """The figures of one period: by value, stated ranks winning, ties sharing a rank."""
    rows = data.fetch(ROWS, Resolved, **board.parameters, start=period.start, end=period.end)
    own: dict[str, list[Resolved]] = {}
    for row in rows:
        if row.metric == board.metric:
            own.setdefault(row.subject, []).append(row)
    body = SCOPE_BODY[board.scope]
    levels = [
        row
        for held in own.values()
        for row in (by_period(held, body=body) or by_period(held)).values()
    ]
    levels.sort(key=lambda row: (-row.value, row.subject))
    figures = [_stated(row, board) for row in levels]
    figures += [
        _stated_only(row, board, data)
        for row in rows
        if row.metric == board.rank_metric and row.subject not in own
    ]
    return _ordered(figures, board)


def _ordered(figures: list[Figure], board: Board) -> tuple[Figure, ...]:
    """The figures by value, a rank without a figure at its place; ranks worked out where they hold.

    Ranks that sources state stand. The others are numbered among the figures held only if the
    stated ones are just the places that these have: a source that puts the second of three
    figures fourth knows of more, and then nobody else's place is known. A bound takes up a
    place but is given none, and leaves open that of a figure it may surpass.
    """
    ranked = [one for one in figures if one.metric == board.metric]
    for figure in sorted(
        (one for one in figures if one.metric != board.metric and one.rank is not None),
        key=lambda one: one.rank.value if one.rank else 0,
    ):
        ranked.insert(_place_of(figure, ranked), figure)
    places = _places(ranked, board)
    known = all(
        figure.rank is None or figure.rank.value == place
        for figure, place in zip(ranked, places, strict=True)
    )
    counted = sum(figure.metric == board.metric for figure in ranked)
    if not known or counted < FEWEST_RANKED:
        return tuple(ranked)
    return tuple(
        figure
        if figure.rank is not None or is_bound(figure) or _may_be_surpassed(figure, ranked)
        else figure.model_copy(
            update={"rank": Rank(value=place, scope=board.scope, of=len(ranked), derived=True)}
        )
        for figure, place in zip(ranked, places, strict=True)
    )


def _place_of(figure: Figure, ranked: list[Figure]) -> int:
    """Where a rank without a figure is put: at its place, behind whom a source puts there too."""
    stated = figure.rank.value if figure.rank else 1
    index = min(stated - 1, len(ranked))
    while index < len(ranked) and (rank := ranked[index].rank) and rank.value <= stated:
        index += 1
    return index


def _places(ranked: list[Figure], board: Board) -> list[int]:
    """The place of each, equal values on one."""
    places: list[int] = []
    for index, figure in enumerate(ranked):
        before = ranked[index - 1] if index else None
        tied = (
            before is not None
            and before.metric == figure.metric == board.metric
            and before.value == figure.value
        )
        places.append(places[-1] if tied else index + 1)
    return places


def _may_be_surpassed(figure: Figure, ranked: list[Figure]) -> bool:
    """Whether a bound below, such as "over 3 million", may be more: up to its next last digit."""
    return any(
        other.metric == figure.metric
        and other.rank is None
        and other.qualifier in ("over", "at_least")
        and other.value <= figure.value < other.value + 2 * half_unit(other)
        for other in ranked
    )


def _stated(row: Resolved, board: Board) -> Figure:
    """A figure with the rank that a source states on this board, or with none."""
    ranks = (rank for rank in row.ranks if rank.scope == board.scope)
    given = None if board.members else next(ranks, None)
    rank = Rank(value=given.value, scope=given.scope, source=given.source) if given else None
    return Figure.of(row, rank).model_copy(update={"rank": rank})


def _stated_only(row: Resolved, board: Board, data: Session) -> Figure:
    """Someone with a stated rank but no level: its NEVs where it makes (almost) nothing else."""
    rank = Rank(value=int(row.value), scope=board.scope, source=row.source)
    if data.catalogue.subjects[row.subject].fleet == "nev":
        metric = data.catalogue.metrics[board.metric]
        nev = find_metric(data.catalogue, metric.measure, "nev", running=metric.running)
        if nev is not None and nev.id != metric.id:
            level = by_period(cells(data, row.subject, nev.id, row.period)).get(row.period)
            if level is not None:
                return Figure.of(level, rank)
    return Figure.of(row, rank)


def _without_rank(board: Board) -> dict[str, object]:
    return {name: value for name, value in board.parameters.items() if name != "rank_metric"}
