"""`carcapital data coverage`: what is held, and what the world should send next."""

from difflib import get_close_matches
from typing import Annotated

import typer

from bot.curator.opening import catalogue_or_leave
from bot.failing import MISUSED, fail

PAGE = ("vehicle_production", "nev_production", "vehicle_sales", "nev_sales")
"""The metrics of docs/coverage.md."""


def coverage(
    metric: Annotated[
        list[str] | None,
        typer.Option(help="An id of metrics.yaml, once or more. Without: vehicle_production."),
    ] = None,
    kind: Annotated[
        str | None, typer.Option(help="cities, provinces, companies, brands, models, countries …")
    ] = None,
    first: Annotated[int | None, typer.Option("--from", metavar="YEAR")] = None,
    last: Annotated[int | None, typer.Option("--to", metavar="YEAR")] = None,
    markdown: Annotated[
        bool, typer.Option("--markdown", help="As docs/coverage.md, whose metrics it then shows.")
    ] = False,
) -> None:
    """Which years are held of a metric, subject by subject, and what is missing.

    Example: carcapital data coverage --metric nev_production --kind cities --from 2020
    """
    from bot.curator.coverage_page import as_markdown, as_text, tables
    from data.curation.coverage import GROUPS

    if kind not in (None, *GROUPS):
        fail(f"--kind is one of {', '.join(GROUPS)}, not {kind!r}", MISUSED)
    if first and last and last < first:
        fail(f"--to {last} lies before --from {first}", MISUSED)
    catalogue = catalogue_or_leave()
    metrics = metric or (PAGE if markdown else PAGE[:1])
    for name in metrics:
        if name not in catalogue.metrics:
            near = get_close_matches(name, catalogue.metrics, 1)
            hint = f"; did you mean {near[0]}?" if near else ", see metrics.yaml"
            fail(f"--metric {name!r} is unknown{hint}", MISUSED)
    groups = [kind] if kind else list(GROUPS)
    found = tables(catalogue, metrics, groups, first, last)
    print(as_markdown(found) if markdown else as_text(found), end="")
