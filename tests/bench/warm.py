"""A warm question through reading, SQL and rendering; the same from memory; its bare SQL."""

import statistics
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count

from bot.answers import Answers
from bot.settings import DATA
from data.dataset import Dataset, open_dataset
from intents.desk import Asked
from tests.bench.measure import Line, Work, medians, milliseconds

DAY = date(2026, 11, 21)
TIMES = 100
ASKED = (
    "chongqing 2025",
    "合肥1-11月新能源汽车产量",
    "how fast did Chongqing's NEV output grow last year",
    "Chongqing since 2014",
    "Shanghai vehicle production 2025",
    "did Chongqing beat its target",
    "Chongqing vs Shanghai Jan-Nov 2025",
    "share of NEVs in Chongqing's output 2025",
    "重庆比上海1-11月多多少",
    "where does Beijing stand",
    "top cities Jan-Nov 2025",
    "tell me about Chongqing",
)
"""Questions of different shapes; how many queries each takes is counted, not known."""
BUDGETS = {True: "3 ms", False: "5 ms"}
CACHED, RATIO = "0.3 ms", "1.5 x"


def lines() -> Iterator[Line]:
    """Each question, then the medians over those with one query and those with several."""
    answers, dataset = Answers(DATA, lambda: DAY), open_dataset(DATA)
    groups: dict[bool, list[list[float]]] = {True: [], False: []}
    for text in ASKED:
        asked = answers.asked(text)
        single = len(asked.statements) == 1
        works = _fresh(answers, text), _cached(answers, text), _bare(dataset, asked)
        medians(5, *works)
        fresh, cached, bare = medians(TIMES, *works)
        groups[single].append([fresh, cached, bare])
        queries = "1 query" if single else f"{len(asked.statements)} queries"
        remark = f"{queries}, bare {milliseconds(bare)}, {fresh / bare:.2f} x"
        yield Line(f"  {asked.intent}: {text}", milliseconds(fresh), BUDGETS[single], remark)
    for single, name in ((True, "one query"), (False, "several queries")):
        fresh, cached, bare = map(statistics.median, zip(*groups[single], strict=True))
        yield Line(f"{name}: fresh", milliseconds(fresh), BUDGETS[single])
        yield Line(f"{name}: its bare SQL", milliseconds(bare))
        yield Line(f"{name}: fresh to bare", f"{fresh / bare:.2f} x", RATIO)
        yield Line(f"{name}: from memory", milliseconds(cached), CACHED)


def _fresh(answers: Answers, text: str) -> Work:
    """Read, asked and worded; every time on an earlier day, so that no answer is remembered.

    Rows are forgotten each time. All the days are of one year: "last year" stays what it is.
    """
    days = count(1)

    def run() -> None:
        answers.dataset._rows.forget()
        answers.plain(answers.asked(text, today=DAY - timedelta(next(days))))

    return run


def _cached(answers: Answers, text: str) -> Work:
    """Remembered and worded."""
    return lambda: answers.plain(answers.asked(text))


def _bare(dataset: Dataset, asked: Asked) -> Work:
    """The queries of an answer alone, rows fetched but not looked at."""
    cursor = dataset.session()._cursor

    def run() -> None:
        for statement in asked.statements:
            cursor.execute(statement.query, statement.parameters).fetchall()

    return run
