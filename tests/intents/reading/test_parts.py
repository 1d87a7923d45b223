"""What follows a sentence: a question of its own, or only the rest of it."""

import pytest

from tests.questions.published import TODAY, reader


@pytest.mark.parametrize(
    "text",
    [
        "北京汽车产量排第几？2025年1-11月",
        "重庆汽车产量最高是哪一年？多少辆",
        "Where does Beijing rank? January–November 2025",
        "who says Liuzhou's output rose 38%? source",
    ],
)
def test_a_time_or_a_word_said_again_completes_the_sentence_before(text):
    assert len(reader().parts(text, TODAY)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "重庆2025年产量多少？2024年呢？",
        "Chongqing 2025? and in 2024?",
        "Chongqing 2025? source?",
        "Chongqing NEV 2025? and Hefei?",
        "Chongqing 2025? 2024?",
    ],
)
def test_another_time_place_or_wish_asks_anew(text):
    assert len(reader().parts(text, TODAY)) == 2


def test_two_questions_joined_by_and_are_two(desk):
    asked = desk.ask("Who owns Lumen and where is it based?", TODAY)

    assert [part.intent for part in asked.parts] == ["belonging", "seat"]
