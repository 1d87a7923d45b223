"""Which of the figures held for a cell is taken, where several bodies counted."""

from intents.cells import alike
from tests.data.claims import resolved, said

CHONGQING = {"subject": "chongqing", "period": "2025"}
HEFEI = {"subject": "hefei", "period": "2025"}


def chosen(*claims):
    rows = resolved(claims)
    options = [
        ([row for row in rows if row.subject == subject], rows[0].period)
        for subject in ("chongqing", "hefei")
    ]
    return [(row.value, row.body) for row in alike(options)]


def test_figures_set_side_by_side_are_of_the_body_that_counted_them_all():
    assert chosen(
        said(2788000, "city", counted_by="local", **CHONGQING),
        said(2787700, "bureau", counted_by="national_bureau", **CHONGQING),
        said(1772000, "bureau", counted_by="national_bureau", **HEFEI),
    ) == [(2787700, "national_bureau"), (1772000, "national_bureau")]


def test_the_default_body_is_taken_where_it_counted_them_all():
    assert chosen(
        said(2788000, "city", counted_by="local", **CHONGQING),
        said(2787700, "bureau", counted_by="national_bureau", **CHONGQING),
        said(1770000, "city", counted_by="local", **HEFEI),
        said(1772000, "bureau", counted_by="national_bureau", **HEFEI),
    ) == [(2788000, "local"), (1770000, "local")]


def test_without_a_shared_body_each_keeps_its_own():
    assert chosen(
        said(2788000, "city", counted_by="local", **CHONGQING),
        said(1772000, "bureau", counted_by="national_bureau", **HEFEI),
    ) == [(2788000, "local"), (1772000, "national_bureau")]
