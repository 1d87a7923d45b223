"""Conversations: what stands by itself, what an operation leaves out, and what ends one."""

import pytest

from intents.answer import Answer
from intents.desk import Desk
from intents.reading.context import Turn
from tests.fixtures import TODAY
from tests.intents.talking import asks, figures, when


def test_who_leads_is_asked_of_all_and_not_of_the_subject_before(talk):
    asked = talk("southgate production 2025", "who is first?")

    assert (asked.intent, asks(asked).scope, asks(asked).subjects) == ("ranking", "cities", ())


@pytest.mark.parametrize("text", ["second place?", "第二名呢", "and number two?"])
def test_another_place_is_asked_of_all(talk, text):
    asked = talk("southgate production 2025", text)

    assert (asked.intent, asks(asked).position, asks(asked).subjects) == ("ranking", 2, ())


@pytest.mark.parametrize("text", ["cities in it", "其中有哪些城市", "top cities there"])
def test_the_cities_in_it_are_those_of_the_province_spoken_of(talk, text):
    assert asks(talk("eastland production 2025", text)).within == "eastland"


@pytest.mark.parametrize(
    ("first", "text"),
    [
        ("eastvale Jan-Nov 2025 NEV", "how much of Eastland is that"),
        ("eastland Jan-Nov 2025 NEV", "东谷占多少"),
        ("eastvale Jan-Nov 2025 NEV", "占东陆多少"),
    ],
)
def test_a_share_is_that_of_the_part_in_the_whole(talk, first, text):
    asked = talk(first, text)

    assert (asked.intent, asks(asked).subjects) == ("share", ("eastvale", "eastland"))


@pytest.mark.parametrize("text", ["plus Southgate", "together with Southgate"])
def test_one_is_added_to_the_one_before(talk, text):
    asked = talk("northport production 2024", text)

    assert (asked.intent, asks(asked).subjects) == ("arithmetic", ("northport", "southgate"))


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("what is an NEV?", "definition"),
        ("what happened in January 2026", "milestone"),
        ("car capital over the years", "leaders"),
    ],
)
def test_what_is_asked_of_all_takes_nothing_over(talk, text, intent):
    asked = talk("southgate NEV 2025", text)

    assert (asked.intent, asks(asked).from_context) == (intent, ())


@pytest.mark.parametrize("text", ["no", "and?", "them", "不是", "那呢"])
def test_what_says_nothing_is_not_answered_with_the_figure_again(talk, text):
    assert not isinstance(talk("northport production 2024", text).reply, Answer)


def test_who_led_in_another_year_is_a_question_by_itself(talk):
    found = asks(talk("southgate NEV 2025", "who was number one in 2024"))

    assert (found.fleets, found.from_context) == ((), ())


@pytest.mark.parametrize("text", ["where is it based", "它总部在哪", "headquarters?"])
def test_what_an_operation_has_no_use_for_is_left_out(talk, text):
    asked = talk("daystar NEV sales 2025", text)

    assert (asked.intent, asks(asked).subjects, asks(asked).periods) == ("seat", ("daystar",), ())


def test_a_metric_after_a_seat_asks_for_the_figure(talk):
    assert talk("daystar NEV sales 2025", "where is it based", "NEV sales?").intent == "figure"


@pytest.mark.parametrize("text", ["chart it", "画个图", "when did it peak", "历年"])
def test_over_the_years_the_one_year_before_is_left_out(talk, text):
    asked = talk("northport production 2025", text)

    assert (asked.intent, asks(asked).periods) == ("trend", ())


@pytest.mark.parametrize("text", ["chart it", "source?", "来源？"])
def test_a_chart_or_the_source_of_several_shows_them_again(talk, text):
    first = talk("compare northport and southgate production 2025")

    assert figures(talk("compare northport and southgate production 2025", text)) == figures(first)


def test_the_source_of_one_figure_is_that_of_its_period(talk):
    asked = talk("southgate production 2024", "source?")

    assert (asked.intent, figures(asked)) == ("provenance", [("southgate", "2024", 1254000)])


@pytest.mark.parametrize("text", ["no, the province", "i meant the province", "不对，是省"])
def test_a_correction_to_the_province_takes_the_one_around_the_place(talk, text):
    assert figures(talk("eastvale production 2025", text)) == [("eastland", "2025", 2400000)]


def test_not_this_one_but_that_one(talk):
    asked = talk("northport production 2024", "not northport, southgate")

    assert figures(asked) == [("southgate", "2024", 1254000)]


@pytest.mark.parametrize("text", ["the one in Westmark", "Westmark", "西境的", "no, Westmark"])
def test_an_ambiguous_name_is_settled_by_the_place_around_it(talk, text):
    first, settled = talk("twinbridge 2025"), talk("twinbridge 2025", text)

    assert first.reply.headline.message == "ambiguous-name"
    assert asks(settled).subjects == ("twinbridge-west",)
    assert when(settled) == ["2025"]


def test_a_question_of_its_own_settles_no_ambiguous_name(talk):
    assert asks(talk("twinbridge 2025", "westmark NEV Jan-Nov 2025")).subjects == ("westmark",)


@pytest.mark.parametrize("text", ["thanks", "help", "zorblax?", "谢谢"])
def test_what_asks_nothing_ends_no_conversation(talk, text):
    asked = talk("northport production 2024", text, "and Southgate?")

    assert figures(asked) == [("southgate", "2024", 1254000)]


def test_after_something_that_is_not_held_a_follow_up_is_refused_too(talk):
    assert not isinstance(talk("northport production 2024", "profit?", "2025?").reply, Answer)


def test_five_turns_are_carried_on(talk):
    asked = talk(
        "northport 2025",
        "and southgate?",
        "Jan-Nov",
        "NEVs",
        "and eastvale?",
        "no, vehicles of all kinds",
        "full year",
    )

    assert figures(asked) == [("eastvale", "2025", 640000)]


def test_a_chinese_name_alone_is_answered_in_the_language_spoken_so_far(talk):
    assert talk("北港2024年产量", "南关").language == "zh"
    assert talk("northport production 2024", "南关").language == "en"
    assert talk("northport production 2024", "南关呢").language == "zh"


def test_a_share_of_all_keeps_the_kind_of_vehicles_spoken_of(talk):
    asked = talk("北港2024年新能源汽车产量", "占全部产量的多少")

    assert (asked.intent, asks(asked).fleets) == ("share", ("nev", "all"))
    assert isinstance(asked.reply, Answer)


def test_the_source_of_a_refused_figure_is_not_the_list_of_all_sources(talk):
    asked = talk("how many more cars than southgate in 2024?", "source?")

    assert asked.intent != "provenance" or asks(asked).subjects


def test_digits_alone_are_answered_in_the_language_spoken_so_far(talk):
    assert talk("北港2024年产量", "2025?").language == "zh"
    assert talk("northport production 2024", "2025?").language == "en"


def test_a_follow_up_has_an_id_of_its_own_for_every_conversation(talk):
    one, other = talk("northport 2024", "2025?"), talk("southgate 2024", "2025?")

    assert len({one.id, other.id, talk("2025?").id}) == 3


def test_a_turn_that_names_what_is_gone_is_dropped(desk: Desk):
    gone = asks(desk.ask("northport production 2024", TODAY)).model_copy(
        update={"subjects": ("atlantis",)}
    )

    asked = desk.ask("and in 2025?", TODAY, before=Turn(question=gone))

    assert asks(asked).from_context == ()
    assert not isinstance(asked.reply, Answer)


@pytest.mark.parametrize("text", ["southgate in the same period", "那南关同期"])
def test_the_same_period_of_another_is_the_one_spoken_of(talk, text):
    assert when(talk("northport production 2024", text)) == ["2024"]


@pytest.mark.parametrize("text", ["what place is that among the cities", "在全国城市里排第几"])
def test_which_place_is_asked_of_the_one_spoken_of(talk, text):
    asked = talk("northport production 2025", text)

    assert (asked.intent, asks(asked).subjects) == ("standing", ("northport",))


def test_the_sources_of_a_series_are_beneath_it(talk):
    assert talk("northport production 2022 to 2025", "source?").intent == "trend"


def test_since_the_year_that_is_not_over_is_that_year(talk):
    assert when(talk(f"northport production since {TODAY.year}")) == [str(TODAY.year)]
