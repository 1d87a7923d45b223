"""Why, and whether it compares: only what notes and breaks say."""

import pytest


def sources(reply):
    return [fact.sources for fact in reply.facts]


@pytest.mark.parametrize("text", ["why is Northport back on top", "为什么北港重回第一"])
def test_a_reason_is_a_note_with_its_sources(ask, text):
    reply = ask(text)

    assert sources(reply) == [("arcadia-wire-2026-01-15",)]
    assert "Aurora's new plant" in reply.facts[0].text.terms["text"].en
    assert reply.figures == ()


def test_a_rise_is_not_explained_by_the_note_on_a_fall(ask):
    fell = ask("why did Northport's output fall in 2018")
    rose = ask("why did Northport's output grow in 2025")

    assert sources(fell) == [("road-review-2024-12-31",)]
    assert sources(rose) == [("arcadia-wire-2026-01-15",)]


def test_a_fall_is_not_explained_by_the_note_on_a_rise(miss):
    assert miss("why did Northport's output fall in 2025").reason == "no_data"


@pytest.mark.parametrize(
    "text", ["are Rivertown's 2024 figures comparable", "河镇2024年的数据可比吗"]
)
def test_what_does_not_compare_is_said_with_the_reason(ask, text):
    reply = ask(text)

    assert reply.verdict == "not_comparable"
    assert "plants in other cities" in reply.facts[0].text.terms["text"].en


def test_a_known_break_answers_whether_years_compare(ask):
    reply = ask("Is Northport 2024 comparable to 2025?")

    assert reply.verdict == "not_comparable"
    assert "booked where the plant stands" in reply.facts[-1].text.terms["text"].en


def test_what_no_source_explains_is_not_explained(miss):
    assert miss("why did Southgate lose first place").reason == "no_data"
    assert miss("why is Eastvale number one").reason == "no_data"


def test_figures_of_one_period_and_kind_compare_and_are_shown(ask):
    reply = ask("is Eastvale 2025 comparable with Northport 2025")

    assert reply.verdict is True
    assert {figure.subject for figure in reply.figures} == {"eastvale", "northport"}
    assert len({figure.period for figure in reply.figures}) == 1


def test_later_figures_lie_beyond_the_break(ask):
    assert ask("are Northport's 2024 figures comparable with later figures").verdict == (
        "not_comparable"
    )


def test_a_break_in_production_says_nothing_of_sales(ask):
    assert ask("are Aurora's 2024 and 2025 sales comparable").verdict != "not_comparable"
