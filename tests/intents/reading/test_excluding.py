"""All but the NEVs, in both languages."""

import pytest

from tests.questions.published import question


@pytest.mark.parametrize(
    "text",
    [
        "Chongqing output excluding NEVs 2025",
        "how many of Chongqing's 2025 vehicles were not NEVs",
        "重庆2025年除新能源外的产量",
        "重庆2025年总产量减去新能源产量",
        "重庆2025年不含新能源的产量",
    ],
)
def test_what_is_left_without_the_nevs_is_a_kind_of_vehicle(text):
    assert "fuel" in question(text).fleets
    assert "nev" not in question(text).fleets
