"""Starting from an exported DuckDB file: the same answers, the same locks, clear refusals."""

import re
import shutil

import duckdb
import pytest

from bot.answers import Answers
from data.build import HERE, form
from data.dataset import open_dataset
from data.errors import DatasetError
from data.export import export
from data.record import Record
from data.seal import seal
from tests.data.exporting import exported
from tests.fixtures import DATASET, TODAY

AGAIN = "make it again with `carcapital data export --format duckdb`"
CHANGED = f"is cut off, changed or was not made by `carcapital data export`; {AGAIN}"
QUESTIONS = (
    "northport 2025",
    "northport",
    "北港2025年产量",
    "Northport NEV 2025",
    "northport production Jan-Nov 2025",
    "westhaven 2025",
    "eastvale vehicle production 2022",
    "top cities 2025",
    "top 3 cities NEV 2025",
    "bottom 2 cities 2025",
    "cities above 1 million 2025",
    "who was first in 2016",
    "who was first since 2016",
    "where does Southgate stand in 2025",
    "who is just above Northport",
    "Northport vs Southgate 2025",
    "how many more than Southgate did Northport make in 2025",
    "Northport growth from 2023 to 2024",
    "did Northport make 1.8 million in 2025",
    "share of NEVs in Northport's output 2025",
    "Northport since 2016",
    "Northport target 2025",
    "where is Aurora based",
    "Aurora sales 2025",
    "what happened in 2025",
    "tell me about Northport",
    "what do you have on Millbrook",
    "which cities do you have data on",
    "what do you have",
    "source for Northport 2025",
    "what are your sources",
    "is Northport 2025 comparable",
    "why did Northport fall",
    "what does NEV production mean",
    "Northport 2025? and Southgate?",
    "zorblax 2025",
    "help",
)


class Row(Record):
    """A number."""

    found: int


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return exported("duckdb", tmp_path_factory.mktemp("built"))


@pytest.fixture(scope="module")
def answers(built):
    return Answers(DATASET, lambda: TODAY), Answers(built, lambda: TODAY)


def refusal(path):
    with pytest.raises(DatasetError) as raised:
        open_dataset(path)
    return str(raised.value).removeprefix(f"{path}: ")


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_has_the_same_answer_from_the_file_as_from_the_folder(answers, question):
    from_folder, from_file = (one.data(one.asked(question)) for one in answers)

    assert from_file == from_folder


def test_a_built_file_has_no_findings_that_stand_explained_elsewhere(answers):
    assert answers[1].unexplained() == 0


def test_the_sources_are_listed_alike(answers):
    assert answers[0].sources("en") == answers[1].sources("en")


def test_the_vocabulary_comes_back_as_it_was(built):
    from_folder, from_file = (open_dataset(place) for place in (DATASET, built))
    from_folder.close()
    from_file.close()

    one, other = (dict(opened.catalogue) for opened in (from_folder, from_file))
    for left_out in ("folder", "lines"):
        del one[left_out], other[left_out]
    assert other == one
    assert [list(other[kind]) for kind in ("subjects", "metrics")] == [
        list(one[kind]) for kind in ("subjects", "metrics")
    ]


def test_a_built_file_of_a_built_file_is_the_same(built, tmp_path):
    again = exported("duckdb", tmp_path, built)

    assert again.read_bytes() == built.read_bytes()


@pytest.mark.parametrize(
    "query",
    [
        f"select * from read_csv('{DATASET / 'sources.csv'}')",
        f"select * from read_text('{DATASET / 'sources.csv'}')",
        "attach 'elsewhere.duckdb'",
        "copy figures to 'figures.csv'",
        "install httpfs",
        "set enable_external_access = true",
        "set lock_configuration = false",
        "set threads = 4",
        "delete from figures",
        "drop table figures",
    ],
)
def test_nothing_outside_and_no_row_can_be_changed(built, query, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    before = built.read_bytes()
    opened = open_dataset(built)

    with pytest.raises(duckdb.Error):
        opened.session().fetch(query, Row)

    opened.close()
    assert list(tmp_path.iterdir()) == []
    assert built.read_bytes() == before


def test_two_programs_read_one_file_at_once(built):
    one, other = open_dataset(built), open_dataset(built)
    query = "select count(*) as found from figures"
    rows = [opened.session().fetch(query, Row) for opened in (one, other)]
    one.close()
    other.close()

    assert rows[0] == rows[1] != []


# The form of a file


def behind(*modules):
    """These modules of `data`, and those that they import from it."""
    texts = [(HERE / f"{module}.py").read_text("utf-8") for module in modules]
    imports = re.compile(r"^from data\.(\w+) import", re.MULTILINE)
    found = {name for text in texts for name in imports.findall(text)}
    return set(modules) if found <= set(modules) else behind(*found.union(modules))


@pytest.fixture
def code(tmp_path, monkeypatch):
    """A copy of the code, by which the form is told."""
    copied = shutil.copytree(HERE, tmp_path / "data", ignore=shutil.ignore_patterns("*.csv"))
    monkeypatch.setattr("data.build.HERE", copied)
    return copied


@pytest.mark.parametrize("module", sorted(behind("resolve")))
def test_another_rule_of_resolution_makes_another_form(code, module):
    before = form()
    with (code / f"{module}.py").open("a", encoding="utf-8") as file:
        file.write("# Another rule.\n")

    assert form() != before


def test_windows_line_ends_of_the_code_make_no_other_form(code):
    before = form()
    for path in [*code.glob("*.py"), *code.glob("*.sql")]:
        path.write_text(path.read_text("utf-8"), "utf-8", newline="\r\n")

    assert form() == before


# Refused


@pytest.mark.parametrize("text", ["", "subject,period\n", "subject,period\n" * 100])
def test_a_file_that_is_no_database_is_refused(tmp_path, text):
    path = tmp_path / "rows.duckdb"
    path.write_text(text)

    assert refusal(path) == CHANGED


def test_another_database_is_refused(tmp_path):
    path = tmp_path / "other.duckdb"
    with duckdb.connect(str(path)) as database:
        database.execute("create table dataset (one integer)")

    assert refusal(path) == CHANGED


def test_a_sealed_database_without_a_dataset_is_refused(tmp_path):
    path = tmp_path / "other.duckdb"
    with duckdb.connect(str(path)) as database:
        database.execute("create table dataset (one integer)")
    seal(path)

    assert refusal(path).startswith("cannot be opened (Binder Error")


def test_a_file_that_was_changed_by_hand_is_refused(tmp_path):
    path = exported("duckdb", tmp_path)
    with duckdb.connect(str(path)) as database:
        database.execute("update figures set value = value + 1")

    assert refusal(path) == CHANGED


def test_a_file_of_another_version_of_the_program_is_refused(tmp_path):
    path = exported("duckdb", tmp_path)
    with duckdb.connect(str(path)) as database:
        database.execute("update dataset set form = 'older'")
    seal(path)

    assert refusal(path) == f"was made by another version of the program; {AGAIN}"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_file_that_is_cut_off_is_refused(built, tmp_path, share):
    whole = built.read_bytes()
    path = tmp_path / "cut.duckdb"
    path.write_bytes(whole[: int(len(whole) * share)])

    assert refusal(path) == CHANGED


@pytest.mark.parametrize("share", [0.01, 0.3, 0.6, 0.999])
def test_a_file_with_one_damaged_byte_is_refused(built, tmp_path, share):
    whole = bytearray(built.read_bytes())
    whole[int(len(whole) * share)] ^= 1
    path = tmp_path / "damaged.duckdb"
    path.write_bytes(whole)

    assert refusal(path) == CHANGED


def test_a_file_that_takes_the_place_of_an_open_one_is_opened_itself(folder, tmp_path):
    path = exported("duckdb", tmp_path)
    old = open_dataset(path)
    folder.edit("observations/vehicle_production.csv", ",1788400,5,", ",1788500,5,")
    export(folder.path, "duckdb", path, force=True)
    new = open_dataset(path)

    query = "select count(*) as found from figures where value = 1788500"
    found = [opened.session().fetch(query, Row)[0].found for opened in (old, new)]
    old.close()
    new.close()
    assert found == [0, 1]
