"""A dataset to break."""

import shutil

import pytest

from data.dataset import open_dataset
from data.errors import DatasetError
from tests.fixtures import DATASET


class Folder:
    """A copy of the fictional dataset, to be broken."""

    def __init__(self, path):
        self.path = path

    def edit(self, file, old, new):
        """Replace a text that stands once in a file; the line on which it begins."""
        text = (self.path / file).read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        (self.path / file).write_text(text.replace(old, new), "utf-8")
        return text[: text.index(old)].count("\n") + 1

    def lines(self, file):
        return (self.path / file).read_text("utf-8").count("\n")

    def add(self, file, row):
        with (self.path / file).open("a", encoding="utf-8") as rows:
            rows.write(f"{row}\n")

    def error(self):
        """The error with which the folder is refused."""
        with pytest.raises(DatasetError) as raised:
            open_dataset(self.path)
        return raised.value

    def refusal(self):
        """Where the folder is broken and what to do: file, line, column, remedy."""
        error = self.error()
        file = error.file.relative_to(self.path).as_posix()
        return file, error.line, error.column, error.remedy


@pytest.fixture
def folder(tmp_path):
    """A folder of its own for every test."""
    shutil.copytree(DATASET, tmp_path / "dataset")
    return Folder(tmp_path / "dataset")
