"""Whether an answer is the right one: its status, figures, result, verdict, words and source."""

from decimal import Decimal
from typing import Any, Literal

import pytest

from bot.answers import Answers
from data.period import Period
from tests.questions.entries import Entry, Expected

Outcome = Literal["right", "refused", "wrong"]
TIMES = ("ratio", "multiple")
"""Two names of one division."""
ATTAINED = ("attainment", "ratio")
"""How far a target was reached is the ratio of two figures, whichever of its names is used."""


def judge(answers: Answers, entry: Entry) -> tuple[Outcome, str]:
    """Right, refused (nothing was answered) or wrong, and what was amiss."""
    data = told(answers, entry)
    try:
        check(entry, data)
    except AssertionError as error:
        amiss = str(error).partition("\n")[0]
        return ("wrong" if data["status"] == "answered" else "refused"), amiss
    return "right", ""


def told(answers: Answers, entry: Entry) -> dict[str, Any]:
    """The answer to a question as data."""
    return answers.data(answers.asked(entry.ask, context=entry.context))


def check(entry: Entry, data: dict[str, Any]) -> None:
    """Raise AssertionError unless the answer is the one expected."""
    assert data["language"] == entry.lang, f"language: {data['language']}"
    assert data["status"] in entry.status, f"status: {data['status']}"
    assert data["figures"] == [] or data["status"] == "answered", "a refusal shows figures"
    for figure in data["figures"]:
        assert Decimal(str(figure["value"])) not in entry.never.values, "a value that must not be"
        assert figure["subject"]["id"] not in entry.never.subjects, "a subject that must not be"
    if data["status"] == "answered":
        _check_figures(entry, data["figures"])
        _check_words(entry, data)


def _check_figures(entry: Entry, figures: list[dict[str, Any]]) -> None:
    """Every expected figure is shown, in its place where the order counts."""
    shown = [(_key(figure), figure) for figure in figures]
    for place, expected in enumerate(entry.figures):
        found = [figure for held, figure in shown if held == _wanted(expected)]
        assert found, f"{_wanted(expected)} is not among {[held for held, _ in shown]}"
        if entry.ordered:
            assert shown[place][0] == _wanted(expected), f"not in place {place + 1}"
        if expected.change is not None:
            change = found[0]["change_pct"]
            assert Decimal(str(change)) == expected.change, f"change: {change}"
        if expected.rank is not None:
            rank = (found[0]["rank"] or {}).get("value")
            assert rank == expected.rank, f"rank: {rank}"


def _key(figure: dict[str, Any]) -> tuple[str, str, str, Decimal, str]:
    period = Period(start=figure["period"]["start"], end=figure["period"]["end"])
    value = Decimal(str(figure["value"]))
    return figure["subject"]["id"], figure["metric"], str(period), value, figure["status"]


def _wanted(expected: Expected) -> tuple[str, str, str, Decimal, str]:
    period, value = str(expected.period), expected.value
    return expected.subject, expected.metric, period, value, expected.status


def _check_words(entry: Entry, data: dict[str, Any]) -> None:
    """The result, the verdict, the words and the source are those expected."""
    if entry.result is not None:
        result = data["result"] or {}
        operation = entry.result.operation
        wanted = next((names for names in (TIMES, ATTAINED) if operation in names), (operation,))
        assert result.get("operation") in wanted, f"result: {result}"
        # Written to one or two decimals; how many fewer is told without its sign.
        expected = pytest.approx(float(abs(entry.result.value)), rel=0.002, abs=0.06)
        assert abs(result["value"]) == expected, f"result: {result}"
    if entry.verdict is not None:
        assert data["verdict"] is entry.verdict or data["verdict"] == entry.verdict, (
            f"verdict: {data['verdict']}"
        )
    words = "\n".join([data["text"], *data["notes"], *(fact["text"] for fact in data["facts"])])
    for piece in entry.text:
        assert piece.casefold() in words.casefold(), f"not said: {piece}"
    if entry.source is not None:
        cited = [source for source in data["sources"] if entry.source in source["url"]]
        assert cited, f"not cited: {entry.source}"
