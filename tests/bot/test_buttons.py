"""Buttons: every suggestion can be tapped, after a restart too, and asks what stands on it."""

from datetime import date

import pytest

from bot.answers import Answers
from bot.buttons import MOST_BYTES, asked_figure
from intents.desk import Asked
from tests.fixtures import DATASET
from tests.questions.published import answers

TODAY = date(2026, 6, 15)
MISSED = [
    "northport exports 2024",
    "southgate NEV 2024",
    "北港2018年产量",
    "北港2018年產量",
    "eastvale 2022",
    "westhaven 2025",
    "northport target 2019",
    "lumen deliveries 2019",
]


@pytest.fixture(scope="module")
def fictional():
    return Answers(DATASET, lambda: TODAY)


@pytest.fixture(scope="module")
def restarted():
    """The same data read anew: nothing is left of what was asked before."""
    return Answers(DATASET, lambda: TODAY)


def buttons(of: Answers, text: str) -> dict[str, str]:
    return {button.label: button.code for button in of.ask(text).buttons}


@pytest.mark.parametrize("text", MISSED)
def test_the_nearest_figures_are_offered_and_given_again_after_a_restart(
    fictional, restarted, text
):
    asked: Asked = fictional.asked(text)
    offered = fictional.data(asked)["nearest"]
    codes = [button.code for button in fictional.ask(text).buttons if button.code.startswith("=")]

    assert offered
    assert codes
    for code in codes:
        tapped = restarted.tap(code, None)
        question = asked_figure(code, TODAY, restarted.dataset.catalogue)
        assert tapped is not None
        assert question is not None
        assert (tapped.status, tapped.language) == ("answered", asked.language)
        [subject] = question.subjects
        values = [one["value"] for one in offered if one["subject"]["id"] == subject]
        figures = restarted.data(restarted._desk.answer(question))["figures"]
        assert figures[0]["value"] in values


@pytest.mark.parametrize(
    "text",
    [*MISSED, "twinbridge 2025", "hi", "northport 2025 production", "lumen", "2025?", "帮助"],
)
def test_a_code_has_one_to_64_bytes(fictional, text):
    for code in buttons(fictional, text).values():
        assert 1 <= len(code.encode("utf-8")) <= MOST_BYTES


def test_a_long_question_with_an_ambiguous_name_is_asked_again_as_it_stands_above():
    text = (
        "could you please tell me how many new energy vehicles Jilin made"
        " in the first three quarters of 2025?"
    )

    code = buttons(answers(), text)["Jilin (province)"]
    tapped = answers().tap(code, text)

    assert tapped is not None
    assert tapped.status in ("answered", "nearest")
    assert answers().tap(code, None) is None, "the question above is gone"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Jilin 2019 production", "Jilin (province)"),
        ("吉林2019年汽车产量", "吉林（省级）"),
        ("吉林2019年汽車產量", "吉林（省級）"),
    ],
)
def test_an_ambiguous_name_is_settled_by_a_tap(text, label):
    code = buttons(answers(), text)[label]
    tapped = answers().tap(code, text)

    assert tapped is not None
    assert tapped.status == "answered"
    assert tapped.html.startswith(
        ("Jilin 2019: 2.8912M", "吉林2019年：289.12万", "吉林2019年：289.12萬")
    )


@pytest.mark.parametrize("text", ["the province", "no, the province", "省", "我是说省"])
def test_an_ambiguous_name_is_settled_by_its_kind(text):
    before = answers().ask("Jilin 2019 production").after

    settled = answers().asked(text, before=before)

    assert settled.question is not None
    assert settled.question.subjects == ("jilin",)


@pytest.mark.parametrize("text", ["Jilin", "Suzhou", "Taizhou", "Fuzhou", "Shanxi", "吉林"])
def test_no_choice_leads_back_to_the_same_choice(text):
    asked = f"{text} 2025 production"
    choices = answers().ask(asked).buttons

    assert len(choices) > 1
    for button in choices:
        tapped = answers().tap(button.code, asked)
        assert tapped is not None
        assert tapped.status not in ("ambiguous", "out_of_scope")


@pytest.mark.parametrize(
    "code",
    [
        "",
        "?",
        "!",
        "!99999",
        "=99999.1.2025.actual.en",
        "=1.99999.2025.actual.en",
        "=1.1.2025-13.actual.en",
        "=1.1.2025.rumoured.en",
        "=1.1.2025.actual.fr",
        "x" * 64,
    ],
)
def test_a_code_that_names_nothing_is_no_question(fictional, code):
    assert fictional.tap(code, "northport 2025") is None


def test_a_code_typed_as_a_question_is_not_the_tap(fictional):
    code = next(iter(buttons(fictional, "eastvale 2022").values()))

    assert fictional.ask(code).status == "out_of_scope"
    tapped = fictional.tap(code, None)
    assert tapped is not None
    assert tapped.status == "answered"


def test_a_tapped_figure_is_built_on_by_the_next_question(fictional):
    code = next(iter(buttons(fictional, "eastvale 2022").values()))
    tapped = fictional.tap(code, None)
    assert tapped is not None

    asked = fictional.asked("and Millbrook?", before=tapped.after)

    assert asked.question is not None
    assert asked.question.subjects == ("millbrook",)
    assert set(asked.question.from_context) >= {"periods", "measures"}


def test_what_was_taken_over_is_said(fictional):
    before = fictional.ask("northport production 2024").after

    assert "Taken over: vehicle production and 2024" in fictional.plain(
        fictional.asked("and Southgate?", before=before)
    )
    assert "沿用：北港" in fictional.plain(fictional.asked("2025呢", before=before))
