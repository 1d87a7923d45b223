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
        "上海和重庆谁领先？2024年汽车产量",
        "Who is ahead, Shanghai or Chongqing? Car output, 2024.",
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
        "Who owns Zeekr? How many did it deliver in 2025?",
        "Is Guangdong a city? How many cars did it make in 2025?",
    ],
)
def test_another_time_place_or_wish_asks_anew(text):
    assert len(reader().parts(text, TODAY)) == 2


def test_two_questions_joined_by_and_are_two(desk):
    asked = desk.ask("Who owns Lumen and where is it based?", TODAY)

    assert [part.intent for part in asked.parts] == ["belonging", "seat"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("赛力斯总部在哪，去年卖了多少", 2),
        ("where is Seres based, how many cars did it sell in 2025", 2),
        ("How many cars did Chongqing build in 2025, and who came second?", 2),
        ("重庆，2025年产量多少", 1),
        ("Chongqing, Shanghai and Beijing 2025", 1),
        ("who is above Wuhan and who is below", 1),
    ],
)
def test_clauses_that_ask_for_different_things_are_questions_of_their_own(text, parts):
    assert len(reader().parts(text, TODAY)) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Since Wuhan is China's biggest car city, how many cars does it make?", 2),
        ("given that Hefei made 5 million cars, how did Chongqing do", 2),
        ("既然合肥超过了重庆，那合肥2025年产量是多少", 2),
        ("Since 2014, who led?", 1),
    ],
)
def test_what_is_taken_as_given_is_a_question_of_its_own(text, parts):
    assert len(reader().parts(text, TODAY)) == parts
