"""Inflection: another regular form of a known word means what that means; a name has none."""

import pytest

from intents.reading.inflecting import inflections
from tests.questions.published import question, unread


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("targeting", "target"),
        ("capitals", "capital"),
        ("citations", "citation"),
        ("supplies", "supply"),
        ("supplied", "supply"),
        ("halving", "halve"),
        ("dropping", "drop"),
        ("passes", "pass"),
    ],
)
def test_the_base_of_a_regular_form_is_among_its_inflections(word, base):
    assert base in inflections(word)


@pytest.mark.parametrize(("word", "other"), [("themes", "them"), ("used", "us"), ("axes", "axe")])
def test_words_that_meet_by_chance_are_no_forms_of_each_other(word, other):
    assert other not in inflections(word)


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        ("what is Hefei targeting for 2027", "what is Hefei's target for 2027"),
        ("list the car capitals since 2014", "list the car capital since 2014"),
        ("citations for Chongqing 2025", "citation for Chongqing 2025"),
    ],
)
def test_another_form_of_a_word_is_read_as_the_word_and_nothing_is_said_of_it(text, usual):
    found, known = question(text), question(usual)

    assert found.mends == ()
    assert [group.names for group in found.cues] == [group.names for group in known.cues]


def test_a_slip_that_two_forms_of_one_word_are_near_to_is_one_of_them():
    [mend] = question("what happend in December 2025").mends

    assert (mend.typed, mend.read) == ("happend", "happened")


def test_a_name_has_no_other_forms():
    assert unread("Wuhaned 2025").not_understood == ("Wuhaned",)
