"""Rows handed in by a curator, built for a test, and a look at whether anything changed."""

from datetime import date
from pathlib import Path

from data.curation.adding import add
from data.curation.given import COMMAND_LINE, Given, given_observations, given_sources

TODAY = date(2026, 6, 15)
ROWS = "observations/vehicle_production.csv"
FILE = Path("rows.csv")
SOURCE_FILE = Path("sources.csv")
SOURCE = """id,publisher,title,url,published,language,kind,read
new-page,New Page,A page,https://new.example,2026-05,en,media,whole
"""


def options(**cells):
    """An observation of Northport as the options of a command give it."""
    whole = {
        "subject": "northport",
        "metric": "vehicle_production",
        "period": "2014",
        "value": "1650000",
        "source": "motor-daily-2026-01",
        **cells,
    }
    return Given(file=COMMAND_LINE, line=0, cells=whole)


def csv(text):
    """Observations as a file."""
    return given_observations(text.encode() if isinstance(text, str) else text, FILE)


def sources(text=SOURCE):
    """Sources as a file."""
    return given_sources(text.encode(), SOURCE_FILE)


def added(folder, *observations, new=()):
    """Add rows to a copy of the fictional dataset."""
    return add(folder.path, observations, new, TODAY)


def contents(folder):
    """Every byte of a dataset."""
    found = [path for path in folder.path.rglob("*") if path.is_file()]
    return {path.relative_to(folder.path).as_posix(): path.read_bytes() for path in found}
