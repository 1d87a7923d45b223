"""The synthetic dataset: whole, the same every time, and shaped like the real one."""

from collections import Counter
from datetime import date

import pytest

from bot.answers import Answers
from data.catalogue import read_catalogue
from data.dataset import open_dataset
from intents.desk import Desk
from intents.intent import intents
from tests.growth.questions import QUESTIONS
from tests.growth.synthetic import write

ROWS = 2_000
TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("synthetic") / "dataset"
    write(path, ROWS)
    return path


@pytest.fixture(scope="module")
def opened(folder):
    dataset = open_dataset(folder)
    yield dataset
    dataset.close()


@pytest.fixture(scope="module")
def desk(opened):
    return Desk(opened)


def contents(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.*")}


def test_it_has_as_many_observations_as_asked_for(folder):
    assert len(read_catalogue(folder).rows) == ROWS


def test_the_same_seed_gives_the_same_files_and_another_seed_others(folder, tmp_path):
    write(tmp_path / "same", ROWS)
    write(tmp_path / "other", ROWS, seed=2)

    assert contents(tmp_path / "same") == contents(folder)
    assert contents(tmp_path / "other") != contents(folder)


def test_it_has_subjects_of_every_kind_that_is_counted_and_claims_that_differ(folder):
    catalogue = read_catalogue(folder)

    said = Counter(catalogue.subjects[row.observation.subject].kind for row in catalogue.rows)
    assert set(said) == {
        "country",
        "province",
        "municipality",
        "city",
        "company",
        "brand",
        "model",
    }
    assert {"approx", "exact"} <= {row.observation.qualifier for row in catalogue.rows}
    assert {"actual", "target"} == {row.observation.status for row in catalogue.rows}


@pytest.mark.parametrize(("intent", "question"), QUESTIONS)
def test_a_question_of_the_benchmark_is_taken_by_its_intent(desk, intent, question):
    assert desk.ask(question, TODAY).intent == intent


def test_every_intent_is_measured():
    assert {intent for intent, _ in QUESTIONS} == {intent.name for intent in intents()}


def test_a_long_list_is_cut_and_the_rest_is_counted(tmp_path):
    write(tmp_path / "larger", 20_000)
    answers = Answers(tmp_path / "larger", lambda: TODAY)

    models = answers.data(answers.asked("which models do you have data on"))["text"]
    assert models.splitlines()[-1].endswith(" and 60 more")
