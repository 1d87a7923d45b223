"""Conversations: what a follow-up takes over, what it does not, and what ends it."""

from decimal import Decimal

import pytest

from intents.answer import Answer
from intents.desk import Asked, Desk
from intents.reading.context import Turn
from intents.reading.question import Question
from tests.fixtures import TODAY, shown
from tests.questions.published import written


@pytest.fixture
def talk(desk):
    """The last answer of a conversation."""

    def put(*texts: str) -> Asked:
        before: Turn | None = None
        for text in texts:
            asked: Asked = desk.ask(text, TODAY, before=before)
            before = asked.after
        return asked

    return put


def asks(asked: Asked) -> Question:
    """The question that was completed."""
    assert asked.question is not None, asked.reply
    return asked.question


def when(asked: Asked) -> list[str]:
    """The periods of the question that was completed."""
    return [written(one) for one in asks(asked).periods]


def figures(asked: Asked) -> list[tuple[str, str, Decimal | int]]:
    """Subject, period and value of each figure of an answer."""
    assert isinstance(asked.reply, Answer), asked.reply.headline
    return shown(asked.reply)


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
        ("does that include trucks?", "definition"),
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
