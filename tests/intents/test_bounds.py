"""What a figure leaves open, and what an amount may be held against."""

from decimal import Decimal

import pytest

from data.period import Period
from intents.answer import Figure
from intents.bounds import asked_bound, fits_unit, holds, surely_more
from intents.reading.meaning import Amount
from intents.reading.question import CueGroup, Question
from tests.fixtures import TODAY


def figure(value, qualifier="exact", digits=1):
    return Figure(
        subject="northport",
        metric="vehicle_production",
        period=Period.year(2025),
        value=Decimal(value),
        digits=digits,
        qualifier=qualifier,
        source="motor-daily-2026-01",
    )


@pytest.mark.parametrize(
    ("qualifier", "bound", "verdict"),
    [
        ("under", "at_least", False),
        ("under", "under", True),
        ("under", "over", False),
        ("at_most", "at_least", None),
        ("at_most", "over", False),
        ("over", "over", True),
        ("over", "at_most", False),
        ("at_least", "over", None),
        ("at_least", "at_least", True),
        ("exact", "over", False),
        ("exact", "at_least", True),
    ],
)
def test_the_end_of_a_bound_belongs_to_it_only_if_it_says_so(qualifier, bound, verdict):
    assert holds(figure(600_000, qualifier), bound, Decimal(600_000)) is verdict


@pytest.mark.parametrize(
    ("amount", "verdict"), [(1_440_000, True), (1_490_000, None), (1_560_000, False)]
)
def test_an_approximate_figure_stands_for_half_a_unit_of_its_last_digit_either_way(amount, verdict):
    assert holds(figure(1_500_000, "approx", digits=2), "over", Decimal(amount)) is verdict


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (("over", 3), ("exact", 3), True),
        (("exact", 3), ("under", 3), True),
        (("at_least", 3), ("exact", 3), None),
        (("exact", 3), ("over", 3), False),
        (("exact", 3), ("exact", 3), False),
        (("under", 3), ("exact", 2), None),
    ],
)
def test_one_surely_exceeds_another_only_where_their_ranges_are_apart(one, other, verdict):
    first, second = (figure(millions * 10**6, bound) for bound, millions in (one, other))

    assert surely_more(first, second) is verdict


@pytest.mark.parametrize(
    ("asked", "unit", "fits"),
    [
        (None, "vehicles", True),
        ("CNY", "vehicles", False),
        ("percent", "vehicles", False),
        (None, "CNY", True),
        ("CNY", "CNY", True),
        ("percent", "CNY", False),
    ],
)
def test_an_amount_is_held_only_against_values_of_its_unit(asked, unit, fits):
    assert fits_unit(Amount(value=Decimal(1), digits=1, unit=asked), unit) is fits


@pytest.mark.parametrize(
    ("cues", "bound", "asked"),
    [
        ((), None, "over"),
        (("less",), None, "under"),
        (("under",), None, "under"),
        (("less",), "at_least", "at_least"),
    ],
)
def test_fewer_than_an_amount_without_a_side_asks_for_less_of_it(cues, bound, asked):
    words = tuple(CueGroup(typed=cue, names=frozenset({cue})) for cue in cues)
    question = Question(text="", language="en", today=TODAY, cues=words)

    assert asked_bound(question, Amount(value=Decimal(1), digits=1, bound=bound)) == asked
