"""Every question of our own set, by shape: median, 99th of a hundred, questions per second.

And texts as long as Telegram lets them be, of whatever kind.
"""

import random
import statistics
import time
from collections.abc import Iterator
from datetime import date, timedelta

from bot.answers import Answers
from bot.settings import DATA
from intents.reading.context import Turn
from tests.bench.measure import Line, milliseconds
from tests.bench.warm import DAY
from tests.questions.entries import Entry, shapes

ROUNDS = 3
LONGEST = 4096
UNKNOWN = " qzxvk"
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
    by_shape = shapes("own")
    spent = _spent(answers, [entry for entries in by_shape.values() for entry in entries])
    queries: dict[bool, list[float]] = {True: [], False: []}
    for shape, entries in by_shape.items():
        for entry in entries:
            asked = answers.asked(entry.ask, context=tuple(entry.context))
            queries[len(asked.statements) < 2].append(spent[id(entry)])
        yield _line(f"  {shape}", [spent[id(entry)] for entry in entries])
    everything = list(spent.values())
    yield _line("all shapes", everything)
    for single, name, budget in (
        (True, "one query or none", ONE_QUERY),
        (False, "several queries", SEVERAL),
    ):
        median = milliseconds(statistics.median(queries[single]))
        yield Line(f"{name}: median", median, budget, f"{len(queries[single])} questions")
    rate = len(everything) / sum(everything)
    yield Line("questions per second", f"{rate:.0f}", "", "on one core, no answer from memory")
    for name, piece in ANYTHING.items():
        text = (piece * LONGEST)[:LONGEST]
        yield Line(f"4,096 characters of {name}", milliseconds(_once(answers, text)), LONG)
    for length in (75, 150, 300):
        # One word is unknown, so that nothing is asked of the data: reading alone.
        text = ("chongqing nev output 2025 " * length)[: length - len(UNKNOWN)] + UNKNOWN
        took = milliseconds(_once(answers, text))
        yield Line(f"reading {length} characters", took, "", "linear in length")


def _line(what: str, spent: list[float]) -> Line:
    """The median, and beside it what 99 in 100 stay below."""
    high = sorted(spent)[min(len(spent) - 1, round(0.99 * (len(spent) - 1)))]
    remark = f"99 in 100 within {milliseconds(high)} (budget {HIGHEST}), {len(spent)} questions"
    return Line(what, milliseconds(statistics.median(spent)), "", remark)


def _spent(answers: Answers, entries: list[Entry]) -> dict[int, float]:
    """The median seconds of each question, by its identity, in rounds over all of them.

    Each round is on another day, so that no answer is remembered, and in another order. It starts
    without remembered rows; those that its own questions read serve the later ones, as in a bot.
    """
    rounds: dict[int, list[float]] = {id(entry): [] for entry in entries}
    for number in range(ROUNDS):
        answers.dataset._rows.forget()
        day = DAY - timedelta(number + 1)
        for entry in random.Random(number).sample(entries, len(entries)):
            before = _before(answers, entry, day)
            started = time.perf_counter()
            answers.plain(answers.asked(entry.ask, today=day, before=before))
            rounds[id(entry)].append(time.perf_counter() - started)
    return {key: statistics.median(times) for key, times in rounds.items()}


def _before(answers: Answers, entry: Entry, day: date) -> Turn | None:
    """What a chat holds when a follow-up comes: its earlier questions are answered by then."""
    if not entry.context:
        return None
    *earlier, last = entry.context
    return answers.asked(last, today=day, context=tuple(earlier)).after


def _once(answers: Answers, text: str) -> float:
    """The median seconds of a text that no memory holds."""
    rounds = []
    for number in range(ROUNDS):
        answers.dataset._rows.forget()
        started = time.perf_counter()
        answers.plain(answers.asked(text, today=DAY - timedelta(number + 1)))
        rounds.append(time.perf_counter() - started)
    return statistics.median(rounds)
