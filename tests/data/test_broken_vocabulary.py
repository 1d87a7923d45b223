"""A broken YAML file stops the start at the entry or the line where it breaks."""

import pytest

SEE_README = "see data/README.md for what the column may hold"
MEND_YAML = "mend the indentation or the quotes"


@pytest.mark.parametrize(
    ("file", "old", "new", "shift"),
    [
        ("subjects.yaml", "  number: 2\n", "   number: 2\n", 1),
        ("subjects.yaml", "[North Port, Old Harbour]", "[North Port, Old Harbour", 1),
        ("notes.yaml", "Sources differ", "Sources: differ", 0),
    ],
)
def test_broken_yaml_is_refused_at_the_line_where_it_breaks(folder, file, old, new, shift):
    line = folder.edit(file, old, new) + shift

    assert folder.refusal() == (file, line, None, MEND_YAML)


@pytest.mark.parametrize(
    ("column", "old", "new"),
    [
        ("kind", "  number: 2\n  kind: municipality\n", "  number: 2\n  kind: town\n"),
        ("colour", "  number: 2\n", "  number: 2\n  colour: red\n"),
        ("zh", "  en: Northport\n  zh: 北港\n", "  en: Northport\n"),
        ("number", "  number: 2\n", "  number: two\n"),
        ("fleet", "fleet: nev\n\n# Makers", "fleet: steam\n\n# Makers"),
    ],
)
def test_a_bad_field_is_named_with_the_line_of_its_entry(folder, column, old, new):
    entry = "rivertown" if column == "fleet" else "northport"
    folder.edit("subjects.yaml", old, new)
    text = (folder.path / "subjects.yaml").read_text("utf-8")
    line = text[: text.index(f"\n{entry}:\n") + 1].count("\n") + 1

    assert folder.refusal() == ("subjects.yaml", line, column, SEE_README)


def test_an_entry_without_fields_is_refused(folder):
    line = folder.edit("topics.yaml", "comeback:\n", "lonely:\n\ncomeback:\n")

    assert folder.refusal() == ("topics.yaml", line, None, "indent its fields below it")


def test_a_yaml_list_is_no_vocabulary(folder):
    (folder.path / "topics.yaml").write_text("- comeback\n- decline\n", "utf-8")

    remedy = "begin each entry with its id and a colon"
    assert folder.refusal() == ("topics.yaml", None, None, remedy)


def test_a_rank_without_its_scope_is_refused(folder):
    folder.edit("metrics.yaml", "  scope: provinces\n", "")

    assert folder.error().problem.startswith("a rank metric, and only one, names")
