"""Parts that do not fit together stop the start, each at its file and line."""

import pytest


def test_a_subject_cannot_lie_within_itself(folder):
    line = folder.edit("subjects.yaml", "\neastland:\n", "\neastland:\n  parent: eastvale\n") + 1
    text = (folder.path / "subjects.yaml").read_text("utf-8")
    entry = text.split("\neastland:\n")[1].split("\n\n")[0]
    if entry.count("parent:") > 1:
        start = text.index("\neastland:\n")
        later = text.index("  parent:", text.index("parent: eastvale", start) + 5)
        end = text.index("\n", later) + 1
        (folder.path / "subjects.yaml").write_text(text[:later] + text[end:], "utf-8")

    file, where, column, remedy = folder.refusal()

    assert (file, column) == ("subjects.yaml", "parent")
    assert "upwards" in remedy
    assert where is not None
    assert line > 0


def test_a_field_written_twice_in_one_entry_is_refused_at_its_line(folder):
    line = folder.edit("subjects.yaml", "  number: 2\n", "  number: 2\n  number: 3\n") + 1

    assert folder.refusal() == ("subjects.yaml", line, "number", "keep one of the two")


def test_an_id_inside_an_entry_is_refused(folder):
    line = folder.edit("subjects.yaml", "  number: 2\n", "  number: 2\n  id: elsewhere\n") - 1

    assert folder.refusal() == ("subjects.yaml", line, "id", "the key is the id")


def test_a_control_character_is_refused_at_its_line(folder):
    line = folder.edit("subjects.yaml", "  number: 2\n", "  number: 2 \x07\n")

    assert folder.error().problem == "holds the control character U+0007"
    assert folder.error().line == line


def test_a_day_that_no_calendar_has_is_refused(folder):
    path = folder.path / "milestones.csv"
    text = path.read_text("utf-8").splitlines(keepends=True)
    cells = text[1].split(",")
    cells[1] = "2024-13"
    path.write_text("".join([text[0], ",".join(cells), *text[2:]]), "utf-8")

    file, line, column, _ = folder.refusal()

    assert (file, line, column) == ("milestones.csv", 2, "date")


@pytest.mark.parametrize("number", ["1_788_400", "17884e2", "-1788400", "１７８８４００"])
def test_only_plain_digits_are_a_value(folder, number):
    rows = "observations/vehicle_production.csv"
    line = folder.edit(rows, ",1788400,5,", f",{number},5,")

    assert folder.refusal()[:3] == (rows, line, "value")


def test_an_unknown_topic_is_named_with_the_line_of_its_milestone(folder):
    path = folder.path / "milestones.csv"
    text = path.read_text("utf-8").splitlines(keepends=True)
    cells = text[1].split(",")
    cells[3] = "no-such-topic"
    path.write_text("".join([text[0], ",".join(cells), *text[2:]]), "utf-8")

    assert folder.refusal()[:3] == ("milestones.csv", 2, "topics")
