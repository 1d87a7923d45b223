"""The questions of `en.yaml` and `zh.yaml`, and what a right answer to each holds."""

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

    `ordered`: the figures stand first and in this order. `text`: each piece occurs in the
    words of the answer, in whatever case. `source`: a part of an address that is cited.
    """

    ask: str
    lang: Literal["en", "zh"]
    status: tuple[str, ...] = Field(min_length=1)
    figures: tuple[Expected, ...] = ()
    ordered: bool = False
    result: Worked | None = None
    verdict: Verdict | None = None
    text: tuple[str, ...] = ()
    source: str | None = None
    never: Never = Never()


def entries() -> list[Entry]:
    """Every question, English ones first."""
    files = (HERE / "en.yaml", HERE / "zh.yaml")
    listed = (yaml.load(path.read_text("utf-8"), yaml.CSafeLoader) for path in files)
    return [Entry.model_validate(fields) for file in listed for fields in file]
