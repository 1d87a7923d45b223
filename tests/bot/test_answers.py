"""What the channels ask: messages within Telegram's limit, sources in pages, one clock."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers import MESSAGE_LIMIT, Answers, shortened
from tests.botapi.entities import parse_html, utf16_length
from tests.questions.published import DATA, TODAY, answers

LINE = '<a href="https://example.org/?a=1&amp;b=2">An &lt;article&gt; 🚗 重庆</a> &amp; more'


def test_a_short_message_stays_as_it_is():
    assert shortened(f"{LINE}\n{LINE}") == f"{LINE}\n{LINE}"


def test_a_long_message_ends_after_a_whole_line_and_says_so():
    html = "\n".join([LINE] * 200)

    kept = shortened(html).split("\n")

    assert kept[-1] == "…"
    assert set(kept[:-1]) == {LINE}
    assert utf16_length("\n".join(kept)) <= MESSAGE_LIMIT
    assert utf16_length("\n".join([*kept, LINE])) > MESSAGE_LIMIT


@given(
    st.lists(st.sampled_from([LINE, "a", "🚗" * 50, "重庆" * 300, "", "&amp;" * 90]), max_size=99)
)
@settings(max_examples=100, deadline=None)
def test_no_message_is_too_long_or_torn(lines):
    html = shortened("\n".join(lines))
    text, _ = parse_html(html)

    assert utf16_length(html) <= MESSAGE_LIMIT
    assert utf16_length(text) <= MESSAGE_LIMIT


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_source_is_listed_within_the_limit(language):
    pages = answers().sources(language)
    whole = "\n".join(page.html for page in pages)

    assert all(utf16_length(page.html) <= MESSAGE_LIMIT for page in pages)
    assert {page.language for page in pages} == {language}
    for host in ("ichongqing.info", "digitalphablet.com", "yicaiglobal.com", "eu.36kr.com"):
        assert host in whole


@pytest.mark.parametrize(("language", "word"), [("en", "Ask"), ("zh", "可以问")])
def test_help_is_in_the_language_asked_for(language, word):
    shown = answers().help(language)

    assert (shown.intent, shown.status, shown.language) == ("help", "help", language)
    assert word in shown.html


@pytest.mark.parametrize(("language", "word"), [("en", "Something went wrong"), ("zh", "出了问题")])
def test_an_apology_is_in_the_language_asked_for(language, word):
    assert word in answers().apology(language)


def test_what_a_user_typed_is_escaped_in_html():
    html = answers().ask("<b>zorblax</b> & <script>").html

    assert "<b>" not in html
    assert "<script" not in html
    assert "zorblax" in html


def test_the_clock_is_read_for_every_question():
    days = iter([date(2026, 11, 21), date(2027, 1, 2)])
    reading = Answers(DATA, lambda: next(days))

    first, second = reading.asked("chongqing last year"), reading.asked("chongqing last year")

    assert (first.today, second.today) == (date(2026, 11, 21), date(2027, 1, 2))
    assert reading.data(first)["status"] == "answered"
    assert reading.data(second)["status"] == "nearest"


def test_a_day_that_was_given_wins_over_the_clock():
    asked = answers().asked("chongqing last year", today=date(2017, 5, 1))

    assert asked.today != TODAY
    assert answers().plain(asked).startswith("Chongqing 2016:")


def test_a_language_that_was_given_wins_over_the_question():
    assert answers().plain(answers().asked("chongqing 2025", "zh")).startswith("重庆2025年：")
    assert answers().plain(answers().asked("重庆2025年产量", "en")).startswith("Chongqing 2025:")


def test_the_same_question_is_answered_from_memory():
    assert answers().asked("chongqing 2025") is answers().asked("chongqing 2025")


def test_the_id_names_question_day_and_data():
    same = answers().asked("chongqing 2025", "zh").id
    other_day = answers().asked("chongqing 2025", today=date(2026, 1, 1)).id

    assert answers().asked("chongqing 2025").id == same != other_day
    assert answers().asked("chongqing 2024").id != same
