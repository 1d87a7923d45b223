"""An intent: a folder that says what it takes, with a handler, its SQL, words and examples."""

import importlib
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import Field

from data.dataset import Session
from data.models import Bilingual
from data.record import Record
from intents.answer import Reply
from intents.reading.question import Question

HERE = Path(__file__).parent
Handler = Callable[[Question, Session], Reply]
Presence = Literal["none", "given", "any"]


class Shape(Record):
    """What a question must hold for one operation of an intent.

    Each item of `needs` is one cue, or several with `|` between them, that the question
    must have; `allows` are cues it may have besides. Every other cue keeps the intent out,
    and so does a filled slot that is not declared: nothing that was said is passed over.
    `counted`: an amount of vehicles or money, not one of percent, times or years.
    `bars` are cues that keep it out even where their word might else be passed over.
    """

    operation: str
    needs: tuple[str, ...] = ()
    allows: tuple[str, ...] = ()
    bars: tuple[str, ...] = ()
    subjects: str = "0"
    scope: Presence = "none"
    within: Presence = "any"
    metric: Presence = "any"
    periods: str = "0-1"
    span: Presence = "none"
    amounts: str = "0"
    ordinal: Presence = "any"
    counted: Presence = "any"
    limit: Presence = "none"
    position: Presence = "none"
    topics: Presence = "none"
    bodies: Presence = "none"
    measure: Presence = "any"
    fleet: Presence = "any"
    measures: tuple[str, ...] | None = None
    scopes: tuple[str, ...] | None = None
    statuses: tuple[str, ...] = ()
    status: Presence = "any"
    prefer: int = 0

    @cached_property
    def needed(self) -> tuple[frozenset[str], ...]:
        """Each need as the set of cues that meet it."""
        return tuple(frozenset(need.split("|")) for need in self.needs)

    @cached_property
    def allowed(self) -> frozenset[str]:
        """Every cue that may stand in the question."""
        return frozenset(self.allows).union(*self.needed) | {"polar"}


class Example(Record):
    """A question that is run as a test and listed by /help; it never contains a value."""

    ask: str
    lang: Literal["en", "zh"]
    status: str
    reads: dict[str, Any] = Field(default_factory=dict)


class Intent(Record):
    """One folder below `intents/`."""

    name: str
    summary: Bilingual
    takes: tuple[Shape, ...]
    examples: tuple[Example, ...]
    handler: Handler


def intents() -> Iterator[Intent]:
    """Every intent, in the order of their names."""
    for path in sorted(HERE.glob("*/intent.yaml")):
        name = path.parent.name
        fields = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
        handler = importlib.import_module(f"intents.{name}.handler")
        yield Intent.model_validate({**fields, "name": name, "handler": handler.answer})
