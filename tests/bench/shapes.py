"""Every question of our own set, by shape: median, 99th of a hundred, questions per second.

And texts as long as Telegram lets them be, of whatever kind.
"""

import statistics
import time
from collections.abc import Iterator
from datetime import timedelta

from bot.answers import Answers
from bot.settings import DATA
from tests.bench.measure import Line, milliseconds
from tests.bench.warm import DAY
from tests.questions.entries import Entry, shapes

ROUNDS = 3
LONGEST = 4096
ONE_QUERY, SEVERAL, HIGHEST, LONG = "2 ms", "5 ms", "15 ms", "50 ms"
ANYTHING = {
    "names": "chongqing shanghai ",
    "one word": "x",
    "Chinese": "重庆新能源汽车产量",
    "rare Chinese": "龘靐齉爨",
    "digits": "2025 1-11 ",
    "emoji": "🚗",
    "signs": "?!<>=%'\"",
    "blanks": " \n",
    "questions": "chongqing 2025? ",
}


def lines() -> Iterator[Line]:
    """A line a shape, one over all, and one for each kind of long text."""
    answers = Answers(DATA, lambda: DAY)
    everything: list[float] = []
    queries: dict[bool, list[float]] = {True: [], False: []}
    for shape, entries in shapes("own").items():
        spent = [_spent(answers, entry) for entry in entries]
        for entry, seconds in zip(entries, spent, strict=True):
            asked = answers.asked(entry.ask, context=tuple(entry.context))
            queries[len(asked.statements) < 2].append(seconds)
        everything += spent
        yield _line(f"  {shape}", spent)
    yield _line("all shapes", everything)
    for single, name, budget in (
        (True, "one query or none", ONE_QUERY),
        (False, "several queries", SEVERAL),
    ):
        median = milliseconds(statistics.median(queries[single]))
        yield Line(f"{name}: median", median, budget, f"{len(queries[single])} questions")
    rate = len(everything) / sum(everything)
    yield Line("questions per second", f"{rate:.0f}", "", "on one core, none from memory")
    for name, piece in ANYTHING.items():
        text = (piece * LONGEST)[:LONGEST]
        yield Line(f"4,096 characters of {name}", milliseconds(_once(answers, text)), LONG)
    for length in (75, 150, 300):
        text = ("chongqing shanghai 2025 nev output " * 9)[:length]
        yield Line(f"{length} characters", milliseconds(_once(answers, text)), "", "known words")


def _line(what: str, spent: list[float]) -> Line:
    """The median, and beside it what 99 in 100 stay below."""
    high = sorted(spent)[min(len(spent) - 1, round(0.99 * (len(spent) - 1)))]
    remark = f"99 in 100 within {milliseconds(high)} (budget {HIGHEST}), {len(spent)} questions"
    return Line(what, milliseconds(statistics.median(spent)), "", remark)


def _spent(answers: Answers, entry: Entry) -> float:
    """The median seconds of a question; each time on another day, so that none is remembered."""
    rounds = []
    for number in range(ROUNDS):
        day = DAY - timedelta(number + 1)
        started = time.perf_counter()
        answers.plain(answers.asked(entry.ask, context=tuple(entry.context), today=day))
        rounds.append(time.perf_counter() - started)
    return statistics.median(rounds)


def _once(answers: Answers, text: str) -> float:
    """The median seconds of a text that no memory holds."""
    rounds = []
    for number in range(ROUNDS):
        started = time.perf_counter()
        answers.plain(answers.asked(text, today=DAY - timedelta(number + 1)))
        rounds.append(time.perf_counter() - started)
    return statistics.median(rounds)
