"""What rows and entries name must exist, and a claim, an id and a number stand once."""

import pytest

ROWS = "observations/vehicle_production.csv"
SHARE = "measure: share, part: {part}, whole: {whole}, within: itself"
METRIC = (
    "more: {{number: 900, en: more, zh: 更多, unit: percent, {fields},"
    " definition: {{en: More., zh: 更多。}}}}"
)


def test_a_row_with_an_unknown_source_is_refused(folder):
    line = folder.edit(ROWS, "motor-daily-undated", "motor-weekly")

    assert folder.refusal() == (ROWS, line, "source", "add the source or mend its id")
    assert folder.error().problem == "'motor-weekly' is unknown"


def test_a_row_with_an_unknown_subject_is_refused(folder):
    line = folder.edit(ROWS, "westhaven,2023,", "westheaven,2023,")

    assert folder.refusal() == (ROWS, line, "subject", "add the subject or mend its id")


def test_a_row_on_a_place_of_the_gazetteer_is_refused(folder):
    line = folder.edit(ROWS, "westhaven,2023,", "farhaven,2023,")

    assert folder.refusal() == (
        ROWS,
        line,
        "subject",
        "move it to subjects.yaml and give it a number",
    )


def test_the_same_claim_of_a_source_twice_is_refused(folder):
    first = (folder.path / ROWS).read_text("utf-8").splitlines()[1]
    folder.add(ROWS, first.replace(",p4,", ",p9,"))

    assert folder.refusal() == (ROWS, folder.lines(ROWS), None, "keep one of the two")
    assert folder.error().problem == "repeats the claim of line 2"


@pytest.mark.parametrize(
    ("file", "column", "old", "new"),
    [
        ("milestones.csv", "subjects", "southgate;northport", "southgate;norport"),
        ("milestones.csv", "topics", ",overtaking,", ",overhauling,"),
        ("milestones.csv", "sources", "road-review-2024-12-31,p5", "road-works,p5"),
        ("notes.yaml", "subjects", "[northport, rivertown]", "[northport, riverton]"),
        ("notes.yaml", "metrics", "metrics: [nev_production]", "metrics: [nev_building]"),
        ("notes.yaml", "topics", "topics: [decline]", "topics: [slide]"),
        ("notes.yaml", "sources", "[motor-daily-undated]", "[motor-weekly]"),
        ("breaks.yaml", "metrics", "nev_production]", "nev_building]"),
        ("breaks.yaml", "sources", "[motor-daily-undated]", "[motor-weekly]"),
        ("subjects.yaml", "seat", "seat: northport", "seat: norport"),
        ("subjects.yaml", "seat_sources", "[aurora-report-2026-03]", "[aurora-report]"),
        ("subjects.yaml", "parent", "parent: daystar", "parent: daystart"),
        ("subjects.yaml", "owners", "owners: [daystar]", "owners: [daystart]"),
        ("subjects.yaml", "owner_sources", "owner_sources: [motor", "owner_sources: [rotor"),
        ("subjects.yaml", "plants", "plants: [eastvale]", "plants: [eastdale]"),
        ("subjects.yaml", "plant_sources", "plant_sources: [motor", "plant_sources: [rotor"),
    ],
)
def test_an_id_that_leads_nowhere_is_refused(folder, file, column, old, new):
    folder.edit(file, old, new)

    named, _, at, remedy = folder.refusal()
    assert (named, at, remedy) == (file, column, "add it or mend the id")
    assert folder.error().problem.endswith("which is unknown")


def test_a_rank_of_an_unknown_metric_is_refused(folder):
    folder.edit("metrics.yaml", "ranks: nev_production", "ranks: nev_building")

    assert folder.error().file.name == "metrics.yaml"
    assert folder.error().column == "ranks"


@pytest.mark.parametrize(
    ("column", "fields"),
    [
        ("part", SHARE.format(part="nev_building", whole="vehicle_production")),
        ("whole", SHARE.format(part="nev_production", whole="vehicle_building")),
        ("grows", "measure: growth, grows: vehicle_building"),
    ],
)
def test_a_share_or_growth_of_an_unknown_metric_is_refused(folder, column, fields):
    folder.add("metrics.yaml", METRIC.format(fields=fields))

    assert (folder.error().file.name, folder.error().column) == ("metrics.yaml", column)


def test_an_id_that_stands_twice_in_yaml_is_refused(folder):
    line = folder.edit("subjects.yaml", "\nsouthgate:\n", "\nnorthport:\n") + 1

    assert folder.refusal() == ("subjects.yaml", line, None, "keep one of the two")
    assert folder.error().problem.startswith("'northport' stands twice, first on line ")


@pytest.mark.parametrize(
    ("file", "twice"),
    [("sources.csv", "arcadia-wire-2026-01-15"), ("milestones.csv", "northport-falls-2017")],
)
def test_an_id_that_stands_twice_in_a_csv_file_is_refused(folder, file, twice):
    rows = (folder.path / file).read_text("utf-8").splitlines()
    folder.add(file, next(row for row in rows if row.startswith(twice)))

    assert folder.refusal() == (file, len(rows) + 1, "id", "keep one")
    assert folder.error().problem == f"{twice!r} stands twice"


@pytest.mark.parametrize("file", ["subjects.yaml", "metrics.yaml"])
def test_a_number_is_given_once(folder, file):
    folder.edit(file, "number: 3\n", "number: 2\n")

    named, _, column, remedy = folder.refusal()
    assert (named, column) == (file, "number")
    assert remedy == "give the newer one the next free number; numbers are never reused"
    assert folder.error().problem.endswith("share the number 2")


def test_a_subject_does_not_stand_in_the_gazetteer_too(folder):
    line = folder.edit("gazetteer.csv", "farhaven,city", "westhaven,city")

    assert folder.refusal() == ("gazetteer.csv", line, "id", "take it out of the gazetteer")
    assert folder.error().problem == "'westhaven' is in subjects.yaml too"
