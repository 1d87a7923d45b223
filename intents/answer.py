"""What a handler gives back: an `Answer` with figures, or a `Miss`. No words, no formatting.

A `Line` names a message and carries typed terms; each channel words them in its language.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Literal

from pydantic import ConfigDict

from data.models import Unit
from data.period import Period
from data.record import Record
from data.resolved import Resolved, Rival
from intents.reading.meaning import Scope

Operation = Literal[
    "difference",
    "sum",
    "average",
    "ratio",
    "multiple",
    "share",
    "growth",
    "cagr",
    "attainment",
    "count",
    "streak",
]
Verdict = bool | Literal["depends", "not_comparable"]
MissReason = Literal["nearest", "no_data", "ambiguous", "out_of_scope", "help"]


class Rank(Record):
    """A place in a ranking: stated by a source, or derived from `of` held figures."""

    value: int
    scope: str
    of: int | None = None
    derived: bool = False
    source: str | None = None


class Figure(Record):
    """A number as shown, with at least one source.

    `body` is who counted once an unstated body is taken for the default one.
    """

    subject: str
    metric: str
    period: Period
    value: Decimal
    digits: int
    change_pct: Decimal | None = None
    change_source: str | None = None
    crossing_pct: Decimal | None = None
    crossing_source: str | None = None
    rank: Rank | None = None
    other_ranks: tuple[Rank, ...] = ()
    qualifier: str = "exact"
    status: str = "actual"
    counted_by: str = "unstated"
    body: str = ""
    basis: str = "unstated"
    source: str
    agreeing: tuple[str, ...] = ()
    rivals: tuple[Rival, ...] = ()

    @classmethod
    def of(cls, row: Resolved, rank: Rank | None = None) -> "Figure":
        """A resolved figure as shown, with the ranks that sources state for it."""
        stated = tuple(
            Rank(value=given.value, scope=given.scope, source=given.source) for given in row.ranks
        )
        first = (
            rank
            or next((r for r in stated if r.scope == "cities"), None)
            or (stated[0] if stated else None)
        )
        return cls(
            subject=row.subject,
            metric=row.metric,
            period=row.period,
            value=row.value,
            digits=row.digits,
            change_pct=row.change_pct,
            change_source=row.change_source,
            crossing_pct=row.crossing_pct,
            crossing_source=row.crossing_source,
            rank=first,
            other_ranks=tuple(r for r in stated if first is None or r.scope != first.scope),
            qualifier=row.qualifier,
            status=row.status,
            counted_by=row.counted_by,
            body=row.body,
            basis=row.basis,
            source=row.source,
            agreeing=row.agreeing,
            rivals=row.rivals,
        )

    @property
    def sources(self) -> tuple[str, ...]:
        """The source of the value, and that of the change if another states it."""
        return tuple(dict.fromkeys(s for s in (self.source, self.change_source) if s))


class SubjectTerm(Record):
    """A subject's name; `distinct` adds its kind and place, where the name alone is not enough."""

    subject: str
    distinct: bool = False


class MetricTerm(Record):
    """A metric's name, in full or as a headline abbreviates it."""

    metric: str
    short: bool = False


class PeriodTerm(Record):
    """A period, worded."""

    period: Period


class Quantity(Record):
    """A value with its unit, shown to so many significant digits."""

    value: Decimal
    digits: int
    unit: Unit | Scope | Literal["times", "quarters", "points"]
    qualifier: str = "exact"


class Signed(Record):
    """A percentage with its sign: +9.7%."""

    value: Decimal


class FigureTerm(Record):
    """A whole figure on one line: subject, metric, period, value, change."""

    figure: Figure
    brief: bool = False


class SourceTerm(Record):
    """A publisher's name, as a link where the channel has links."""

    source: str


class CodeTerm(Record):
    """A closed vocabulary's word, worded through the message `kind`-`code`."""

    kind: str
    code: str


class PlaceTerm(Record):
    """A place in a ranking: 1st, 第1."""

    value: int


class TextTerm(Record):
    """A text of the dataset or of the user, shown as it is, its spaces kept."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=False)

    en: str
    zh: str


Atom = (
    SubjectTerm
    | MetricTerm
    | PeriodTerm
    | Quantity
    | Signed
    | FigureTerm
    | SourceTerm
    | CodeTerm
    | PlaceTerm
    | TextTerm
    | str
    | int
)
Term = Atom | tuple[Atom, ...]


class Line(Record):
    """One line of an answer: a message of the Fluent files and its typed arguments."""

    message: str
    terms: Mapping[str, Term] = {}


def line(message: str, **terms: Term) -> Line:
    """A line with its terms as keywords."""
    return Line(message=message, terms=terms)


def distinct(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines in their order, each said once."""
    said: list[Line] = []
    for one in lines:
        if one not in said:
            said.append(one)
    return tuple(said)


def figure_line(figure: Figure) -> Line:
    """A figure as a line of its own: whose, of what, when, how many, and its change."""
    return line("figure-line", figure=FigureTerm(figure=figure))


def figure_lines(figures: Iterable[Figure]) -> tuple[Line, ...]:
    """A line for each figure."""
    return tuple(map(figure_line, figures))


def as_typed(text: str) -> TextTerm:
    """A text that is the same in both languages."""
    return TextTerm(en=text, zh=text)


class Result(Record):
    """What was worked out from the figures; `digits` is how precisely it may be shown.

    `unit` is a figure's unit, "times", or for a count what was counted: "cities".
    """

    operation: Operation
    value: Decimal
    unit: Unit | Scope | Literal["times", "quarters"]
    digits: int = 4


class Fact(Record):
    """A milestone, a seat, a definition, a caveat: words with a date and sources."""

    text: Line
    date: str | None = None
    sources: tuple[str, ...] = ()


class Nearest(Record):
    """A figure that was not asked for, and how it differs from what was."""

    figure: Figure
    differs: tuple[Literal["period", "metric", "subject", "status", "result", "body"], ...]


class Answer(Record):
    """A headline, and what stands behind it. `rows` is a table or a series, a line each."""

    headline: Line
    rows: tuple[Line, ...] = ()
    figures: tuple[Figure, ...] = ()
    result: Result | None = None
    verdict: Verdict | None = None
    facts: tuple[Fact, ...] = ()
    notes: tuple[Line, ...] = ()
    nearest: tuple[Nearest, ...] = ()
    suggestions: tuple[Line, ...] = ()
    sources: tuple[str, ...] = ()

    @classmethod
    def of_facts(cls, facts: Sequence[Fact], verdict: Verdict | None = None) -> "Answer":
        """One or more facts as an answer: the first is the headline, the others its rows."""
        first, *others = facts
        return cls(
            headline=first.text,
            rows=tuple(fact.text for fact in others),
            facts=tuple(facts),
            verdict=verdict,
        )


class Miss(Record):
    """A question that cannot be answered: why, and what is nearest."""

    reason: MissReason
    headline: Line
    rows: tuple[Line, ...] = ()
    nearest: tuple[Nearest, ...] = ()
    notes: tuple[Line, ...] = ()
    suggestions: tuple[Line, ...] = ()
    not_understood: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


Reply = Answer | Miss
