"""README.md is true: its transcripts are what the program answers, its tables are complete.

A transcript is a fenced `text` block: a line `? question`, the answer, a blank line, the next
question. When the wording of answers was changed on purpose, write the answers anew and read
the difference before you commit it:

    .venv/bin/python -m tests.test_readme
"""

import re
from pathlib import Path
from typing import get_args

import pytest

from bot.settings import SECRETS, Settings
from intents.answer import MissReason
from tests.questions import published, report

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
BLOCK = re.compile(r"(?<=^```text\n)\? .*?(?=^```$)", re.MULTILINE | re.DOTALL)
MEASURED = re.compile(r"(?<=^```text\n)own \(.*?(?=\n```$)", re.MULTILINE | re.DOTALL)
ASKED = re.compile(r"^\? ", re.MULTILINE)


def open_answers():
    """The published dataset, on the day of the transcripts."""
    return published.answers()


def readme():
    return README.read_text("utf-8")


def transcripts(text):
    """Each question of the transcripts with the answer that stands beneath it."""
    for block in BLOCK.findall(text):
        for entry in ASKED.split(block)[1:]:
            question, _, answer = entry.partition("\n")
            yield question, answer.strip("\n")


def rewritten(text, answers):
    """The README with every answer of its transcripts given anew."""

    def anew(block):
        return "\n".join(
            f"? {question}\n{answers.plain(answers.asked(question))}\n"
            for question, _ in transcripts(f"```text\n{block[0]}```")
        )

    return MEASURED.sub(lambda _: report.summary(), BLOCK.sub(anew, text))


def first_column(text, heading):
    """What stands between backquotes in the first column of the table below a heading."""
    section = text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| `([^`]+)`", section, re.MULTILINE)


@pytest.fixture(scope="module")
def answers():
    return open_answers()


@pytest.mark.parametrize(("question", "answer"), list(transcripts(readme())))
def test_a_question_of_the_transcripts_is_answered_as_they_show(answers, question, answer):
    assert answers.plain(answers.asked(question)) == answer


def test_the_transcripts_show_both_languages_and_every_way_to_refuse(answers):
    shown = [answers.data(answers.asked(question)) for question, _ in transcripts(readme())]

    assert {data["language"] for data in shown} == {"en", "zh"}
    assert {data["status"] for data in shown} >= {"answered", *get_args(MissReason)} - {"help"}


def test_how_well_questions_are_read_is_as_measured():
    assert MEASURED.findall(readme()) == [report.summary()]


def test_every_status_is_explained():
    explained = first_column(readme(), "What it knows")

    assert sorted(explained) == sorted(["answered", *get_args(MissReason)])


def test_every_setting_is_explained():
    known = [str(field.alias) for field in Settings.model_fields.values()]

    explained = first_column(readme(), "Settings")

    assert sorted(explained) == sorted([*known, *(f"{name}_FILE" for name in SECRETS)])


def test_every_key_named_for_tracing_is_in_the_json(answers):
    data = answers.data(answers.asked("chongqing 2025"))

    for key in first_column(readme(), "Tracing a figure"):
        outer, _, inner = key.partition(".")
        assert outer in data, key
        assert not inner or inner in data[outer][0], key


def test_the_folders_on_the_map_exist_and_no_package_is_missing():
    on_map = first_column(readme(), "Folders")

    assert [name for name in on_map if not (ROOT / name).is_dir()] == []
    packages = {f"{path.parent.name}/" for path in ROOT.glob("*/__init__.py")}
    assert packages <= set(on_map)


def test_the_make_commands_and_linked_files_exist():
    text = readme()
    makefile = (ROOT / "Makefile").read_text("utf-8")

    for target in re.findall(r"(?:^|`|\| )make ([a-z]+)", text, re.MULTILINE):
        assert f"\n{target}:\n" in makefile, target
    for path in re.findall(r"\]\((?!https:)([^)]+)\)", text):
        assert (ROOT / path).is_file(), path


def main() -> None:
    """Rewrite the transcripts of README.md by running their questions."""
    old = readme()
    new = rewritten(old, open_answers())
    README.write_text(new, encoding="utf-8", newline="\n")
    print("README.md: transcripts written anew" if new != old else "README.md: nothing to change")


if __name__ == "__main__":
    main()
