"""`carcapital data check`: what is wrong with the dataset, or looks as if it were."""

import csv
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.failing import FAILED, MISUSED, fail, settings_or_leave

if TYPE_CHECKING:
    from data.checks.finding import Finding
    from data.checks.report import Report


def check(
    data_dir: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="The dataset, instead of CARCAPITAL_DATA_DIR."),
    ] = None,
    show_all: Annotated[
        bool, typer.Option("--all", help="Explained findings too, with their reason.")
    ] = False,
    as_csv: Annotated[
        bool, typer.Option("--csv", help="As lines for explained.csv, the reason left to you.")
    ] = False,
) -> None:
    """Check the dataset: exit 0 if nothing is found but what explained.csv explains, else 1.

    Example: carcapital data check --data-dir data --all
    """
    folder = data_dir or settings_or_leave().data_dir
    report = _report(folder)
    if as_csv:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerows((one.check, one.key, "") for one in report.unexplained)
    else:
        for line in _lines(report, folder, show_all):
            print(line)
    if report.unexplained:
        raise typer.Exit(FAILED)


def _report(folder: Path) -> "Report":
    from data.checks.report import check as check_all
    from data.dataset import open_dataset
    from data.errors import DatasetError

    if folder.is_file():
        fail(f"{folder} is a built database; check the folder it was built from", MISUSED)
    try:
        dataset = open_dataset(folder)
    except DatasetError as error:
        fail(str(error), FAILED)
    try:
        return check_all(dataset)
    finally:
        dataset.close()


def _lines(report: "Report", folder: Path, show_all: bool) -> list[str]:
    """The findings in the order of files and lines, then how many there are."""
    found = [(one, "") for one in report.unexplained]
    if show_all:
        found += [(one.finding, one.reason) for one in report.explained]
        found.sort(key=lambda pair: pair[0].place)
    lines = [_line(finding, folder, reason) for finding, reason in found]
    count = len(report.unexplained)
    findings = f"{count} finding{'' if count == 1 else 's'}" if count else "No findings"
    return [*lines, f"{findings}, {len(report.explained)} explained"]


def _line(finding: "Finding", folder: Path, reason: str) -> str:
    where = str(folder / finding.file).replace(f"{Path.cwd()}/", "")
    what = f"explained: {reason}" if reason else finding.remedy
    return f"{where}:{finding.line}: {finding.problem}; {what} ({finding.check})"
