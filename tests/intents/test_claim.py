"""A number that someone says, held against the figure and its rivals."""

from decimal import Decimal

import pytest

from intents.answer import Answer, Miss
from tests.fixtures import TODAY, offered, shown
from tests.questions.published import answers


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("did Southgate make 1.21 million cars in 2025?", True),
        ("did Southgate make 1.3 million cars in 2025?", False),
        ("南关2025年产量是121万辆吗", True),
        ("did Southgate make over 1.2 million cars in 2025?", True),
        ("did Southgate make over 1.3 million cars in 2025?", False),
        ("did Southgate make fewer than 1.3 million cars in 2025?", True),
    ],
)
def test_a_level_is_true_or_false_where_no_source_differs(ask, text, verdict):
    reply = ask(text)

    assert reply.verdict is verdict
    assert shown(reply) == [("southgate", "2025", 1210000)]


@pytest.mark.parametrize(
    "text",
    [
        "did Northport produce 1.76 million cars in 2025",
        "did Northport produce 1.65 million cars in 2025",
        "did Northport produce over 1.7 million cars in 2025",
    ],
)
def test_what_only_some_sources_bear_out_depends(ask, text):
    assert ask(text).verdict == "depends"


def test_what_no_source_bears_out_is_false(ask):
    assert ask("did Northport produce over 1.8 million cars in 2025").verdict is False


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("did Brightwater make over 400,000 cars in 2024?", True),
        ("did Brightwater make 450,000 cars in 2024?", False),
        ("did Brightwater make over 600,000 cars in 2024?", "depends"),
        ("did Brightwater make 600,000 cars in 2024?", "depends"),
        ("did Brightwater make under 600,000 cars in 2024?", "depends"),
        ("did Northport make over 1 million cars in 2022?", "depends"),
        ("did Northport make over 1.6 million cars in 2022?", False),
        ("did Northport make fewer than 1.6 million cars in 2022?", True),
    ],
)
def test_a_bound_proves_only_what_follows_from_it(ask, text, verdict):
    assert ask(text).verdict == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("is it true that Northport grew 8.3% in 2025", True),
        ("did Northport grow over 9% in 2025", False),
        ("did Southgate fall 3.5% in 2025", True),
        ("北港2025年产量增长8.3%是真的吗", True),
    ],
)
def test_a_change_is_held_against_the_stated_one(ask, text, verdict):
    assert ask(text).verdict is verdict


def test_a_year_is_not_checked_against_eleven_months(miss):
    reply = miss("did Westhaven make 930,000 cars in 2025")

    assert reply.reason == "nearest"
    assert offered(reply)[0] == ("westhaven", "vehicle_production", "2025-01/2025-11", 930000)


def test_vehicles_are_not_checked_against_nevs(ask):
    assert [figure.metric for figure in ask("did Northport make 805,000 NEVs in 2025").figures] == [
        "nev_production"
    ]
    assert ask("did Northport make 805,000 cars in 2025").verdict is False


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("is it a rumour that Southgate made 1.3 million cars in 2025?", False),
        ("is it false that Southgate made 1.21 million cars in 2025?", True),
        ("南关2025年产量破100万是不是谣言", True),
        ("南关2025年产量破200万是谣言吗", False),
    ],
)
def test_a_rumour_is_judged_by_the_claim_and_never_turned_round(ask, text, verdict):
    reply = ask(text)

    assert reply.verdict is verdict
    assert reply.headline.message == ("verdict-holds" if verdict else "verdict-fails")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("did Southgate fall below 1.3 million cars in 2025?", True),
        ("did Southgate's output drop below a million in 2025?", False),
        ("南关2025年产量跌破130万了吗", True),
        ("南关2025年产量有没有100万", True),
    ],
)
def test_falling_below_a_number_is_about_the_level(ask, text, verdict):
    assert ask(text).verdict is verdict


def test_three_digits_may_be_cut_off_but_two_may_not(ask):
    assert ask("did Brightwater make 0.52 million cars in 2025").verdict is True
    assert ask("did Daystar sell 210 thousand NEVs in 2025").verdict is True
    assert ask("did Northport make 1.65 million cars in 2024").verdict is False


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("did NEVs make up more than half of Northport's output in 2024?", False),
        ("were NEVs over a third of Northport's output in 2024", True),
        ("北港2024年新能源占比过半了吗", False),
        ("北港2024年新能源占比超过30%了吗", True),
    ],
)
def test_a_claim_about_a_share_is_held_against_the_share(desk, text, verdict):
    reply = desk.ask(text, TODAY).reply

    assert getattr(reply, "verdict", None) is verdict


def test_the_body_named_in_a_claim_is_the_one_that_counts(ask):
    text = (
        "is it true that Northport made 1.65 million cars in 2025 according to the national bureau"
    )

    assert ask(text).verdict is True


@pytest.mark.parametrize(
    "text",
    [
        "Southgate did not make 3 million cars in 2025, right?",
        "南关2025年产量不是300万，对吗",
    ],
)
def test_a_negated_claim_is_not_judged(desk, text):
    assert isinstance(desk.ask(text, TODAY).reply, Miss)


@pytest.mark.parametrize("text", ["are NEVs half of Northport's output", "北港新能源占比四成吗"])
def test_a_rough_fraction_is_answered_with_the_share_and_not_judged(desk, text):
    reply = desk.ask(text, TODAY).reply

    assert getattr(reply, "verdict", True) is None


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Southgate didn't top 3 million cars in 2025, right?", True),
        ("Southgate didn't top 1 million cars in 2025, right?", False),
        ("南关2025年产量没超过300万，对吗", True),
        ("南关2025年没有突破100万辆吧", False),
        ("didn't Southgate make over 1 million cars in 2025?", True),
    ],
)
def test_a_claim_of_not_passing_a_number_is_judged_as_said(ask, text, verdict):
    reply = ask(text)

    assert reply.verdict is verdict
    if "didn't South" not in text:
        assert reply.headline.message == ("verdict-holds" if verdict else "verdict-fails")


@pytest.mark.parametrize(
    "text",
    [
        "given that Southgate made 5 million cars in 2025, how many did Northport make?",
        "既然南关2025年产量是500万辆，那北港呢",
    ],
)
def test_a_premise_is_checked_before_the_question_that_builds_on_it(desk, text):
    premise, rest = desk.ask(text, TODAY).parts

    assert premise.reply.verdict is False
    assert shown(rest.reply)[0] == ("northport", "2025", 1788400)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("did Northport's output double in 2025?", False),
        ("北港2025年产量翻番了吗", False),
        ("was Northport's 2025 output twice Brightwater's?", False),
        ("was Northport's 2025 output more than three times Brightwater's?", True),
        ("北港2025年产量是明水的3.4倍吗", True),
        ("北港2025年产量是明水的3倍以上吗", True),
    ],
)
def test_a_claimed_multiple_is_held_against_the_one_worked_out(ask, text, verdict):
    assert ask(text).verdict is verdict


def test_a_doubling_is_judged_by_the_stated_growth(ask):
    reply = ask("did Northport's output double in 2025?")

    assert reply.result is None
    assert [figure.change_pct for figure in reply.figures] == [Decimal("8.3")]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Northport made over 1.5 million cars in 2025, number one, right?", True),
        ("Northport made 1.79 million cars in 2025, number two, right?", False),
        ("Southgate made 1.21 million cars in 2025, number two, right?", "depends"),
    ],
)
def test_a_place_claimed_with_a_number_must_be_right_too(ask, text, verdict):
    assert ask(text).verdict == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("did both Northport and Southgate make over 1 million cars in 2025", True),
        ("北港和南关2025年产量都超过100万辆吗", True),
        ("did Northport or Southgate make over 1.5 million cars in 2025", None),
    ],
)
def test_a_claim_of_several_is_held_against_each(ask, text, verdict):
    reply = ask(text)

    assert reply.verdict is verdict
    assert {figure.subject for figure in reply.figures} == {"northport", "southgate"}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("was Northport's 2019 output less than half of its 2023 output", False),
        ("did Northport's output more than halve from 2019 to 2023", False),
        ("did Eastvale make more than half of Eastland's NEVs Jan-Nov 2025", False),
    ],
)
def test_a_half_is_held_against_the_other_period_or_the_whole(ask, text, verdict):
    assert ask(text).verdict is verdict


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Chongqing's EV exports rose 78.9%, right?", "ev_export_value"),
        ("Chongqing auto exports grew 16.8% in Jan-Nov 2025, right?", "vehicle_export_value"),
    ],
)
def test_a_claim_about_exports_at_large_is_held_against_their_value(text, metric):
    reply = answers().asked(text).reply

    assert isinstance(reply, Answer)
    assert (reply.verdict, reply.figures[0].metric) == (True, metric)


def test_a_claim_of_a_stock_without_a_period_is_one_of_its_newest_figure():
    reply = answers().asked("is Chongqing's local parts rate above 45%").reply

    assert isinstance(reply, Answer)
    assert [str(figure.period) for figure in reply.figures] == ["2026-01-18"]


def test_a_claimed_growth_is_the_stated_one_rounded_half_up():
    reply = answers().asked("Did Anhui's NEV output grow 11% in Jan-Nov 2025?").reply
    assert isinstance(reply, Answer)

    assert [figure.change_pct for figure in reply.figures] == [Decimal("10.5")]
    assert reply.verdict is True


@pytest.mark.parametrize(
    "text",
    [
        "Somebody told me BYD sold over 5 million cars in 2025. Correct?",
        "听说比亚迪2025年卖了500多万辆。是真的吗？",
    ],
)
def test_a_statement_and_whether_it_is_so_are_one_question(text):
    asked = answers().asked(text)

    assert (asked.intent, asked.parts) == ("claim", ())
