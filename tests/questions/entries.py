"""The questions people ask, and what a right answer to each holds.

`own/` holds questions written before the code that answers them, a file a shape; what fails
there is mended. `blind/` holds a second set, written from the contract alone and never tuned on.
"""

from decimal import Decimal
from pathlib import Path
from typing import Literal

import yaml
from pydantic import Field

from data.models import Status
from data.period import Written
from data.record import Record
from intents.answer import Operation, Verdict

HERE = Path(__file__).parent


class Expected(Record):
    """A figure that the answer must show; growth and rank only where they were asked for."""

    subject: str
    metric: str
    period: Written
    value: Decimal
    change: Decimal | None = None
    rank: int | None = None
    status: Status = "actual"


class Worked(Record):
    """What must have been worked out."""

    operation: Operation
    value: Decimal


class Never(Record):
    """Values and subjects that no figure of the answer may have."""

    values: tuple[Decimal, ...] = ()
    subjects: tuple[str, ...] = ()


class Entry(Record):
    """A question as typed. `status` lists what is accepted, the rest holds for an answer.

    `context`: the questions of the chat before it, the oldest first.
    `ordered`: the figures stand first and in this order. `text`: each piece occurs in the
    words of the answer, in whatever case. `source`: a part of an address that is cited.
    """

    ask: str
    lang: Literal["en", "zh"]
    context: tuple[str, ...] = ()
    status: tuple[str, ...] = Field(min_length=1)
    figures: tuple[Expected, ...] = ()
    ordered: bool = False
    result: Worked | None = None
    verdict: Verdict | None = None
    text: tuple[str, ...] = ()
    source: str | None = None
    never: Never = Never()


def entries() -> list[Entry]:
    """The questions that must all be answered rightly, English ones first."""
    return [entry for name in ("en.yaml", "zh.yaml") for entry in read(HERE / name)]


def shapes(folder: str) -> dict[str, list[Entry]]:
    """The questions of a set, `own` or `blind`, by shape."""
    return {path.stem: read(path) for path in sorted((HERE / folder).glob("*.yaml"))}


def read(path: Path) -> list[Entry]:
    """The questions of one file."""
    listed = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
    return [Entry.model_validate(fields) for fields in listed]
