"""Live answers: the dataset's files are looked at, and a good edit is taken over while they run."""

import gc
import logging
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from threading import Event, Thread

from bot.answers import Answers, Shown
from bot.news import news
from data.errors import DatasetError
from data.look import Look
from intents.reading.context import Turn

log = logging.getLogger(__name__)

WARM_UP = ("what do you have", "有哪些数据", "zorblax", "蘑菇")
"""Asked of every new snapshot before users ask it: each kind of look-up is used once."""
SETTLING = 0.1
"""Seconds between two looks where somebody waits for the answer."""
GIVING_WAY = 0.0001
"""Seconds after which a thread that loads lets a waiting one run; Python's own are 0.005."""


class Live:
    """Answers over files that may be edited while questions are asked.

    One snapshot answers a whole question. A new one is made aside and then takes the place of
    the old, which goes with the last question that uses it: a snapshot holds no cycles, so
    its database closes when its last reader lets go, and never earlier.
    """

    def __init__(self, read: Callable[[], Answers], look: Callable[[], Look]) -> None:
        """Read and check the first snapshot. Raises DatasetError if the data is broken.

        `read` makes and checks a snapshot, the first and every later one; `look` sees its files.
        """
        self._read = read
        self._look = look
        self._seen = self._tried = look()
        self._current = read()
        self._broken = False

    @property
    def current(self) -> Answers:
        """The newest good snapshot. Whoever asks it several things about one answer keeps it."""
        return self._current

    def ask(self, text: str, before: Turn | None = None) -> Shown:
        """The answer for a chat, in the language of the question."""
        return self.current.ask(text, before)

    def tap(self, code: str, above: str | None, before: Turn | None = None) -> Shown | None:
        """The answer to a tapped button; None if what it names is gone."""
        return self.current.tap(code, above, before)

    def help(self, language: str) -> Shown:
        """What can be asked."""
        return self.current.help(language)

    def sources(self, language: str) -> Sequence[Shown]:
        """Every source with its link, in as many messages as that takes."""
        return self.current.sources(language)

    def unexplained(self) -> int:
        """How many findings of the checks on the newest good snapshot stand unexplained."""
        return self.current.unexplained()

    def gone(self, language: str) -> str:
        """What is said of a button that no longer works."""
        return self.current.gone(language)

    def apology(self, language: str) -> str:
        """What is said when something broke."""
        return self.current.apology(language)

    def refresh(self) -> None:
        """Look once, and take over an edit that two looks in a row saw alike.

        One thread at a time may call it; it returns when the edit is in its place or refused.
        """
        looked = self._look()
        settled = looked == self._seen
        self._seen = looked
        if settled and looked != self._tried:
            self._take_over(looked)

    def refreshed(self) -> Answers:
        """The newest good snapshot after a look of its own: for a chat that nobody refreshes."""
        self.refresh()
        if self._seen != self._tried:
            time.sleep(SETTLING)
            self.refresh()
        return self.current

    def _take_over(self, looked: Look) -> None:
        try:
            with _giving_way():
                fresh = self._read()
                for question in WARM_UP:
                    fresh.ask(question)
                doubts = fresh.unexplained()
        except DatasetError as error:
            if self._still(looked):
                self._broken = True
                log.error("%s; %s", self._kept(), " ".join(str(error).split()))
        except Exception:  # a mistake of ours must not end the answers, nor the watching
            if self._still(looked):
                self._broken = True
                log.exception("%s; it cannot be loaded", self._kept())
        else:
            if self._still(looked):
                self._swap(fresh, doubts)

    def _still(self, looked: Look) -> bool:
        """Whether the files are as they were; else what was read may be half of an edit."""
        self._seen = self._look()
        if self._seen != looked:
            return False
        self._tried = looked
        return True

    def _kept(self) -> str:
        version = self._current.dataset.catalogue.version
        return f"edited data is not taken over, answers stay with {version}"

    def _swap(self, fresh: Answers, doubts: int) -> None:
        old, new = self._current.dataset, fresh.dataset
        self._current = fresh
        version, before = new.catalogue.version, old.catalogue.version
        if self._broken:
            log.warning("the data is whole again: %s; %s", version, news(old, new))
        elif version != before:
            log.info("new data: %s after %s; %s", version, before, news(old, new))
        self._broken = False
        if doubts:
            log.warning("unexplained findings in the data: %s; see `carcapital data check`", doubts)


@contextmanager
def watched(live: Live, seconds: float) -> Iterator[None]:
    """Refresh every so many seconds while the block runs, in a thread of its own; 0: never."""
    if not seconds:
        yield
        return
    ended = Event()

    def watch() -> None:
        while not ended.wait(seconds):
            live.refresh()

    thread = Thread(target=watch, name="watching the data")
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


@contextmanager
def _giving_way() -> Iterator[None]:
    """Load beside answers: let them have the interpreter soon, and do not stop to look for cycles.

    A pass of the garbage collector over all that is being loaded held answers up for 130 ms,
    and there is nothing to find.
    """
    interval, collecting = sys.getswitchinterval(), gc.isenabled()
    sys.setswitchinterval(GIVING_WAY)
    gc.disable()
    try:
        yield
    finally:
        sys.setswitchinterval(interval)
        if collecting:
            gc.enable()
