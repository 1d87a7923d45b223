"""What changed between two snapshots, counted in words."""

import pytest

from bot.changes import changes
from data.catalogue import read_catalogue
from tests.editing import ROWS, SOURCES, Copy

LAST = "motor-daily-undated,excerpt,2026-06-01,\n"
ANOTHER = (
    b"northport,2010,900000,1,exact,,actual,unstated,unstated,motor-daily-undated,p1,2026-06-01,\n"
)
SOURCE = b"new-paper,New Paper,A title,https://new.example,undated,en,media,whole,\n"


@pytest.fixture
def copy(tmp_path):
    return Copy.made(tmp_path)


def changed(copy, *edits):
    old = read_catalogue(copy.path)
    for content, file in edits:
        copy.write(content, file)
    return changes(old, read_catalogue(copy.path))


def test_without_a_change_that_is_said(copy):
    assert changed(copy) == "no entry changed"


def test_a_new_value_of_a_claim_is_a_change(copy):
    assert changed(copy, (copy.valued("1799400"), ROWS)) == "observations: 1 changed"


def test_a_new_row_and_its_source_are_additions(copy):
    rows, sources = copy.original() + ANOTHER, copy.original(SOURCES) + SOURCE

    said = changed(copy, (rows, ROWS), (sources, SOURCES))

    assert said == "observations: 1 added; sources: 1 added"


def test_a_row_that_went_is_a_removal(copy):
    copy.write(copy.original() + ANOTHER)

    assert changed(copy, (copy.original(), ROWS)) == "observations: 1 removed"


def test_a_change_and_an_addition_are_counted_apart(copy):
    rows = copy.valued("1799400") + ANOTHER

    assert changed(copy, (rows, ROWS)) == "observations: 1 added, 1 changed"


def test_a_mended_entry_of_the_vocabulary_is_a_change(copy):
    sources = copy.original(SOURCES).replace(b"Northport Statistics", b"Northport Office")
    subjects = copy.original("subjects.yaml").replace(b"en: Westhaven", b"en: West Haven")

    said = changed(copy, (sources, SOURCES), (subjects, "subjects.yaml"))

    assert said == "sources: 1 changed; subjects: 1 changed"
