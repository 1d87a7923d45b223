"""What an exported file needs to be understood: its dataset, its columns, and the metrics."""

from collections.abc import Mapping
from typing import Any

from data.catalogue import Catalogue

TITLE = "CarCapital: where China's cars are built"
COLUMNS: Mapping[str, tuple[str, str]] = {
    "subject": ("string", "the id of the place, maker, brand, model or plant"),
    "subject_en": ("string", "its English name"),
    "subject_zh": ("string", "its Chinese name"),
    "subject_kind": ("string", "city, municipality, province, region, country, company and so on"),
    "metric": ("string", "the id of what was measured"),
    "metric_en": ("string", "its English name"),
    "metric_zh": ("string", "its Chinese name"),
    "unit": ("string", "the unit of the value: vehicles, a currency, percent, rank and so on"),
    "period_start": ("date", "the first day of the period"),
    "period_end": ("date", "the last day of the period"),
    "value": ("decimal", "the value in whole units, as the source states it"),
    "digits": ("integer", "how many significant digits the source states"),
    "qualifier": ("string", "exact, approx, over, at_least, under or at_most"),
    "change_pct": ("decimal", "growth in percent, only if the source states it for this period"),
    "status": ("string", "actual, preliminary, expected, target or forecast"),
    "basis": ("string", "production_location, legal_entity or unstated; they do not compare"),
    "counted_by": ("string", "the body that counted; bodies do not compare"),
    "source": ("string", "the id of the publication"),
    "publisher": ("string", "who published it"),
    "title": ("string", "its title"),
    "url": ("string", "its address"),
    "published": ("string", "its date as precise as known: 2026, 2026-01, 2026-01-18 or undated"),
    "locator": ("string", "where in the publication; excerpt if only an excerpt was read"),
    "added": ("date", "the day the row was added"),
    "note": ("string", "what a reader of the row should know"),
    "file": ("string", "the file of the dataset in which the row stands"),
    "line": ("integer", "its line there"),
}
"""Of an exported observation: each column's type in CSV on the Web, and what it holds."""


def metadata_of(catalogue: Catalogue) -> dict[str, Any]:
    """The dataset's version, the columns, the metrics' definitions and the breaks."""
    return {
        "title": TITLE,
        "version": catalogue.version,
        "columns": [
            {"name": name, "datatype": datatype, "description": text}
            for name, (datatype, text) in COLUMNS.items()
        ],
        "metrics": [
            metric.model_dump(mode="json", exclude_none=True)
            for metric in catalogue.metrics.values()
        ],
        "breaks": [brk.model_dump(mode="json") for brk in catalogue.breaks.values()],
    }


def csv_metadata(catalogue: Catalogue, file: str) -> dict[str, Any]:
    """The same as the W3C's "CSV on the Web" wants it beside a CSV file."""
    found = metadata_of(catalogue)
    return {
        "@context": "http://www.w3.org/ns/csvw",
        "url": file,
        "dc:title": found["title"],
        "schema:version": found["version"],
        "tableSchema": {
            "columns": [
                {
                    **{k: v for k, v in one.items() if k != "description"},
                    "dc:description": one["description"],
                }
                for one in found["columns"]
            ]
        },
        "notes": [{"metrics": found["metrics"]}, {"breaks": found["breaks"]}],
    }
