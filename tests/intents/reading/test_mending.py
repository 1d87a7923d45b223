"""Typos: mended where one reading is clearly meant, said so, and otherwise left alone."""

import pytest

from tests.questions.published import question, read, unread


def mends(found):
    return [(mend.typed, mend.read) for mend in found.mends]


@pytest.mark.parametrize(
    ("text", "typed", "meant", "subject"),
    [
        ("chongqin 2025", "chongqin", "chongqing", "chongqing"),
        ("Chongging 2025", "Chongging", "chongqing", "chongqing"),
        ("Shangai 2025", "Shangai", "shanghai", "shanghai"),
        ("Hefie NEV", "Hefie", "hefei", "hefei"),
        ("guangzhu 2017", "guangzhu", "guangzhou", "guangzhou"),
        ("Shenzen 2024", "Shenzen", "shenzhen", "shenzhen"),
        ("cahngan sales", "cahngan", "changan", "changan"),
        ("seress sales", "seress", "seres", "seres"),
        ("Anhi 2025", "Anhi", "anhui", "anhui"),
    ],
)
def test_a_slip_in_a_name_is_mended_and_kept_as_typed(text, typed, meant, subject):
    found = question(text)

    assert found.subjects == (subject,)
    assert mends(found) == [(typed, meant)]


@pytest.mark.parametrize(
    ("text", "typed", "measure"),
    [
        ("chongqing prodction 2025", "prodction", "production"),
        ("chongqing Outptu 2025", "Outptu", "production"),
        ("changan delivries", "delivries", "deliveries"),
    ],
)
def test_a_slip_in_a_word_is_mended(text, typed, measure):
    found = question(text)

    assert found.measures == (measure,)
    assert [mend.typed for mend in found.mends] == [typed]


@pytest.mark.parametrize(
    ("text", "typed", "meant", "subjects"),
    [
        ("从庆2025年产量", "从庆", "重庆", ("chongqing",)),
        ("崇庆2025年", "崇庆", "重庆", ("chongqing",)),
        ("重青2025年产量", "重青", "重庆", ("chongqing",)),
        ("合非1-11月产量", "合非", "合肥", ("hefei",)),
        ("赛力思2025年销量", "赛力思", "赛力斯", ("seres",)),
        ("重庆汽车产亮", "产亮", "产量", ("chongqing",)),
    ],
)
def test_a_chinese_word_written_by_its_sound_is_mended(text, typed, meant, subjects):
    found = question(text)

    assert found.subjects == subjects
    assert mends(found) == [(typed, meant)]


def test_a_homophone_in_traditional_characters_is_kept_as_typed():
    assert mends(question("從慶2025年產量")) == [("從慶", "重庆")]


@pytest.mark.parametrize(
    "word",
    ["wheat", "paper", "bikes", "cats", "tractor", "drone", "robots", "recipe", "weather", "bars"],
)
def test_a_real_english_word_is_never_mended(word):
    found = unread(f"chongqing {word} 2025")

    assert found.not_understood == (word,)
    assert found.mends == ()


@pytest.mark.parametrize("word", ["zq", "qqqqq", "chngdu9", "shngxxai", "ccnngg"])
def test_a_word_near_to_nothing_known_is_left_alone(word):
    assert read(f"chongqing {word}").mends == ()


@pytest.mark.parametrize("word", ["hanan", "huban"])
def test_a_word_as_near_to_two_names_as_to_one_is_refused(word):
    found = unread(f"{word} 2025")

    assert found.not_understood == (word,)


def test_a_mended_name_that_several_hold_is_still_asked_back():
    found = unread("Jiling 2025")

    assert found.ambiguous == ("jilin", "jilin-city")
    assert (found.name, mends(found)) == ("Jiling", [("Jiling", "jilin")])


def test_a_mend_does_not_hide_the_words_that_stay_unknown():
    found = unread("chongqin zorblax 2025")

    assert found.not_understood == ("zorblax",)
    assert mends(found) == [("chongqin", "chongqing")]


@pytest.mark.parametrize(("unknown", "mended"), [(11, True), (12, False)])
def test_with_more_than_twelve_words_left_over_nothing_is_mended(unknown, mended):
    words = " ".join(f"zz{chr(97 + number)}qx" for number in range(unknown))

    found = unread(f"chongqin {words}")

    assert bool(found.mends) is mended
    assert ("chongqin" in found.not_understood) is not mended


@pytest.mark.parametrize(
    ("text", "subject", "fleet"),
    [
        ("chongqingnev2025", "chongqing", ("nev",)),
        ("guangzhouNEV2025", "guangzhou", ("nev",)),
        ("cqnev2025", "chongqing", ("nev",)),
        ("hefeievoutput2025", "hefei", ("ev",)),
        ("greatwallmotor sales 2025", "great-wall", ()),
    ],
)
def test_words_without_blanks_are_taken_apart_and_said_so(text, subject, fleet):
    found = question(text)

    assert (found.subjects, found.fleets) == ((subject,), fleet)
    assert len(found.mends) == 1


@pytest.mark.parametrize("text", ["planetsales 2025", "chongqingbanana 2025", "carsales"])
def test_a_run_that_is_not_wholly_known_words_with_a_name_stays_unknown(text):
    assert unread(text).not_understood
