"""A question as understood: slots, and how each was come by."""

from datetime import date
from typing import Literal

from data.models import Body, Measure, Status
from data.record import Record
from intents.reading.meaning import Amount, Beside, Fixed, Latest, Part, Scope, WholeYear, Years
from intents.reading.mending import Mend

Language = Literal["en", "zh"]
When = Fixed | Part | Years | Latest | WholeYear | Beside


class CueGroup(Record):
    """One cue word: the cues it may stand for, and whether it may be passed over."""

    typed: str
    names: frozenset[str]
    optional: bool = False


class Question(Record):
    """What a text asks for. Slots hold only what the text says; intents choose defaults.

    `subjects` stand in the order typed. `within` is the place in which a `scope` looks.
    `fleets` holds the kinds of vehicle said outright, "any" for just "cars"; `each_fleet`
    says that the measure stands beside each of them.
    `from_context` names the slots that were taken from the question before, `joined` the subjects
    among them. `others` are the
    subjects that earlier questions of the conversation were about, `shown` those that the answer
    showed: what "they" may mean in the next question.
    `parallel` says that a bare year took over the months of the period beside it; `paired` that
    each of two subjects has a period of its own.
    """

    text: str
    language: Language
    traditional: bool = False
    today: date
    operation: str = ""
    subjects: tuple[str, ...] = ()
    scope: Scope | None = None
    within: str | None = None
    measures: tuple[Measure, ...] = ()
    fleets: tuple[str, ...] = ()
    each_fleet: bool = False
    running: bool = False
    money: bool = False
    periods: tuple[When, ...] = ()
    parallel: bool = False
    paired: bool = False
    amounts: tuple[Amount, ...] = ()
    limit: int | None = None
    position: int | None = None
    statuses: tuple[Status, ...] = ()
    bodies: tuple[Body, ...] = ()
    topics: tuple[str, ...] = ()
    cues: tuple[CueGroup, ...] = ()
    mends: tuple[Mend, ...] = ()
    from_context: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()

    def has(self, *names: str) -> bool:
        """Whether a cue word may stand for one of these cues."""
        return any(group.names & set(names) for group in self.cues)


class Unread(Record):
    """A text that cannot be read as a question, and why."""

    reason: Literal["out_of_scope", "ambiguous", "help"]
    language: Language
    traditional: bool = False
    not_understood: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    text: str = ""
    name: str = ""
    too_long: bool = False
    mends: tuple[Mend, ...] = ()
