"""`carcapital data diff`: what changed since a revision, in words and as JSON."""

import json

import pytest

ROWS = "observations/vehicle_production.csv"
ADD = (
    "add",
    "--subject=northport",
    "--metric=vehicle_production",
    "--period=2014",
    "--value=1650000",
    "--source=motor-daily-2026-01",
)


def section(out, title):
    """The lines below a section's title."""
    _, _, rest = out.partition(f"\n\n{title}: ")
    return rest.partition("\n\n")[0].splitlines()[1:]


def test_nothing_changed_is_said(versioned):
    done = versioned("diff", "first")

    assert (done.status, done.errors) == (0, [])
    assert done.out.splitlines()[1:] == ["Nothing changed."]


def test_what_was_compared_is_named(versioned, repository):
    done = versioned("diff", "first")

    commit = repository.git("rev-parse", "first")
    assert done.out.startswith(f"From {commit[:10]} (2026-06-01.")


def test_a_new_figure_is_told_in_words_and_counted(versioned):
    versioned(*ADD)

    done = versioned("diff", "first")

    assert "New figures: 1" in done.out.splitlines()[1:3]
    assert section(done.out, "New figures") == [
        "Northport 2014 vehicle production: 1.65M (Motor Daily (汽车日报))"
    ]


def test_a_corrected_value_is_told_with_what_it_was(versioned, repository):
    repository.edit(ROWS, ",1500000,2,under,,actual,", ",1490000,3,exact,,actual,")

    out = versioned("diff", "HEAD").out

    assert section(out, "Corrected figures") == [
        "Northport 2022 vehicle production: <1.5M → 1.49M (Road Review)"
    ]


def test_a_corrected_body_and_growth_are_told_by_their_columns(versioned, repository):
    repository.edit(ROWS, ",exact,8.2,actual,unstated,unstated,", ",exact,,actual,unstated,local,")

    out = versioned("diff", "HEAD").out

    assert section(out, "Corrected figures") == [
        "Northport 2025 vehicle production: change_pct +8.2% → none and counted_by a body the "
        "source does not name → the local authority (Motor Daily (汽车日报))"
    ]


def test_a_removed_claim_is_told_with_its_value(versioned, repository):
    repository.edit(
        ROWS,
        "northport,2025,1700000,2,exact,,target,unstated,local,northport-bulletin-2026-02-10,p2,"
        "2026-06-01,Goal that Northport set in January.\n",
        "",
    )

    out = versioned("diff", "HEAD").out

    assert section(out, "Removed figures") == [
        "Northport 2025 vehicle production: target 1.7M (Northport Statistics)"
    ]


def test_a_preferred_figure_that_changed_is_told_with_what_it_was(versioned, repository):
    repository.edit(
        ROWS,
        "northport,2025,1788400,5,exact,8.3,actual,production_location,local,"
        "northport-bulletin-2026-02-10,p1,2026-06-01,\n",
        "",
    )

    out = versioned("diff", "HEAD").out

    [line] = section(out, "Preferred figures that changed")
    assert line.startswith("Northport 2025 vehicle production: now ")
    assert line.endswith(", was 1.7884M (Northport Statistics)")


def test_another_note_alone_is_counted_and_not_told(versioned, repository):
    repository.edit(ROWS, "The source says nearly.", "Nearly so.")

    out = versioned("diff", "HEAD").out

    assert out.splitlines()[1:] == ["Rows with only another locator, note or day: 1"]


def test_a_new_source_a_milestone_and_an_edited_subject_are_told(versioned, repository):
    with (repository.data / "sources.csv").open("a", encoding="utf-8") as file:
        file.write("zulu,Zulu News,A page,https://zulu.example,2026-05,en,media,whole,\n")
    with (repository.data / "milestones.csv").open("a", encoding="utf-8") as file:
        file.write("zulu-opens,2026-05-02,northport,,,The works open,工厂投产,zulu,p1,\n")
    repository.edit("subjects.yaml", "[North Port, Old Harbour]", "[North Port]")

    out = versioned("diff", "HEAD").out

    assert section(out, "New sources") == ["Zulu News, May 2026: A page https://zulu.example"]
    assert section(out, "New milestones") == ["2 May 2026: The works open"]
    assert section(out, "Changed in subjects.yaml") == ["northport (aliases)"]


def test_chinese_is_spoken_where_asked(versioned):
    versioned(*ADD)

    out = versioned("diff", "first", "--lang", "zh").out

    assert "北港2014年汽车产量：165万辆（Motor Daily (汽车日报)）" in out.splitlines()


def test_json_holds_the_same(versioned, repository):
    versioned(*ADD)
    repository.edit(ROWS, ",1500000,2,under,,actual,", ",1490000,3,exact,,actual,")

    done = versioned("diff", "first", "--json")

    data = json.loads(done.out)
    assert data["from"]["commit"] == repository.git("rev-parse", "first")
    assert data["counts"] == {
        "added": 1,
        "corrected": 1,
        "removed": 0,
        "documented": 0,
        "preferred": 0,
    }
    [row] = data["added"]
    assert (row["subject"], row["period"], row["value"]) == ("northport", "2014", 1650000)
    [row] = data["corrected"]
    assert (row["old"]["value"], row["new"]["value"]) == (1500000, 1490000)
    assert row["columns"] == ["value", "digits", "qualifier"]
    assert data["sources"] == {"added": [], "removed": [], "changed": []}


def test_a_file_that_the_revision_lacks_is_said(versioned, repository):
    (repository.data / "notes.yaml").rename(repository.path / "notes.yaml")
    repository.commit()
    (repository.path / "notes.yaml").rename(repository.data / "notes.yaml")

    out = versioned("diff", "HEAD").out

    assert "it has no notes.yaml" in out.splitlines()[1]


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (("nowhere",), 1, "git knows no revision 'nowhere'; name a commit, a branch or a tag"),
        ((), 2, "REV"),
        (("first", "--lang", "fr"), 2, "--lang is en or zh, not 'fr'"),
    ],
)
def test_trouble_is_one_line(versioned, arguments, status, words):
    done = versioned("diff", *arguments)

    [line] = done.errors
    assert (done.status, done.out) == (status, "")
    assert words in line


def test_a_dataset_outside_of_git_is_one_line_and_status_one(program):
    done = program("diff", "HEAD")

    [line] = done.errors
    assert (done.status, done.out) == (1, "")
    assert "dataset is not in a git checkout" in line.replace(":", "")
