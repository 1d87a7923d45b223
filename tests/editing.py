"""A copy of the fictional dataset that is edited in the ways of editors."""

import os
import shutil
from pathlib import Path
from typing import Self

from tests.fixtures import DATASET

ROWS = "observations/vehicle_production.csv"
SOURCES = "sources.csv"
VALUE = "1788400"
"""Northport's vehicles in 2025, as Northport Statistics counts them; it stands once."""
PUBLISHER = "Northport Statistics"


class Copy:
    """The copy. What is edited is always derived from the original."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def made(cls, folder: Path) -> Self:
        """Copy the dataset into a folder."""
        return cls(Path(shutil.copytree(DATASET, folder / "dataset")))

    def original(self, file: str = ROWS) -> bytes:
        """What a file held at first."""
        return (DATASET / file).read_bytes()

    def write(self, content: bytes, file: str = ROWS) -> None:
        """Overwrite a file in its place."""
        (self.path / file).write_bytes(content)

    def replace(self, content: bytes, file: str = ROWS) -> None:
        """Write beside a file, then rename over it."""
        beside = self.path / f"{file}.new"
        beside.write_bytes(content)
        beside.replace(self.path / file)

    def edition(self, number: int) -> None:
        """Bring out edition 10 to 99: its number stands in the value and in its publisher."""
        self.replace(self.valued(f"17{number}400"))
        publisher = f"{PUBLISHER} {number}".encode()
        self.replace(self.original(SOURCES).replace(PUBLISHER.encode(), publisher), SOURCES)

    def valued(self, value: str) -> bytes:
        """The rows with another value for Northport in 2025, shown as `1.7884M` at first."""
        return self.original().replace(VALUE.encode(), value.encode())

    def backdate(self, file: str = ROWS) -> None:
        """Set the time of modification to a fixed one, long ago."""
        os.utime(self.path / file, ns=(10**18, 10**18))
