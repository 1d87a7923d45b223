"""The coverage of metrics as a table, for a terminal or as Markdown."""

from collections.abc import Mapping, Sequence
from textwrap import wrap

from bot import numbers
from bot.curator.claims import Claims
from data.catalogue import FullCatalogue
from data.curation.coverage import Cell, Coverage, Group, Want, coverage
from data.record import Record

WIDTH = 120
NAME_WIDTH = 28
YEAR_WIDTH = 6
MOST_YEARS = (WIDTH - NAME_WIDTH) // YEAR_WIDTH

LEGEND = (
    "● the whole year; ○ the whole year, but counted by another body than that of the group; "
    "1–11 only these months; plan only a target, a forecast or an expectation; · nothing."
)
TITLES: Mapping[Group, str] = {
    "cities": "cities and municipalities",
    "provinces": "provinces and municipalities",
    "regions": "regions",
    "countries": "countries",
    "companies": "companies",
    "brands": "brands",
    "models": "models",
    "plants": "plants",
}
WANTS: Mapping[Want, str] = {
    "ranked": "Ranked by a source, but without a figure",
    "gap": "Between years that are held",
    "unmet": "Planned, but without a result",
    "part": "Only a part of the year",
    "other": "Counted by another body only",
    "ended": "After the last year that is held",
}
INTRODUCTION = """# What is held, and what is missing

Written by `make coverage` from the dataset; do not edit it.
`carcapital data coverage` shows any metric in a terminal.
Below each table stand the figures of whole years that are wanted next.
A source for one of them is welcome.

"""


class Table(Record):
    """One table in words: its rows as the table names them, and what is wanted."""

    metric: str
    title: str
    note: str
    years: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]
    wants: tuple[tuple[str, str], ...]


def tables(
    catalogue: FullCatalogue,
    metrics: Sequence[str],
    groups: Sequence[Group],
    first: int | None = None,
    last: int | None = None,
) -> list[Table]:
    """One table for each metric and group of which anything is held in these years."""
    words = Claims(catalogue, "en")
    found = [coverage(catalogue, metric, group) for metric in metrics for group in groups]
    return [
        _table(one, _within(one.years, first, last), words)
        for one in found
        if _within(one.years, first, last)
    ]


def _within(years: Sequence[int], first: int | None, last: int | None) -> tuple[int, ...]:
    return tuple(y for y in years if (first or y) <= y <= (last or y))


def _table(held: Coverage, years: tuple[int, ...], words: Claims) -> Table:
    shown = years[-MOST_YEARS:]
    names = {line.subject: words.subject(line.subject) for line in held.lines}
    notes = []
    if held.last in shown:
        whole = [line for line in held.lines if line.cell(held.last or 0).holding == "year"]
        notes.append(f"{held.last} is held whole for {len(whole)} of {len(held.lines)}.")
    if len(years) > len(shown):
        notes.append(f"Years before {shown[0]} are shown by --to {shown[0] - 1}.")
    wants = []
    for reason, title in WANTS.items():
        items = [
            f"{names[want.subject]} {numbers.years(wanted)}"
            for want in held.wanted
            if want.reason == reason
            and (wanted := [year for year in want.years if shown[0] <= year <= shown[-1]])
        ]
        if items:
            wants.append((title, "; ".join(items)))
    name = words.metric(held.metric)
    return Table(
        metric=name[0].upper() + name[1:],
        title=TITLES[held.group],
        note=" ".join(notes),
        years=shown,
        rows=tuple(
            (names[line.subject], *(_mark(line.cell(year)) for year in shown))
            for line in held.lines
        ),
        wants=tuple(wants),
    )


def _mark(cell: Cell) -> str:
    if cell.holding == "part" and cell.period:
        return numbers.months(cell.period)
    return {"year": "●", "other": "○", "plan": "plan"}.get(cell.holding, "·")


def as_text(found: Sequence[Table]) -> str:
    """For a terminal of 120 columns."""
    if not found:
        return "Nothing of that is held.\n"
    lines = wrap(LEGEND, WIDTH)
    for table in found:
        lines += ["", *wrap(f"{table.metric}: {table.title}. {table.note}".rstrip(), WIDTH)]
        lines.append(" " * NAME_WIDTH + "".join(f"{year:>{YEAR_WIDTH}}" for year in table.years))
        for name, *marks in table.rows:
            short = name if len(name) < NAME_WIDTH else name[: NAME_WIDTH - 2] + "…"
            lines.append(
                f"{short:<{NAME_WIDTH}}" + "".join(f"{mark:>{YEAR_WIDTH}}" for mark in marks)
            )
        for title, items in table.wants:
            lines += wrap(f"{title}: {items}", WIDTH, subsequent_indent="  ")
    return "\n".join(lines) + "\n"


def as_markdown(found: Sequence[Table]) -> str:
    """The page docs/coverage.md."""
    lines = [LEGEND]
    metric = ""
    for table in found:
        if table.metric != metric:
            metric = table.metric
            lines += ["", f"## {metric}"]
        lines += ["", f"### {table.title[0].upper()}{table.title[1:]}", ""]
        if table.note:
            lines += [table.note, ""]
        lines.append(f"| | {' | '.join(str(year) for year in table.years)} |")
        lines.append(f"| --- |{' :---: |' * len(table.years)}")
        lines += [f"| {' | '.join(row)} |" for row in table.rows]
        if table.wants:
            lines += ["", "Wanted:", "", *(f"- {title}: {items}" for title, items in table.wants)]
    return INTRODUCTION + "\n".join(lines) + "\n"
