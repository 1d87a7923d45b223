"""Normal form: one width, one case, simplified characters, and where each character stood."""

import pytest

from intents.reading.normal import Normaliser, is_han

NORMALISE = Normaliser()


@pytest.mark.parametrize(
    ("typed", "normal"),
    [
        ("CHONGQING", "chongqing"),
        ("ＣＨＯＮＧＱＩＮＧ　２０２５", "chongqing 2025"),
        ("①②", "12"),
        ("２０２５．１－１１月", "2025.1-11月"),
        ("重慶", "重庆"),
        ("長安汽車", "长安汽车"),
        ("臺灣", "台湾"),
        ("Chang’an", "chang'an"),
        ("Chang‘an", "chang'an"),
        ("Chang＇an", "chang'an"),
        ("Chang`an", "chang'an"),
    ],
)
def test_widths_cases_scripts_and_apostrophes_become_one(typed, normal):
    assert NORMALISE(typed).text == normal


@pytest.mark.parametrize("typed", ["a\tb", "a\nb", "a\u200bb", "a\x00b", "a\ufeffb", "a\u202eb"])
def test_a_control_character_or_one_without_width_is_a_space(typed):
    assert NORMALISE(typed).text == "a b"


@pytest.mark.parametrize(
    ("typed", "traditional"),
    [
        ("重慶2025年汽車產量", True),
        ("重庆2025年汽车产量", False),
        ("chongqing", False),
        ("中山", False),
    ],
)
def test_only_characters_that_differ_count_as_traditional(typed, traditional):
    assert NORMALISE(typed).traditional is traditional


@pytest.mark.parametrize(
    "typed",
    ["/ask chongqing", "/ask@CarBot chongqing", "@carbot chongqing", "chongqing @car_bot"],
)
def test_a_command_and_a_mention_are_blanked(typed):
    normal = NORMALISE(typed)

    assert normal.text.split() == ["chongqing"]
    assert len(normal.text) == len(typed)


def test_an_at_sign_inside_a_question_takes_only_its_own_word():
    assert NORMALISE("重庆@carbot 2025").text.split() == ["重庆", "2025"]


@pytest.mark.parametrize(
    ("typed", "part", "as_typed"),
    [
        ("２０２５ Chongqing", "2025", "２０２５"),
        ("in Chang’an, 2025", "chang'an", "Chang’an"),
        ("重慶的產量", "产量", "產量"),
        ("ﬁne weather", "fine", "ﬁne"),
        ("㎞ of road", "km", "㎞"),
        ("😀 Qux 😀", "qux", "Qux"),
    ],
)
def test_a_part_of_the_normal_text_is_given_back_as_it_was_typed(typed, part, as_typed):
    normal = NORMALISE(typed)
    start = normal.text.index(part)

    assert normal.as_typed(start, start + len(part)) == as_typed


def test_nothing_is_given_back_for_no_characters():
    assert NORMALISE("chongqing").as_typed(3, 3) == ""


@pytest.mark.parametrize(
    ("character", "han"),
    [("重", True), ("〇", True), ("㐀", True), ("a", False), ("。", False), ("ガ", False)],
)
def test_chinese_characters_are_told_from_all_others(character, han):
    assert is_han(character) is han
