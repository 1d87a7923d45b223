"""What the tests of exported files share."""

from pathlib import Path

from data.export import Format, export
from tests.fixtures import DATASET


def exported(form: Format, folder: Path, place: Path = DATASET) -> Path:
    """The fictional dataset, or another, exported into a folder."""
    out = folder / f"out.{form}"
    export(place, form, out)
    return out
