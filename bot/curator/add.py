"""`carcapital data add`: one observation by options, or many from a CSV, with their sources."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.failing import FAILED, MISUSED, fail, say, settings_or_leave

if TYPE_CHECKING:
    from data.curation.adding import Added

Text = str | None


def add(
    subject: Annotated[Text, typer.Option(help="Whom it is about, an id of subjects.yaml.")] = None,
    metric: Annotated[Text, typer.Option(help="What was measured, an id of metrics.yaml.")] = None,
    period: Annotated[Text, typer.Option(help="2024, 2024-Q3, 2024-09, 2025-01/2025-11.")] = None,
    value: Annotated[Text, typer.Option(help="Plain digits in base units: 2788000.")] = None,
    digits: Annotated[Text, typer.Option(help="Significant digits, if not the value's.")] = None,
    qualifier: Annotated[Text, typer.Option(help="Instead of exact: approx, over …")] = None,
    change_pct: Annotated[Text, typer.Option(help="Growth as the source states it.")] = None,
    status: Annotated[Text, typer.Option(help="Instead of actual: target, forecast …")] = None,
    basis: Annotated[Text, typer.Option(help="Instead of unstated: legal_entity …")] = None,
    counted_by: Annotated[Text, typer.Option(help="Instead of unstated: local, caam …")] = None,
    source: Annotated[Text, typer.Option(help="Who says so, an id of sources.csv.")] = None,
    locator: Annotated[Text, typer.Option(help="Where in the source: p3.")] = None,
    added: Annotated[Text, typer.Option(help="Instead of today.")] = None,
    note: Annotated[Text, typer.Option(help="What a reader of the row should know.")] = None,
    csv: Annotated[
        Text, typer.Option(metavar="FILE", help="Observations as CSV; - is standard input.")
    ] = None,
    sources: Annotated[
        Text, typer.Option(metavar="FILE", help="New sources as CSV; - is standard input.")
    ] = None,
) -> None:
    """Add observations, and sources that are new. All rows are added, or none.

    Example: carcapital data add --subject chongqing --metric vehicle_production --period 2025
    --value 2788000 --source ichongqing-2026-01-18 --locator p1

    Example: carcapital data add --csv rows.csv --sources sources.csv
    """
    options: dict[str, str] = {name: text for name, text in locals().items() if text is not None}
    files: dict[str, str] = {
        name: options.pop(name) for name in ("csv", "sources") if name in options
    }
    if not options and not files:
        fail("say what to add: --csv FILE, --sources FILE, or options from --subject on", MISUSED)
    if options and csv:
        fail(f"--csv and --{_dashed(next(iter(options)))} exclude each other", MISUSED)
    if csv == sources == "-":
        fail("--csv and --sources cannot both be standard input; put one into a file", MISUSED)
    from data.curation.given import REQUIRED

    missing = [f"--{_dashed(name)}" for name in REQUIRED if options and name not in options]
    if missing:
        fail(f"{', '.join(missing)} must be given too", MISUSED)
    _report(_added(options, files))


def _dashed(name: str) -> str:
    return name.replace("_", "-")


def _added(options: dict[str, str], files: dict[str, str]) -> "Added":
    from data.curation.adding import add as add_rows
    from data.curation.given import COMMAND_LINE, Given, given_observations, given_sources
    from data.errors import DatasetError

    settings = settings_or_leave()
    try:
        rows = given_observations(*_read(files["csv"])) if "csv" in files else []
        if options:
            # An argument that is not UTF-8 arrives with lone surrogates, which no file may hold.
            cells = {n: t.encode("utf-8", "replace").decode() for n, t in options.items()}
            rows = [Given(file=COMMAND_LINE, line=0, cells=cells)]
        new = given_sources(*_read(files["sources"])) if "sources" in files else []
        return add_rows(settings.data_dir, rows, new, settings.today)
    except DatasetError as error:
        fail(str(error), FAILED)


def _read(name: str) -> tuple[bytes, Path]:
    """A file that was named, or standard input, and what an error calls it."""
    from data.curation.given import STDIN

    if name == "-":
        return sys.stdin.buffer.read(), STDIN
    try:
        return Path(name).read_bytes(), Path(name)
    except OSError as error:
        fail(f"{name} cannot be read ({error.strerror}); name a CSV file", MISUSED)


def _report(done: "Added") -> None:
    """What stands where now, and as warnings what the checks doubt that they did not before."""
    from bot.curator.claims import Claims
    from data.curation.doubts import new_doubts

    words = Claims(done.after, "en")
    for source in done.sources:
        print(f"{done.after.folder / 'sources.csv'}: {source.id}, {source.publisher}")
    for row in done.rows:
        print(f"{row.file}, line {row.line}: {words.claim(row.observation)}")
    counted = [_counted(len(done.rows), "observation"), _counted(len(done.sources), "source")]
    print(f"Added: {', '.join(counted)}")
    for doubt in new_doubts(done.before, done.after):
        where = f"{done.after.folder / doubt.file}, line {doubt.line}"
        say(f"warning: {where}: {doubt.problem}; {doubt.remedy} ({doubt.check})")


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
