"""What is said around a question adds nothing to it; what asks for something stays."""

import pytest

from tests.questions.published import question


@pytest.mark.parametrize(
    "text",
    [
        "my editor wants BYD sales 2025",
        "My boss is asking for BYD sales 2025",
        "for a story I'm writing: BYD sales 2025",
        "I'd appreciate it if you could give me BYD sales 2025",
        "could you possibly tell me BYD sales 2025, thanks in advance",
        "麻烦帮我查下比亚迪2025年销量",
        "我老板想知道比亚迪2025年销量",
        "写稿子要用，比亚迪2025年销量",
        "唔該，比亞迪2025年銷量",
        "劳烦核实一下比亚迪2025年销量",
    ],
)
def test_framing_is_passed_over(text):
    found = question(text)

    assert (found.subjects, found.measures) == (("byd",), ("sales",))
    assert found.statuses == ()


@pytest.mark.parametrize(
    "text",
    [
        "chongqing car exports 2024 by units, not by money",
        "重庆2024年汽车出口，不要金额，要数量",
        "重庆2024年汽车出口量，按辆数不是金额",
    ],
)
def test_what_it_is_not_counted_in_leaves_the_other(text):
    assert not question(text).money


def test_not_beside_a_name_is_not_passed_over():
    assert question("chongqing not hefei 2025").has("negation")


def test_a_make_of_cars_is_no_question_word():
    assert "增速几何" not in str(question("重庆2025年汽车产量增速几何").subjects)
