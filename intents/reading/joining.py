"""Joining: atoms of periods that stand side by side become one: "Jan–Nov" + "2025"."""

from collections.abc import Sequence
from itertools import pairwise

from data.period import Period
from data.record import Record
from intents.reading.meaning import (
    Beside,
    Cue,
    Filler,
    Fixed,
    Latest,
    Named,
    Part,
    ToDate,
    WholeYear,
    Year,
    Years,
    YearsBefore,
)
from intents.reading.question import When
from intents.reading.spans import Span

Atom = Year | Part | Fixed | Years | Latest | WholeYear | Beside | ToDate | YearsBefore
ATOMS = (Year, Part, Fixed, Years, Latest, WholeYear, Beside, ToDate, YearsBefore)
LEANING = frozenset({"there", "those", "who"})
"""Cues of "its", "their" and the like."""
APART = frozenset("compare difference multiple quotient growth down up more less changed".split())
"""Cues that set two times against each other."""
FARTHEST = 14
"""How many characters may stand between the two parts of one period: " of the year "."""


class Placed:
    """An atom and the stretch of text it takes up."""

    def __init__(self, start: int, end: int, atom: Atom) -> None:
        self.start, self.end, self.atom = start, end, atom


class Periods(Record):
    """The periods of a question in the order typed.

    `parallel`: a bare year took over the months beside it. `paired`: each of two names has its own.
    """

    whens: tuple[When, ...]
    parallel: bool = False
    paired: bool = False


def join_periods(spans: Sequence[Span]) -> Periods:
    """The periods that a question names."""
    atoms = [
        Placed(span.start, span.end, part)
        for span in spans
        for part in span.meanings
        if isinstance(part, ATOMS)
    ]
    whole = any(isinstance(placed.atom, WholeYear) for placed in atoms)
    _join_neighbours(atoms, spans)
    _count_back(atoms)
    _reach_to_date(atoms, spans)
    _join_neighbours(atoms, spans)
    paired = _interleaved(atoms, spans) and not _share_a_year(atoms, spans)
    if paired:
        _lend_year(atoms)
    else:
        _spread(atoms)
    parallel = not whole and not paired and _run_parallel(atoms)
    _put_last(atoms, spans)
    if any(isinstance(placed.atom, Year | Fixed | Years) for placed in atoms):
        atoms = [placed for placed in atoms if not isinstance(placed.atom, WholeYear)]
        if not _sets_apart(spans):
            # "The latest figure for this year": of the time that is named.
            atoms = [placed for placed in atoms if not isinstance(placed.atom, Latest)]
    whens: list[When] = []
    for placed in atoms:
        when = _when(placed.atom)
        if when is not None and when not in whens:
            whens.append(when)
    return Periods(whens=tuple(whens), parallel=parallel, paired=paired and len(whens) == 2)


def _sets_apart(spans: Sequence[Span]) -> bool:
    """Whether one time is set against another: "2024 and the latest", "since then"."""
    cues = {part.name for span in spans for part in span.meanings if isinstance(part, Cue)}
    return bool(cues & APART)


def _interleaved(atoms: Sequence[Placed], spans: Sequence[Span]) -> bool:
    """Whether two names and two periods take turns: "Guangzhou 2017 and Chongqing 2016"."""
    names = [span.start for span in spans if any(isinstance(p, Named) for p in span.meanings)]
    if len(names) != 2 or len(atoms) != 2:
        return False
    if any(isinstance(placed.atom, (Years, Beside, Latest, WholeYear)) for placed in atoms):
        return False
    order = sorted([*((at, "name") for at in names), *((one.start, "time") for one in atoms)])
    kinds = [kind for _, kind in order]
    return kinds in (["name", "time"] * 2, ["time", "name"] * 2)


def _share_a_year(atoms: Sequence[Placed], spans: Sequence[Span]) -> bool:
    """Whether a year apart from both names is that of the months: 安徽前11个月…（2025）."""
    kinds = {type(placed.atom) for placed in atoms}
    if kinds != {Year, Part}:
        return False
    last = max(atoms, key=lambda placed: placed.start)
    ends = [
        span.end
        for span in spans
        if span.end <= last.start and any(isinstance(part, Named) for part in span.meanings)
    ]
    between = [span for span in spans if max(ends, default=0) <= span.start < last.start]
    return any(isinstance(part, Cue) for span in between for part in span.meanings)


def _lend_year(atoms: Sequence[Placed]) -> None:
    """Months without a year beside another name's year are of that year; that year stays whole."""
    for place, other in (atoms, atoms[::-1]):
        if isinstance(place.atom, Part) and isinstance(other.atom, Year):
            place.atom = _joined(place.atom, other.atom)


def _when(atom: Atom) -> When | None:
    if isinstance(atom, (ToDate, YearsBefore)):
        return None
    return Fixed(period=Period.year(atom.year)) if isinstance(atom, Year) else atom


def _count_back(atoms: list[Placed]) -> None:
    """Let "three years before" be relative to the one period beside it, else to this year."""
    for place in atoms:
        if not isinstance(place.atom, YearsBefore):
            continue
        count = place.atom.count
        named = [other.atom for other in atoms if isinstance(other.atom, (Year, Fixed))]
        if len(named) == 1 and isinstance(named[0], Fixed):
            period = named[0].period
            place.atom = Fixed(period=period.in_year(period.start.year - count))
        elif len(named) == 1 and isinstance(named[0], Year):
            place.atom = Year(year=named[0].year - count)
        else:
            place.atom = Year(year=place.atom.today - count)


def _reach_to_date(atoms: list[Placed], spans: Sequence[Span]) -> None:
    """Let the month beside "year to date" stand for all months up to it.

    It may stand apart where it is the only one. Without a month it is the year named, or this year.
    """
    for place in [placed for placed in atoms if isinstance(placed.atom, ToDate)]:
        others = [placed for placed in atoms if not isinstance(placed.atom, ToDate)]
        beside = [other for other in others if _touch(*_ordered(place, other), spans)]
        beside.sort(key=lambda other: isinstance(other.atom, Year))
        if reached := beside[:1] or (others if len(others) == 1 else []):
            reached[0].atom = _since_january(reached[0].atom)
            atoms.remove(place)
        elif isinstance(place.atom, ToDate):
            place.atom = Year(year=place.atom.year)


def _ordered(first: Placed, second: Placed) -> tuple[Placed, Placed]:
    return (first, second) if first.start <= second.start else (second, first)


def _since_january(atom: Atom) -> Atom:
    if isinstance(atom, Part):
        return Part(first=1, last=atom.last)
    if isinstance(atom, Fixed) and atom.period.start.year == atom.period.end.year:
        return Fixed(period=Period.months(atom.period.end.year, 1, atom.period.end.month))
    return atom


def _join_neighbours(atoms: list[Placed], spans: Sequence[Span]) -> None:
    """Join each part of a year with the nearest year beside it, nearest pairs first."""
    while True:
        pairs = [
            (second.start - first.end, index)
            for index, (first, second) in enumerate(pairwise(atoms))
            if _fit(first.atom, second.atom) and _touch(first, second, spans)
        ]
        if not pairs:
            return
        _, index = min(pairs)
        first, second = atoms[index], atoms[index + 1]
        atoms[index : index + 2] = [
            Placed(first.start, second.end, _joined(first.atom, second.atom))
        ]


def _fit(first: Atom, second: Atom) -> bool:
    kinds = {type(first), type(second)}
    return kinds in ({Year, Part}, {Year, WholeYear})


def _touch(first: Placed, second: Placed, spans: Sequence[Span]) -> bool:
    between = [span for span in spans if first.end <= span.start and span.end <= second.start]
    return second.start - first.end <= FARTHEST and all(span.is_filler for span in between)


def _joined(first: Atom, second: Atom) -> Atom:
    year = next(atom for atom in (first, second) if isinstance(atom, Year))
    other = second if year is first else first
    if isinstance(other, Part):
        return Fixed(period=Period.months(year.year, other.first, other.last))
    return Fixed(period=Period.year(year.year))


def _spread(atoms: list[Placed]) -> None:
    """One part of a year named once holds for every bare year of the question.

    One year named once holds for every part: "Q1, Q2 and Q3 2025".
    """
    parts = [placed for placed in atoms if isinstance(placed.atom, Part)]
    years = [placed for placed in atoms if isinstance(placed.atom, Year)]
    named = {p.atom.period.start.year for p in atoms if isinstance(p.atom, Fixed)}
    if parts and not years and len(named) == 1:
        year = Year(year=named.pop())
        for placed in parts:
            placed.atom = _joined(placed.atom, year)
        return
    if len(parts) > 1 and len(years) == 1 and not named:
        for placed in parts:
            placed.atom = _joined(placed.atom, years[0].atom)
        atoms.remove(years[0])
        return
    if len(parts) != 1 or not years:
        return
    for placed in years:
        placed.atom = _joined(parts[0].atom, placed.atom)
    atoms.remove(parts[0])


def _run_parallel(atoms: list[Placed]) -> bool:
    """Beside "Jan–Nov 2025" a bare "2024" means the same months; whether that was so."""
    fixed = [
        placed.atom.period
        for placed in atoms
        if isinstance(placed.atom, Fixed) and not placed.atom.period.is_year
    ]
    years = [placed for placed in atoms if isinstance(placed.atom, Year)]
    if len(fixed) != 1 or len(years) != 1 or fixed[0].start.year != fixed[0].end.year:
        return False
    bare = years[0].atom
    if not isinstance(bare, Year) or bare.year == fixed[0].start.year:
        return False
    years[0].atom = Fixed(period=fixed[0].in_year(bare.year))
    return True


def _put_last(atoms: list[Placed], spans: Sequence[Span]) -> None:
    """The period that the other is held against ("比2016年，2025年…") comes second."""
    if len(atoms) == 2 and (
        held_against(atoms[0].start, atoms[0].end, spans) or _is_beaten(atoms[0], spans)
    ):
        atoms.reverse()


def _is_beaten(place: Placed, spans: Sequence[Span]) -> bool:
    """Whether a verb stands right before a period: "did it beat its 2016 level in 2025"."""
    said = [span for span in spans if span.end <= place.start and not _adds_nothing(span)]
    return bool(said) and any(
        isinstance(part, Cue) and part.name == "beats" for part in said[-1].meanings
    )


def held_against(start: int, end: int, spans: Sequence[Span]) -> bool:
    """Whether what stands here is what the rest of the question is compared with.

    "than X", "compared with X", 比X, and X between 和 and 比 or 相比.
    """
    before = [span for span in spans if span.end <= start]
    after = [span for span in spans if span.start >= end]
    if not before:
        return False
    said = [span for span in before if not _adds_nothing(span)]
    if said and _compares(said[-1]):
        return not (after and is_connector(after[0]))
    return is_connector(before[-1]) and bool(after) and _compares(after[0])


def _adds_nothing(span: Span) -> bool:
    """Whether a word, or a name before its period, may stand between: "times its 2019 level"."""
    return all(
        isinstance(part, (Filler, Named)) or (isinstance(part, Cue) and part.name in LEANING)
        for part in span.meanings
    )


def _compares(span: Span) -> bool:
    return any(isinstance(part, Cue) and part.name == "against" for part in span.meanings)


def is_connector(span: Span) -> bool:
    """Whether a word only joins two names: 和, 、, 那."""
    return any(isinstance(part, Cue) and part.name == "follow_up" for part in span.meanings) or (
        span.is_filler and span.end - span.start == 1
    )
