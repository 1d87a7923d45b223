"""What a span of text can mean: the parts from which a question is put together."""

from decimal import Decimal
from typing import Literal

from data.models import Body, Measure, Status
from data.period import Period
from data.record import Record

Scope = Literal["cities", "provinces", "companies", "brands", "models", "countries"]
Bound = Literal["over", "at_least", "under", "at_most"]


class Named(Record):
    """A subject by name; several ids where the name is held by several."""

    ids: tuple[str, ...]


class Cue(Record):
    """A word that tells what is wanted: growth, most, share or when."""

    name: str


class MeasureWord(Record):
    """What is measured: production, sales or exports."""

    measure: Measure


class FleetWord(Record):
    """Which vehicles: `nev`, `ev`, `all` (said outright), `any` (just "cars").

    Kinds that are not held (`passenger`, `commercial`, `fuel`) are known, to be refused by name.
    """

    fleet: str


class Running(Record):
    """A running total rather than the count of a period: cumulative, 累计."""


class Money(Record):
    """A word for money: beside exports it asks for their value."""


class Unheld(Record):
    """A real quantity or restriction that is not in the data: capacity, retail, per month."""


class ScopeWord(Record):
    """A kind of subject to look through; `single` for "city" beside "cities"."""

    scope: Scope
    single: bool = False


class StatusWord(Record):
    """Target, expected, forecast or preliminary."""

    status: Status


class BodyWord(Record):
    """Who counted: the carmakers' association, the national bureau, customs."""

    body: Body


class TopicWord(Record):
    """Something that milestones and notes are about."""

    topic: str


class Filler(Record):
    """A word that adds nothing to what is asked."""


class Unknown(Record):
    """A word that was not understood."""


class Number(Record):
    """A bare small number, which means something only beside another word."""

    value: int


class Limit(Record):
    """How many places of a ranking: top 5, 前三名."""

    count: int


class Position(Record):
    """A place in a ranking: number one, 第七."""

    value: int


class Amount(Record):
    """A number of vehicles, of money, percent, times or years, as typed.

    `ordinal`: the 30 millionth.
    `rough`: a fraction in words, which without "over" or "under" fits more than one number.
    """

    value: Decimal
    digits: int
    unit: Literal["CNY", "percent", "times", "years"] | None = None
    ordinal: bool = False
    rough: bool = False
    bound: Bound | None = None


class Year(Record):
    """A calendar year."""

    year: int


class Part(Record):
    """The months `first` to `last` of a year that is named elsewhere, or not at all."""

    first: int
    last: int


class Fixed(Record):
    """A period with both ends known."""

    period: Period


class Years(Record):
    """A run of years; an open end is None."""

    first: int | None
    last: int | None


class Latest(Record):
    """The newest period there is."""


class WholeYear(Record):
    """A full year rather than a part of one."""


class Beside(Record):
    """The same span some years after the period that is named elsewhere; the year before is -1.

    "The same period" (0) is that of the year before where growth is meant, else the very same.
    """

    years: int = -1


class ToDate(Record):
    """From the start of the year to the month beside it, or of `year` to now: year to date."""

    year: int


class YearsBefore(Record):
    """So many years before the period beside it, or before `today` where there is none."""

    count: int
    today: int


When = Year | Part | Fixed | Years | Latest | WholeYear | Beside
Meaning = (
    Named
    | Cue
    | MeasureWord
    | FleetWord
    | Running
    | Money
    | Unheld
    | ScopeWord
    | StatusWord
    | BodyWord
    | TopicWord
    | Filler
    | Unknown
    | Number
    | Limit
    | Position
    | Amount
    | ToDate
    | YearsBefore
    | When
)
