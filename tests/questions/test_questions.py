"""Questions as people type them: answered rightly from the published data, or refused."""

import pytest

from intents.intent import intents
from tests.questions.entries import Entry, entries, shapes
from tests.questions.judging import check, told
from tests.questions.published import answers

QUESTIONS = entries()


@pytest.mark.parametrize("entry", QUESTIONS, ids=lambda entry: entry.ask)
def test_a_question_is_answered_rightly_or_honestly_refused(entry: Entry) -> None:
    check(entry, told(answers(), entry))


def test_there_are_many_questions_and_half_are_chinese():
    chinese = sum(entry.lang == "zh" for entry in QUESTIONS)

    assert len(QUESTIONS) >= 150
    assert chinese / len(QUESTIONS) == pytest.approx(0.5, abs=0.1)


def test_no_question_stands_twice_or_among_the_examples():
    asked = [entry.ask for entry in QUESTIONS]
    examples = {example.ask for intent in intents() for example in intent.examples}

    assert sorted(asked) == sorted(set(asked))
    assert examples.isdisjoint(asked)


@pytest.mark.parametrize(("name", "least"), [("own", 500), ("blind", 150)])
def test_the_measured_sets_are_large_and_half_chinese(name, least):
    asked = [entry for listed in shapes(name).values() for entry in listed]
    chinese = sum(entry.lang == "zh" for entry in asked)

    assert len(asked) >= least
    assert chinese / len(asked) == pytest.approx(0.5, abs=0.05)
    assert len({(entry.context, entry.ask) for entry in asked}) == len(asked)
