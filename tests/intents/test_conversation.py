"""Conversations: whom and when a follow-up takes over, and what joins or replaces it."""

import pytest

from intents.answer import Answer
from tests.intents.talking import asks, figures, when


@pytest.mark.parametrize("text", ["and Southgate?", "what about southgate", "南关呢", "那南关呢"])
def test_a_subject_takes_over_metric_and_period(talk, text):
    assert figures(talk("northport production 2024", text)) == [("southgate", "2024", 1254000)]


@pytest.mark.parametrize("text", ["2025?", "and in 2025", "换成2025年", "make that 2025"])
def test_a_period_takes_over_the_subject(talk, text):
    assert figures(talk("southgate production 2024", text)) == [("southgate", "2025", 1210000)]


@pytest.mark.parametrize("text", ["NEVs?", "no, NEVs", "i meant nevs", "不对，新能源"])
def test_a_kind_of_vehicle_takes_over_subject_measure_and_period(talk, text):
    found = asks(talk("northport production 2024", text))

    assert (found.subjects, found.measures, found.fleets) == (
        ("northport",),
        ("production",),
        ("nev",),
    )
    assert figures(talk("northport production 2024", text)) == [("northport", "2024", 619000)]


def test_a_measure_said_anew_keeps_the_kind_of_vehicles(talk):
    assert asks(talk("northport NEV output 2024", "and exports?")).fleets == ("nev",)


def test_a_standing_question_takes_nothing_over(talk):
    found = asks(talk("northport NEV 2024", "southgate vehicle production 2025"))

    assert (found.fleets, found.from_context) == (("any",), ())


def test_a_bare_name_is_a_profile_in_the_middle_of_a_conversation_too(talk):
    assert talk("northport production 2024", "southgate").intent == "profile"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("full year then?", "2025"),
        ("全年呢", "2025"),
        ("the year before?", "2024-01/2024-11"),
        ("去年同期呢", "2024-01/2024-11"),
        ("H1?", "2025-H1"),
        ("same for 2024", "2024-01/2024-11"),
        ("and 2024?", "2024"),
    ],
)
def test_a_part_of_a_period_belongs_to_the_year_spoken_of(talk, text, period):
    assert when(talk("westmark production Jan-Nov 2025", text)) == [period]


def test_an_earlier_year_stays_the_one_that_months_belong_to(talk):
    assert when(talk("northport production 2019", "Jan-Nov?")) == ["2019-01/2019-11"]


@pytest.mark.parametrize(
    "text", ["difference between them", "how many more is that", "差多少", "这两个差多少"]
)
def test_them_are_the_subjects_named_one_after_the_other(talk, text):
    asked = talk("northport production 2025", "and Southgate?", text)

    assert asks(asked).subjects == ("northport", "southgate")
    assert asked.intent == "arithmetic"


def test_them_are_remembered_past_a_change_of_period_or_metric(talk):
    asked = talk("northport production 2025", "and southgate?", "2024?", "NEVs?", "difference?")

    assert asks(asked).subjects == ("northport", "southgate")


def test_difference_of_three_named_one_after_the_other_is_refused(talk):
    asked = talk("northport production 2025", "and southgate?", "and eastvale?", "difference?")

    assert not isinstance(asked.reply, Answer)


@pytest.mark.parametrize(
    "text", ["is that more than Southgate?", "how does that compare to Southgate"]
)
def test_one_named_beside_a_comparing_word_is_held_against_the_one_before(talk, text):
    assert asks(talk("northport production 2025", text)).subjects == ("northport", "southgate")


def test_who_is_ahead_among_those_spoken_of_is_named_first(talk):
    asked = talk("northport 2025 production", "and southgate?", "by how much is northport ahead")

    assert asks(asked).subjects == ("northport", "southgate")


@pytest.mark.parametrize(
    "text", ["replace Southgate with Eastvale", "Eastvale instead of Southgate", "把南关换成东谷"]
)
def test_one_of_several_is_replaced_in_its_place(talk, text):
    asked = talk("compare northport, southgate and millbrook production 2025", text)

    assert asks(asked).subjects == ("northport", "eastvale", "millbrook")
    assert asked.intent == "comparison"


def test_a_replacement_that_does_not_say_for_whom_is_refused(talk):
    asked = talk("compare northport and southgate production 2025", "eastvale instead")

    assert not isinstance(asked.reply, Answer)


@pytest.mark.parametrize("text", ["add Eastvale", "再把东谷加进来", "and Eastvale?", "东谷呢"])
def test_one_more_joins_a_comparison(talk, text):
    asked = talk("compare northport and southgate production 2025", text)

    assert asks(asked).subjects == ("northport", "southgate", "eastvale")
    assert asked.intent == "comparison"


def test_one_more_after_a_difference_is_given_alone_and_not_against_its_year_before(talk):
    asked = talk("difference between northport and southgate production 2025", "and Eastvale?")

    assert (asked.intent, figures(asked)) == ("figure", [("eastvale", "2025", 640000)])


@pytest.mark.parametrize("text", ["these cities 2024", "这些城市2024年", "what about them in 2024"])
def test_these_are_the_subjects_that_a_ranking_showed(talk, text):
    ranked = talk("top 3 cities by production 2025")
    found = asks(talk("top 3 cities by production 2025", text))

    assert found.subjects == tuple(dict.fromkeys(subject for subject, _, _ in figures(ranked)))
    assert found.scope is None


@pytest.mark.parametrize(
    ("above", "below"), [("who is just above?", "and who is below?"), ("前一名是谁", "后一名是谁")]
)
def test_the_neighbour_of_the_subject_just_ranked(talk, above, below):
    asked = talk("cities by production 2025", "where does southgate rank?", below)
    found = asks(asked)

    assert (asked.intent, found.subjects, found.scope) == ("standing", ("southgate",), "cities")
    assert figures(asked)[0][0] != figures(talk("cities 2025", "southgate rank?", above))[0][0]


def test_the_next_one_below_is_counted_from_the_neighbour_found(talk):
    first = talk("cities by production 2025", "where does northport rank?", "who is below?")
    neighbour = figures(first)[0][0]

    second = talk(
        "cities by production 2025", "where does northport rank?", "who is below?", "who is below?"
    )

    assert asks(second).subjects == (neighbour,)


def test_what_was_expected_of_one_metric_is_not_asked_of_another(talk):
    asked = talk("how many vehicles was Aurora expected to build in 2025", "and sales?")

    assert figures(asked) == [("aurora", "2025", 1502000)]


def test_a_bare_name_with_a_question_mark_asks_the_same_of_it(talk):
    assert figures(talk("Northport NEV output 2025", "Rivertown?")) == [
        ("rivertown", "2025", 210000)
    ]


def test_what_follows_the_kind_of_a_place_is_asked_of_that_place(talk):
    assert figures(talk("Is Northport a province?", "How many cars did it build in 2024?")) == [
        ("northport", "2024", 1610000)
    ]
