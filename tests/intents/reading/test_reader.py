"""The reader as a whole: every slot of a question, and what is not read at all."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from intents.reading.question import Question, Unread
from intents.reading.reader import LONGEST
from tests.questions.published import TODAY, catalogue, question, read, reader, unread

GOOD = (
    "chongqing 2025",
    "How many cars were built in Shanghai from January to November 2025 ?",
    "Did Chongqing make more cars than Beijing in Jan-Nov 2025 ?",
    "top 3 cities Jan-Nov 2025",
    "Hefei new energy vehicles since 2014",
    "重庆 2025年 汽车 产量",
    "长安汽车 2025年 销量 是 多少",
    "合肥 1-11月 新能源汽车 产量 占 安徽 的 比重",
    "前三名 城市 2025年1-11月",
)
NONSENSE = st.one_of(
    st.text("qxzjvk", min_size=4, max_size=9),
    st.text("龘靐齉爨鱻麤", min_size=1, max_size=3),
    st.text("ψξжщ", min_size=2, max_size=6),
)
WORDS = """
chongqing 重庆 吉林 Suzhou 渝 长安汽车 NEV 新能源 production 产量 sales 2025 2025年 1-11月 Q3
Jan-Nov since 2014 top 5 前三名 第3000万辆 over 2 million 200万辆 9.7% vs 和 的 吗 ? 。 number one
第一 /start @bot 去年 < > ≥ ¥ ' ’ - – — 😀 \u200b ％ ０ 〇 十四五 2026-02-30 13月
"""
FRAGMENTS = st.lists(st.sampled_from([*WORDS.split(), " ", "\n"]), max_size=12).map("".join)


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("top cities", {"scope": "cities"}),
        ("which province makes most cars", {"scope": "provinces"}),
        ("car companies by sales", {"scope": "companies", "measures": ("sales",)}),
        ("top cities in Anhui", {"scope": "cities", "within": "anhui", "subjects": ()}),
        ("安徽产量最高的城市", {"scope": "cities", "within": "anhui"}),
        ("哪个省汽车产量多", {"scope": "provinces", "measures": ("production",)}),
        ("top cities in China", {"scope": "cities", "subjects": ()}),
        ("China NEV production 2020", {"subjects": ("china",), "fleets": ("nev",)}),
        ("Chongqing city 2025", {"subjects": ("chongqing",), "scope": None}),
        ("Chongqing trucks", {"fleets": ("trucks",)}),
        ("重庆电动车产量", {"fleets": ("ev",), "measures": ("production",)}),
        ("Chongqing vehicle export value", {"measures": ("export_value",)}),
        ("Chongqing exports, money terms: yuan", {"measures": ("exports",), "money": True}),
        ("Changan cumulative production", {"running": True, "measures": ("production",)}),
        ("Chongqing 2025 target", {"statuses": ("target",)}),
        ("长安2025年预计销量", {"statuses": ("expected",), "measures": ("sales",)}),
        ("Chongqing deliveries and sales", {"measures": ("deliveries", "sales")}),
    ],
)
def test_words_fill_their_slots(text, slots):
    found = question(text)

    assert {name: getattr(found, name) for name in slots} == slots


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Chongqing growth 2025", "growth"),
        ("Chongqing vs Shanghai", "compare"),
        ("who leads", "most"),
        ("how many more cars than Shanghai", "difference"),
        ("why did Shenzhen fall", "why"),
        ("重庆占比", "share"),
        ("重庆排第几", "rank"),
        ("重庆历年", "trend"),
        ("数据来源", "source"),
        ("重庆是2019年的几倍", "multiple"),
    ],
)
def test_words_that_tell_what_is_wanted_become_cues(text, cue):
    assert question(text).has(cue)


@pytest.mark.parametrize(
    ("text", "polar"),
    [
        ("Did Chongqing grow in 2025", True),
        ("Is Chongqing first", True),
        ("重庆增长了吗", True),
        ("How fast did Chongqing grow in 2025", False),
        ("Where is Seres based", False),
    ],
)
def test_an_auxiliary_asks_for_yes_or_no_only_where_it_opens_the_question(text, polar):
    found = question(text)

    assert found.has("polar") is polar
    assert not found.has("aux")


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "?", "。。。", "😀😀", "🚗", "\u200b", "-–—", "@bot"]
)
def test_a_text_without_words_is_a_call_for_help(text):
    assert unread(text).reason == "help"


def test_the_longest_text_is_read_and_a_longer_one_is_not():
    text = "chongqing 2025 please"
    padded = text + " " * (LONGEST - len(text))

    assert isinstance(read(padded), Question)
    assert unread(padded + " ").too_long


@pytest.mark.parametrize(
    ("text", "language"),
    [("chongqing " * 1000, "en"), ("重庆" * 5000, "zh"), ("🚗" * 10_000, "en")],
)
def test_a_text_of_thousands_of_characters_is_refused_in_its_language(text, language):
    found = unread(text)

    assert (found.reason, found.too_long, found.language) == ("out_of_scope", True, language)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("chongqing 2025? and hefei?", ("chongqing 2025?", "and hefei?")),
        ("重庆2025年？上海呢？", ("重庆2025年？", "上海呢？")),
        ("chongqing 2025\nhefei NEV", ("chongqing 2025", "hefei NEV")),
        ("chongqing 2025", ("chongqing 2025",)),
        ("1. chongqing 2025 2. hefei NEV", ("chongqing 2025", "hefei NEV")),
        ("①重庆2025年②上海2024年", ("重庆2025年", "上海2024年")),
        (
            "Output of Chongqing in 2025. Also Hefei NEV.",
            ("Output of Chongqing in 2025.", "Also Hefei NEV."),
        ),
        ("Chongqing vs. Shanghai Jan. 2025", ("Chongqing vs. Shanghai Jan. 2025",)),
        ("chongqing 2025.1-11", ("chongqing 2025.1-11",)),
        ("?!", ()),
    ],
)
def test_a_message_falls_into_its_questions(text, parts):
    assert reader().parts(text, TODAY) == parts


def test_every_name_of_a_subject_alone_is_understood_or_asked_back():
    for subject in catalogue().subjects.values():
        for name in (subject.en, subject.zh, *subject.aliases.en, *subject.aliases.zh):
            found = read(name)
            named = found.subjects if isinstance(found, Question) else found.ambiguous

            assert subject.id in named or (isinstance(found, Question) and found.topics), name


@given(st.one_of(st.text(max_size=60), FRAGMENTS))
@settings(max_examples=200, deadline=None)
@example("13月").via("a month that does not exist")
def test_no_text_makes_the_reader_fail(text):
    found = read(text)

    assert isinstance(found, Question | Unread)
    assert read(text) == found, "the same text reads the same"


@given(st.sampled_from(GOOD), NONSENSE, st.data())
@settings(max_examples=100, deadline=None)
def test_one_nonsense_word_stops_a_good_question_and_is_named(text, nonsense, data):
    words = text.split(" ")
    words.insert(data.draw(st.integers(0, len(words))), nonsense)

    found = read(" ".join(words))

    assert isinstance(found, Unread)
    assert found.reason == "out_of_scope"
    assert nonsense in found.not_understood


@pytest.mark.parametrize("text", GOOD)
def test_the_questions_that_nonsense_stops_are_understood_without_it(text):
    assert isinstance(read(text), Question)
