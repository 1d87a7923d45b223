"""The choice of the intent: never a tie, never a cue that nobody knows."""

import ast
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from intents.choice import TieError, choose
from intents.intent import Intent, Shape, intents
from intents.reading.lexicon import LANGUAGES, WORDS, Lexicon
from intents.reading.meaning import Cue
from intents.reading.normal import Normaliser
from intents.reading.question import CueGroup, Question
from tests.questions.entries import entries
from tests.questions.published import catalogue, read

INTENTS = tuple(intents())
FOLDER = Path(__file__).parents[2] / "intents"
BY_PLACE = frozenset({"aux", "negated_aux", "final_no"})
"""Words that ask for yes or no where they open or end a question; elsewhere they may negate."""


def asked() -> list[str]:
    """Every question that the project knows a right answer to."""
    examples = [example.ask for intent in INTENTS for example in intent.examples]
    return examples + [entry.ask for entry in entries()]


def named(shape: Shape) -> Iterator[str]:
    """The cues that a shape names."""
    for need in shape.needs:
        yield from need.split("|")
    yield from shape.allows
    yield from shape.bars


@cache
def cues_named() -> set[str]:
    return {cue for intent in INTENTS for shape in intent.takes for cue in named(shape)}


@cache
def cues_of_words() -> set[str]:
    """The cues that a word file gives words to."""
    files = [
        yaml.load((WORDS / f"{name}.yaml").read_text("utf-8"), yaml.CBaseLoader)
        for name in LANGUAGES
    ]
    return {cue for content in files for cue in content["cues"]}


@cache
def strings_of(*paths: Path) -> frozenset[str]:
    """Every string that stands in the code of some files."""
    trees = [ast.parse(path.read_text("utf-8")) for path in paths]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    values = {node.value for node in nodes if isinstance(node, ast.Constant)}
    return frozenset(value for value in values if isinstance(value, str))


def cues_of_reading() -> set[str]:
    """The cues that reading makes besides: of places, numbers, durations and the unheld."""
    lexicon = Lexicon(catalogue(), Normaliser())
    known = {p.name for parts in lexicon.meanings.values() for p in parts if isinstance(p, Cue)}
    return known | {"place", "number", "unheld", "lasting"}


def test_no_question_fits_two_intents_equally():
    ties = []
    for text in asked():
        found = read(text)
        if isinstance(found, Question):
            try:
                choose(found, INTENTS)
            except TieError as tie:
                ties.append(f"{text}: {tie}")

    assert ties == []


def test_every_cue_that_words_can_give_is_named_by_an_intent_or_used_up_in_reading():
    used_up = strings_of(*(FOLDER / "reading").glob("*.py"))

    assert sorted(cues_of_words() - cues_named() - used_up) == []


def test_every_cue_that_an_intent_names_can_be_typed():
    assert sorted(cues_named() - cues_of_words() - cues_of_reading()) == []


def test_no_intent_takes_a_negation_or_a_word_that_its_place_decides():
    assert sorted(cues_named() & (BY_PLACE | {"negation"})) == []


@pytest.mark.parametrize(
    "path", sorted(FOLDER.glob("**/*.py")), ids=lambda path: str(path.relative_to(FOLDER))
)
def test_no_handler_looks_for_a_cue_that_nobody_can_type(path):
    calls = [
        node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)
    ]
    looked_for = {
        argument.value
        for call in calls
        if isinstance(call.func, ast.Attribute) and call.func.attr == "has"
        for argument in call.args
        if isinstance(argument, ast.Constant)
    }

    assert looked_for <= cues_of_words() | {"place"}


def shaped(name: str, **slots: Any) -> Intent:
    """An intent of one shape that does nothing."""
    return Intent.model_validate(
        {
            "name": name,
            "summary": {"en": name, "zh": name},
            "takes": [{"operation": name, **slots}],
            "examples": [],
            "handler": lambda _question, _data: None,
        }
    )


def asking(*cues: str, optional: bool = False, **slots: Any) -> Question:
    """A question with one cue a word."""
    groups = tuple(CueGroup(typed=cue, names=frozenset({cue}), optional=optional) for cue in cues)
    return Question(text="", language="en", today=date(2026, 11, 21), cues=groups, **slots)


def chosen(question: Question, *choices: Intent) -> str | None:
    choice = choose(question, choices)
    return choice.operation if choice else None


def test_two_shapes_that_fit_alike_are_a_tie():
    with pytest.raises(TieError, match="one and two"):
        choose(asking("growth"), (shaped("one", needs=["growth"]), shaped("two", needs=["growth"])))


def test_the_shape_that_needs_more_wins():
    wide, narrow = shaped("wide", needs=["most"]), shaped("narrow", needs=["most", "growth"])

    assert chosen(asking("most", "growth"), wide, narrow) == "narrow"
    assert chosen(asking("most"), wide, narrow) == "wide"


def test_a_preference_breaks_what_would_be_a_tie():
    plain, preferred = (
        shaped("plain", needs=["when"]),
        shaped("preferred", needs=["when"], prefer=1),
    )

    assert chosen(asking("when"), plain, preferred) == "preferred"


def test_a_cue_that_is_not_declared_keeps_an_intent_out():
    assert chosen(asking("growth", "share"), shaped("growth", needs=["growth"])) is None


def test_a_cue_that_may_be_passed_over_keeps_none_out():
    assert chosen(asking("share", optional=True), shaped("figure")) == "figure"


def test_a_barred_cue_keeps_an_intent_out_even_where_it_may_be_passed_over():
    assert chosen(asking("share", optional=True), shaped("figure", bars=["share"])) is None


def test_every_intent_may_be_asked_for_yes_or_no():
    assert chosen(asking("polar"), shaped("figure")) == "figure"


@pytest.mark.parametrize(
    "slots",
    [
        {"subjects": ("chongqing",)},
        {"scope": "cities"},
        {"limit": 3},
        {"position": 1},
        {"topics": ("l3",)},
        {"statuses": ("target",)},
    ],
)
def test_a_filled_slot_that_is_not_declared_keeps_an_intent_out(slots):
    assert chosen(asking(), shaped("bare")) == "bare"
    assert chosen(asking(**slots), shaped("bare")) is None


@pytest.mark.parametrize(
    ("wanted", "fitting"),
    [("0", {0}), ("1", {1}), ("0-1", {0, 1}), ("2-6", {2, 6}), ("2+", {2, 6, 7}), ("1-2", {1, 2})],
)
def test_a_count_of_subjects_is_held_to_its_bounds(wanted, fitting):
    shape = shaped("shape", subjects=wanted)
    counts = {
        count
        for count in (0, 1, 2, 6, 7)
        if chosen(asking(subjects=tuple(f"s{n}" for n in range(count))), shape)
    }

    assert counts == fitting


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Did Chongqing grow in 2025", "polar"),
        ("Didn't Chongqing grow in 2025", "polar"),
        ("重庆2025年增长了没有", "polar"),
        ("which cities didn't grow in 2025", "negation"),
        ("2025年没有增长的城市", "negation"),
    ],
)
def test_where_a_word_stands_tells_a_question_from_a_negation(text, cue):
    found = read(text)

    assert isinstance(found, Question)
    assert found.has(cue)
    assert not found.has(*BY_PLACE)


@pytest.mark.parametrize(
    "text",
    ["which cities didn't grow in 2025", "cities not above 2 million", "2025年没有增长的城市"],
)
def test_a_negation_is_never_passed_over(text):
    found = read(text)

    assert not isinstance(found, Question) or choose(found, INTENTS) is None
