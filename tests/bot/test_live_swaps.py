"""Many threads ask while snapshots are swapped: no answer fails, none mixes two editions."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from itertools import cycle
from threading import Event
from threading import enumerate as threads

import pytest

from bot.answers import Answers
from bot.live import Live, watched
from data.look import look
from tests.editing import Copy

EDITIONS = range(11, 17)
ASKERS = 4
SHOWN = re.compile(r"Northport 2025: 1\.7(\d\d)4M.*Northport Statistics (\d\d)", re.DOTALL)


@pytest.fixture
def copy(tmp_path):
    made = Copy.made(tmp_path)
    made.edition(10)
    return made


@pytest.fixture
def live(copy):
    return Live(lambda: Answers(copy.path, lambda: date(2026, 6, 15)), partial(look, copy.path))


def editions(html):
    """The edition of the value and that of its source."""
    shown = SHOWN.search(html)
    assert shown, html
    return int(shown[1]), int(shown[2])


def test_no_answer_fails_or_mixes_two_editions(copy, live):
    ended = Event()
    versions = {10: live.current.dataset.catalogue.version}

    def ask() -> list[tuple[int, int, str]]:
        got = []
        spellings = cycle(range(200))  # each is worked out anew: what is known costs no time
        while not ended.is_set():
            text = "northport 2025" + " " * next(spellings)
            got.append((*editions(live.ask(text).html), ""))
            answers = live.current
            data = answers.data(answers.asked(text))
            got.append((*editions(data["text"]), data["dataset"]))
        return got

    with ThreadPoolExecutor(ASKERS) as pool:
        asking = [pool.submit(ask) for _ in range(ASKERS)]
        try:
            for edition in EDITIONS:
                copy.edition(edition)
                live.refresh()
                live.refresh()
                versions[edition] = live.current.dataset.catalogue.version
        finally:
            ended.set()
    got = [one for done in asking for one in done.result()]

    assert {value for value, _, _ in got} == {10, *EDITIONS}
    assert [one for one in got if one[0] != one[1]] == []
    assert [one for one in got if one[2] not in ("", versions[one[0]])] == []


def test_the_watching_thread_takes_an_edit_over_and_ends_with_the_block(copy, live):
    pause = Event()
    with watched(live, 0.02):
        copy.edition(20)
        for _ in range(1000):
            if editions(live.ask("northport 2025").html) == (20, 20):
                break
            pause.wait(0.01)
        during = [thread.name for thread in threads()]

    assert editions(live.ask("northport 2025").html) == (20, 20)
    assert "watching the data" in during
    assert "watching the data" not in [thread.name for thread in threads()]
