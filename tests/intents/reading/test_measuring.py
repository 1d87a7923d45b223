"""What is measured: one measure said in two words, and two that are asked for apart."""

import pytest

from tests.questions.published import question


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("比亚迪去年海外卖了多少辆", ("overseas_sales",)),
        ("how many cars BYD sold overseas in 2025", ("overseas_sales",)),
        ("比亚迪2025年销量和海外销量", ("sales", "overseas_sales")),
        ("BYD sales and overseas sales 2025", ("sales", "overseas_sales")),
    ],
)
def test_a_kind_of_sales_right_beside_sold_is_no_second_measure(text, measures):
    assert question(text).measures == measures


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Chongqing vehicle and NEV output 2025", True),
        ("Chongqing total output and NEV output 2025", True),
        ("重庆2025年汽车和新能源汽车产量", True),
        ("Chongqing NEV output 2025", False),
        ("Chongqing NEV car output 2025", False),
    ],
)
def test_all_vehicles_and_a_kind_of_them_side_by_side_are_asked_for_apart(text, apart):
    assert question(text).each_fleet is apart
