"""What a total needs: periods of one subject that do not overlap."""

from decimal import Decimal

from data.period import Period
from intents.answer import Figure
from intents.operands import Operands
from intents.sums import digits_for, overlap
from tests.fixtures import shown
from tests.rows import Row


def operands(*written):
    return Operands(
        figures=tuple(
            Figure(
                subject="northport",
                metric="vehicle_production",
                period=Period.parse(period),
                value=Decimal(1000),
                digits=4,
                source="motor-daily-2026-01",
            )
            for period in written
        )
    )


def test_periods_one_after_the_other_may_be_added_up():
    assert overlap(operands("2025-Q2", "2025-Q1", "2025-Q3")) is None


def test_a_month_within_another_period_may_not():
    reply = overlap(operands("2025-Q1", "2025-03"))

    assert reply is not None
    assert reply.headline.message == "arithmetic-overlap"


def test_a_sum_of_roundings_to_one_digit_shows_two():
    inputs = operands("2024", "2025").figures
    rounded = [
        figure.model_copy(update={"value": Decimal(300_000), "digits": 1}) for figure in inputs
    ]

    assert digits_for(Decimal(600_000), rounded) == 2


def test_a_region_over_two_bases_is_not_added_up(ask_with):
    bases = {"eastvale": "legal_entity", "millbrook": "production_location"}
    reply = ask_with(
        "Lakelands production 2020",
        *(
            Row("vehicle_production", place, "2020", 460000, basis=bases.get(place, "unstated"))
            for place in ("eastvale", "millbrook", "westhaven")
        ),
    )

    assert (reply.headline.message, reply.result) == ("bases-differ", None)


def test_one_approximate_place_makes_the_total_of_a_region_approximate(ask_with):
    rough = Row("vehicle_production", "westhaven", "2025", 1000000, qualifier="approx")
    reply = ask_with("Lakelands production 2025", rough)

    assert (reply.result.value, reply.headline.terms["value"].qualifier) == (2280000, "approx")


def test_without_a_period_a_region_is_added_up_in_a_year_without_bounds(ask_with):
    bound = Row("vehicle_production", "westhaven", "2025", 1000000, qualifier="over")

    assert {period for _, period, _ in shown(ask_with("Lakelands production", bound))} == {"2023"}
