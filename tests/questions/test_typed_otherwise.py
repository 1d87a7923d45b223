"""However a question is typed, it means the same; and whatever is typed, nothing breaks."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from opencc import OpenCC

from intents.intent import intents
from tests.questions.entries import entries
from tests.questions.published import answers

ASKED = [entry.ask for entry in entries()][::8]
EXAMPLES = [example.ask for intent in intents() for example in intent.examples]
WORDS = """
chongqing 重庆 吉林 Suzhou 渝 长安汽车 NEV 新能源 trucks production 产量 sales 2025 2025年 1-11月 Q3
Jan-Nov since 2014 top 5 前三名 第3000万辆 over 2 million 200万辆 9.7% vs 和 的 吗 ? 。 who is
number one 第一 /start @bot 去年 < > ≥ ¥ ' - 😀 why 为什么 share 占比 target 目标 growth 增长
source 来源 when 什么时候 cities 城市 provinces more than and 呢 average sum difference times
first latest 最新
"""
FRAGMENTS = st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=8).map(" ".join)
NONSENSE = st.one_of(st.text("qxzjvk", min_size=4, max_size=9), st.text("龘靐齉爨鱻麤", min_size=1))
POLITE = {
    "en": (
        "please {}",
        "My editor wants to know: {}",
        "{} Thanks in advance!",
        "sorry to bother you, {}",
        "For a story I'm writing: {}",
        "hey! {} 🙏",
    ),
    "zh": (
        "麻烦帮我查下，{}",
        "{}，谢谢啦",
        "我老板想知道：{}",
        "唔该，{}",
        "写稿子要用，{}",
        "请问{}",
    ),
}
KEYWORDS = (
    ("chongqing", "nev", "2025"),
    ("byd", "sales", "2025"),
    ("Hefei", "NEV", "Jan-Nov", "2025"),
    ("xpeng", "deliveries", "2024"),
    ("top", "provinces", "2025"),
    ("重庆", "新能源", "产量", "2025年"),
    ("比亚迪", "2025年", "销量"),
    ("安徽", "2025年", "汽车", "产量"),
    ("小鹏", "交付", "2024年"),
)
STRANGE = """
bananas football weather salary election visa 香蕉 足球 房价 天气 工资 签证 爱情 recipe 菜谱
""".split()
MOST_QUERIES = 60
"""Statements that no text needs more of: work is bounded."""


def wide(text: str) -> str:
    """Every ASCII character at full width, as a Chinese keyboard may give it."""
    return "".join(
        chr(ord(one) + 0xFEE0) if "!" <= one <= "~" else "\u3000" if one == " " else one
        for one in text
    )


def decorated(text: str) -> str:
    """With a mention, emoji and blanks around it."""
    return f"  @carcapital_bot 🚗 {text} 🙏 "


def told(text: str, *context: str) -> dict[str, Any]:
    """What an answer says, without what only repeats the question."""
    data = answers().data(answers().asked(text, context=context))
    keys = ("status", "language", "figures", "result", "verdict", "facts", "nearest")
    return {key: data[key] for key in keys}


def unworded(figure: dict[str, Any]) -> dict[str, Any]:
    """A figure without its two words, which come in the characters of the question."""
    subject = {**figure["subject"], "name": ""}
    return {**figure, "subject": subject, "period": {**figure["period"], "label": ""}}


@pytest.mark.parametrize("typed", [str.upper, str.lower, wide, decorated])
@pytest.mark.parametrize("text", ASKED)
def test_case_width_and_decoration_change_nothing(text: str, typed: Callable[[str], str]) -> None:
    assert told(typed(text)) == told(text)


@pytest.mark.parametrize("text", [text for text in ASKED if not text.isascii()])
def test_traditional_characters_ask_the_same(text: str) -> None:
    simplified, traditional = told(text), told(OpenCC("s2t").convert(text))

    for key in ("status", "result", "verdict"):
        assert traditional[key] == simplified[key]
    assert [unworded(one) for one in traditional["figures"]] == [
        unworded(one) for one in simplified["figures"]
    ]


@given(FRAGMENTS, st.lists(st.sampled_from(EXAMPLES), max_size=2))
@settings(max_examples=80, deadline=None)
def test_no_text_breaks_an_answer(text: str, context: list[str]) -> None:
    found = told(text, *context)

    assert found["status"] == "answered" or not found["figures"]


@given(st.sampled_from(EXAMPLES), NONSENSE, st.data())
@settings(max_examples=40, deadline=None)
def test_one_nonsense_word_leaves_no_answer(text: str, nonsense: str, data: st.DataObject) -> None:
    words = text.split(" ")
    words.insert(data.draw(st.integers(0, len(words))), nonsense)

    found = answers().data(answers().asked(" ".join(words)))

    assert found["status"] == "out_of_scope"
    assert found["figures"] == found["nearest"] == []
    assert any(nonsense in word for word in found["not_understood"])


@given(st.text(max_size=4200))
@settings(max_examples=120, deadline=None)
def test_any_text_whatever_is_answered_in_bounded_work(text: str) -> None:
    asked = answers().asked(text)
    found = answers().data(asked)

    assert found["status"] == "answered" or not found["figures"]
    assert len(found["sql"]) <= MOST_QUERIES


@pytest.mark.parametrize("text", [text for text in EXAMPLES if len(text) < 60][::5])
@pytest.mark.parametrize("place", range(6))
def test_politeness_and_framing_change_nothing(text: str, place: int) -> None:
    plain = told(text)

    polite = told(POLITE[plain["language"]][place].format(text))

    assert {key: polite[key] for key in polite if key != "language"} == {
        key: plain[key] for key in plain if key != "language"
    }


@given(st.sampled_from(KEYWORDS), st.data())
@settings(max_examples=60, deadline=None)
def test_keywords_mean_the_same_in_any_order(words: tuple[str, ...], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(words))

    assert told(" ".join(shuffled)) == told(" ".join(words))


@pytest.mark.parametrize("strange", STRANGE)
@pytest.mark.parametrize("words", KEYWORDS)
def test_a_content_word_that_is_not_known_stops_the_answer(
    words: tuple[str, ...], strange: str
) -> None:
    found = answers().data(answers().asked(" ".join((*words, strange))))

    assert found["figures"] == []
    assert any(strange in word for word in found["not_understood"])
