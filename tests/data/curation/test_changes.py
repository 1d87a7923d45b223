"""What changed between two states of the dataset."""

from decimal import Decimal
from pathlib import Path

import pytest

from data.catalogue import FullCatalogue, Placed
from data.curation.changes import changes
from data.models import Bilingual, Milestone, Observation, Source
from tests.data.claims import METRICS, SUBJECTS, said, source


def catalogue(*claims: Observation, **parts) -> FullCatalogue:
    sources: dict[str, Source] = {one.source: source(one.source) for one in claims}
    whole = {"sources": sources, "subjects": SUBJECTS, "metrics": METRICS, "milestones": {}}
    return FullCatalogue(
        folder=Path("nowhere"),
        version="none",
        topics={},
        rows=tuple(Placed(file=Path("rows.csv"), line=2, observation=claim) for claim in claims),
        notes={},
        breaks={},
        **{**whole, **parts},
    )


def between(old, new):
    return changes(catalogue(*old), catalogue(*new))


def changed(claim: Observation, **fields) -> Observation:
    return claim.model_copy(update=fields)


ONE, TWO = said(1650000, "one"), said(1700000, "two", period="2024")


def test_the_same_rows_in_another_order_are_no_change():
    found = between([ONE, TWO], [TWO, ONE])

    assert found == between([], [])


def test_a_row_that_is_new_is_added_and_one_that_is_gone_is_removed():
    found = between([ONE], [TWO])

    assert (found.added, found.removed) == ((TWO,), (ONE,))
    assert (found.corrected, found.documented, found.preferred) == ((), (), ())


def test_another_value_of_the_same_source_is_a_correction():
    better = changed(ONE, value=Decimal(1660000))

    [row] = between([ONE], [better]).corrected

    assert (row.old, row.new, row.columns) == (ONE, better, ("value",))


def test_a_correction_is_neither_added_nor_removed_nor_told_again_as_a_preferred_figure():
    found = between([ONE], [changed(ONE, value=Decimal(1660000))])

    assert (found.added, found.removed, found.documented, found.preferred) == ((), (), (), ())


@pytest.mark.parametrize(
    ("column", "better"),
    [
        ("digits", 4),
        ("qualifier", "approx"),
        ("change_pct", Decimal(5)),
        ("status", "preliminary"),
        ("basis", "legal_entity"),
        ("counted_by", "local"),
    ],
)
def test_a_column_of_substance_alone_is_a_correction(column, better):
    [row] = between([ONE], [changed(ONE, **{column: better})]).corrected

    assert row.columns == (column,)


def test_another_locator_note_or_day_is_documentation():
    better = changed(ONE, locator="p9", note="As printed.")

    found = between([ONE], [better])

    assert [row.columns for row in found.documented] == [("locator", "note")]
    assert found.corrected == ()


def test_of_two_claims_of_one_source_the_one_that_was_kept_is_matched_first():
    target = said(1800000, "one", status="target")
    better = changed(target, value=Decimal(1900000))

    found = between([ONE, target], [better, changed(ONE, note="Kept.")])

    assert [(row.old, row.new) for row in found.corrected] == [(target, better)]
    assert [row.old for row in found.documented] == [ONE]


def test_of_two_claims_of_one_status_the_one_that_was_kept_is_matched_first():
    lower = said(1640000, "one")

    found = between([lower, ONE], [changed(ONE, note="Kept.")])

    assert (found.corrected, found.removed) == ((), (lower,))


def test_of_two_claims_of_one_source_that_of_the_same_status_is_corrected():
    target = said(1800000, "one", status="target")
    better = changed(target, value=Decimal(1900000))

    found = between([ONE, target], [better])

    assert [(row.old, row.new) for row in found.corrected] == [(target, better)]
    assert found.removed == (ONE,)


def test_a_second_claim_of_one_source_is_added():
    second = said(1640000, "one", status="preliminary")

    found = between([ONE], [ONE, second])

    assert (found.added, found.corrected) == ((second,), ())


def test_a_figure_that_shows_another_sources_value_now_is_told():
    finer = said(1652300, "bureau")

    [one] = between([ONE], [ONE, finer]).preferred

    assert (one.old.source, one.old.value) == ("one", 1650000)
    assert (one.new.source, one.new.value) == ("bureau", 1652300)


def test_a_figure_that_a_correction_of_another_source_took_over_is_told():
    rough = said(1600000, "two")
    finer = changed(rough, value=Decimal(1652300), digits=5)

    [one] = between([ONE, rough], [ONE, finer]).preferred

    assert (one.old.source, one.new.source) == ("one", "two")


def test_a_figure_that_a_further_claim_of_its_source_took_over_is_told():
    [one] = between([ONE], [ONE, said(1652300, "one")]).preferred

    assert (one.old.value, one.new.value) == (1650000, 1652300)


def test_a_figure_that_shows_the_same_value_by_another_source_is_not_told():
    found = between([ONE], [ONE, said(1650000, "earlier-by-name")])

    assert found.preferred == ()


def test_a_figure_that_was_not_held_before_is_new_and_no_preferred_one():
    assert between([], [ONE]).preferred == ()


def test_entries_are_told_by_their_ids():
    old = catalogue(sources={"gone": source("gone"), "kept": source("kept")})
    new = catalogue(sources={"kept": source("kept", kind="official"), "come": source("come")})

    found = changes(old, new).entries["sources"]

    assert (found.added, found.removed) == (("come",), ("gone",))
    assert [(one.id, one.fields) for one in found.changed] == [("kept", ("kind",))]


def test_milestones_are_entries_too():
    event = Milestone(
        id="opened",
        date="2024-05",
        subjects=("hefei",),
        title=Bilingual(en="The works open", zh="工厂投产"),
        sources=("one",),
        locator="p1",
    )

    found = changes(catalogue(), catalogue(milestones={"opened": event}))

    assert found.entries["milestones"].added == ("opened",)


def test_a_subject_of_the_gazetteer_is_new_once_it_has_a_number():
    real = SUBJECTS["hefei"].model_copy(update={"number": None})
    before = catalogue(subjects={**SUBJECTS, "hefei": real})

    assert changes(catalogue(subjects={}), before).entries["subjects"].added == (
        "chongqing",
        "eastland",
        "northport",
    )
    assert changes(before, catalogue()).entries["subjects"].added == ("hefei",)


def test_rows_are_sorted_by_metric_subject_and_period():
    rows = [
        said(1, "b", subject="northport", period="2025"),
        said(2, "a", subject="northport", period="2024"),
        said(3, "a", subject="hefei", period="2025"),
        said(4, "a", subject="northport", period="2023", metric="nev_production"),
    ]

    assert [int(row.value) for row in between([], rows).added] == [4, 3, 2, 1]
