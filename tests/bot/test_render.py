"""How an answer reads: the first line is the figure, few lines beneath, the source as a link."""

import re

import pytest
from opencc import OpenCC

from bot.answers import Answers
from bot.render import MOST_NOTES, MOST_SOURCES
from intents.answer import Answer, Miss
from intents.intent import intents
from tests.botapi.entities import parse_html, utf16_length
from tests.questions.published import answers

LATIN_PUNCTUATION = re.compile(r"[\u4e00-\u9fff][,:;?()]|[,:;?()][\u4e00-\u9fff]")
TRADITIONAL = OpenCC("s2t")
EXAMPLES = sorted({example.ask for intent in intents() for example in intent.examples})


@pytest.fixture(scope="module")
def published() -> Answers:
    return answers()


def lines(published: Answers, text: str) -> list[str]:
    return published.plain(published.asked(text)).splitlines()


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("chongqing 2025", "Chongqing 2025: 2.788M, +9.7%"),
        ("Hefei NEV Jan-Nov 2025", "Hefei NEV, Jan–Nov 2025: 1.23M"),
        ("重庆2025年汽车产量", "重庆2025年：278.8万辆，同比+9.7%"),
        ("合肥1-11月新能源汽车产量", "合肥新能源汽车，2025年1—11月：123万辆"),
        ("重慶2025年汽車產量", "重慶2025年：278.8萬輛，同比+9.7%"),
        ("Chongqing 2016", "Chongqing 2016: 3.1562M"),
    ],
)
def test_the_first_line_is_the_figure(published, text, first):
    assert lines(published, text)[0] == first


def test_a_metric_is_named_unless_it_is_the_default_of_its_subject(published):
    assert lines(published, "chongqing 2025")[0].startswith("Chongqing 2025:")
    assert lines(published, "chongqing nev 2025")[0].startswith("Chongqing NEV, 2025:")
    assert lines(published, "changan sales 2025")[0].startswith("Changan 2025:")
    assert lines(published, "seres sales 2025")[0].startswith("Seres NEV sales, 2025:")


def test_the_source_stands_with_publisher_date_and_address(published):
    [source] = [line for line in lines(published, "chongqing 2025") if line.startswith("Source:")]

    assert source.startswith("Source: iChongqing, 18 Jan 2026 https://www.ichongqing.info/")


def test_those_who_state_the_same_are_named(published):
    assert lines(published, "chongqing 2025")[-1].startswith("Also stated by 36Kr, ")
    assert lines(published, "重庆2025年汽车产量")[-1].startswith("说法一致的还有36Kr、")


def test_an_undated_source_says_so(published):
    page = "\n".join(shown.html for shown in published.sources("en"))

    assert "undated" in page or "Yicai (" not in page


def test_a_typo_that_was_mended_is_said(published):
    assert "Read “chongqin” as chongqing" in lines(published, "chongqin 2025")
    assert "“从庆”理解为重庆" in lines(published, "从庆2025年产量")


def test_a_target_is_told_from_a_result(published):
    assert lines(published, "Chongqing's 2025 target")[0] == "Chongqing 2025: target 2.6M"
    assert lines(published, "重庆2025年产量目标")[0] == "重庆2025年：目标260万辆"


def test_what_is_nearest_says_how_it_differs(published):
    shown = lines(published, "Hefei NEV production 2025")

    assert shown[0] == "No figure for NEV production of Hefei in 2025 is in the data."
    assert shown[1] == "Nearest (another period): Hefei NEV, Jan–Nov 2025: 1.23M"


def test_an_unknown_word_is_named_in_the_refusal(published):
    assert "zorblax" in lines(published, "chongqing zorblax 2025")[0]
    assert "天氣" in lines(published, "重慶天氣")[0]


@pytest.mark.parametrize("text", EXAMPLES)
def test_every_example_is_worded_whole(published, text):
    asked = published.asked(text)
    html, plain = published.ask(text).html, published.plain(asked)

    assert "{" not in plain
    assert "\n\n\n" not in plain
    assert not [line for line in plain.splitlines() if line != line.strip()]
    text_of_html, _ = parse_html(html)
    assert utf16_length(text_of_html) <= 4096
    assert without_addresses(plain) == text_of_html.split("\n")


def without_addresses(plain: str) -> list[str]:
    """The lines of a plain text as they read where an address is a link."""
    return [re.sub(r" https?://\S+", "", line) for line in plain.split("\n")]


def test_few_lines_stand_beneath_an_answer(published):
    for text in EXAMPLES:
        asked = published.asked(text)
        for part in asked.parts or (asked,):
            body = 1 + len(part.reply.rows) + len(part.reply.nearest)
            suggestions = isinstance(part.reply, Miss)
            shown = len(published.plain(part).splitlines())

            assert shown <= body + MOST_NOTES + MOST_SOURCES + 2 + suggestions, text


def test_chinese_answers_are_punctuated_in_chinese(published):
    first_lines = [lines(published, text)[0] for text in EXAMPLES if not text.isascii()]

    assert [line for line in first_lines if LATIN_PUNCTUATION.search(line)] == []


@pytest.mark.parametrize(
    "text",
    [
        "重慶2025年汽車產量",
        "重慶天氣怎麼樣",
        "廣東2025年1-11月產量",
        "吉林汽車產量",
        "從慶2025年產量",
        "謝謝",
    ],
)
def test_traditional_questions_have_traditional_answers(published, text):
    data = published.data(published.asked(text))
    shown = [data["text"], data["understood"], *data["notes"], *data["suggestions"]]

    assert data["language"] == "zh"
    assert [TRADITIONAL.convert(piece) for piece in shown] == shown


def test_several_questions_are_answered_in_turn(published):
    asked = published.asked("chongqing 2025? hefei NEV Jan-Nov 2025?")
    first, second = published.plain(asked).split("\n\n")

    assert first.startswith("Chongqing 2025: 2.788M")
    assert second.startswith("Hefei NEV, Jan–Nov 2025: 1.23M")
    assert isinstance(asked.parts[0].reply, Answer)
