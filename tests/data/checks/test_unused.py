"""Ids that nothing uses are found, each kind of use counts."""

import pytest

SOURCE = "{0},Nobody,Nothing,https://nobody.example,2026-01,en,media,whole,"


def test_a_source_that_nothing_uses_is_found(desk):
    desk.folder.add("sources.csv", SOURCE.format("nobody-2026-01"))

    [finding] = desk.found("unused")

    assert (finding.file, finding.line) == ("sources.csv", desk.folder.lines("sources.csv"))
    assert finding.key == "sources.csv nobody-2026-01"
    assert finding.problem == "nothing uses nobody-2026-01"


def test_a_source_of_a_seat_alone_is_used(desk):
    desk.folder.add("sources.csv", SOURCE.format("nobody-2026-01"))
    desk.folder.edit("subjects.yaml", "[aurora-report-2026-03]", "[nobody-2026-01]")

    assert "sources.csv nobody-2026-01" not in desk.keys("unused")


@pytest.mark.parametrize(
    ("field", "count"), [("", 1), ("  parent: westmark\n", 1), ("  members: [westmark]\n", 0)]
)
def test_a_subject_is_used_by_others_or_as_a_region_with_members(desk, field, count):
    desk.folder.add(
        "subjects.yaml",
        f"\nnowhere:\n  number: 99\n  kind: region\n  en: Nowhere\n  zh: 无\n{field}",
    )
    desk.folder.add("numbers.csv", "subject,99,nowhere")

    assert desk.keys("unused") == ["subjects.yaml nowhere"] * count


def test_a_subject_that_is_a_parent_alone_is_used(desk):
    desk.folder.add(
        "subjects.yaml", "\nnowhere:\n  number: 99\n  kind: region\n  en: Nowhere\n  zh: 无\n"
    )
    desk.folder.add("numbers.csv", "subject,99,nowhere")
    desk.folder.edit("subjects.yaml", "zh: 西境\n  parent: china", "zh: 西境\n  parent: nowhere")

    assert desk.keys("unused") == []


def test_a_metric_without_rows_is_found(desk):
    (desk.folder.path / "observations/maker_count.csv").unlink()

    assert desk.keys("unused") == ["metrics.yaml maker_count"]


def test_a_metric_that_another_one_ranks_is_used(desk):
    desk.folder.edit("metrics.yaml", "ranks: nev_production", "ranks: nev_sales")
    (desk.folder.path / "observations/nev_sales.csv").unlink()

    assert "metrics.yaml nev_sales" not in desk.keys("unused")


def test_a_topic_that_nothing_is_about_is_found(desk):
    desk.folder.add("topics.yaml", "\nnothing:\n  en: nothing\n  zh: 没事\n")

    assert desk.keys("unused") == ["topics.yaml nothing"]
