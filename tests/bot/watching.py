"""Live answers over a copy of the fictional dataset that is edited under them."""

from datetime import date
from functools import partial

from bot.answers import Answers
from bot.live import Live
from data.look import look

QUESTION = "northport 2025"
OLD, NEW = "1.7884M", "1.7994M"
EDITED = "1799400"


class Watching:
    """Live answers over a copy; counts how often the files were read."""

    def __init__(self, copy):
        self.copy = copy
        self.reads = 0
        self.at_read = lambda: None
        self.live = Live(self.read, partial(look, copy.path))

    def read(self):
        self.reads += 1
        answers = Answers(self.copy.path, lambda: date(2026, 6, 15))
        if self.reads > 1:
            self.at_read()
        return answers

    def looks(self, number):
        for _ in range(number):
            self.live.refresh()

    @property
    def value(self):
        [value] = [one for one in (OLD, NEW, "1.7995M") if one in self.live.ask(QUESTION).html]
        return value
