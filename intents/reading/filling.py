"""What a follow-up leaves out besides its subject: metric and period, from the question before."""

from typing import Any

from data.period import Period
from intents.reading.gathering import PRICED
from intents.reading.leaning import RELATING
from intents.reading.meaning import Beside, Fixed, Part, WholeYear, Years
from intents.reading.question import Question, When

FLEETED = frozenset(
    "production sales deliveries exports export_value overseas_sales domestic_sales "
    "retail_sales".split()
)
"""Measures that are counted for kinds of vehicles apart."""
OVER_YEARS = ("chart", "trend", "each", "peak", "low")
"""Cues that look over the years, not at the one year the question before was about."""

Slots = dict[str, Any]


def metric(question: Question, before: Question) -> Slots:
    """The measure and the kind of vehicles that were not said again.

    A measure said anew keeps the kind of vehicles ("NEV output", then "and exports?"), and a
    kind said anew keeps the measure.
    """
    filled: Slots = {}
    narrow = set(question.fleets) - {"any"}
    if not question.measures and (not narrow or set(before.measures) <= FLEETED):
        filled |= {
            "measures": before.measures,
            "running": question.running or before.running,
            "money": question.money or before.money,
        }
    kept = set(question.measures or before.measures) <= FLEETED or not question.measures
    if not question.fleets and kept:
        filled["fleets"] = before.fleets
    elif question.has("share") and set(question.fleets) <= {"any", "all"}:
        # "NEVs of Shanghai", then "what share of all is that".
        filled["fleets"] = tuple(dict.fromkeys((*before.fleets, *question.fleets)))
    return filled


def priced(question: Question, before: Question) -> bool:
    """Whether a word for money now asks for the value of what the question before was about."""
    return question.money and not question.measures and bool(set(before.measures) & PRICED)


def periods(question: Question, before: Question) -> Slots:
    """The periods meant: those of the question before, or a part of them said anew."""
    held = [when.period for when in before.periods if isinstance(when, Fixed)]
    single = held[0] if len(held) == 1 and len(before.periods) == 1 else None
    said = question.periods
    if not said:
        if question.has(*OVER_YEARS) and not any(isinstance(w, Years) for w in before.periods):
            return {}
        return {"periods": before.periods}
    if len(said) != 1:
        return {}
    if single is not None and (meant := _within(said[0], single, question)):
        return meant
    years = {period.start.year for period in held} | {period.end.year for period in held}
    if isinstance(said[0], Part) and len(years) == 1:
        return _fixed(Period.months(years.pop(), said[0].first, said[0].last))
    return {}


def _within(said: When, held: Period, question: Question) -> Slots | None:
    """One period said after one other: a part or the whole of its year, or beside it."""
    year = held.start.year if held.start.year == held.end.year else None
    relating = question.has("on_base", *RELATING) and not question.subjects
    match said:
        case WholeYear() if year is not None:
            return _fixed(Period.year(year))
        case Part() if year is not None:
            return _fixed(Period.months(year, said.first, said.last))
        case Beside() if said.years <= 0 and (relating or question.has("growth", "down")):
            return {"periods": (Fixed(period=held), said)}
        case Beside():
            return _fixed(held.in_year(held.start.year + said.years))
        case Fixed():
            again = question.has("same") and not held.is_year and year is not None
            parallel = again and said.period.is_year
            meant = held.in_year(said.period.start.year) if parallel else said.period
            if relating and meant != held:
                return {
                    "periods": (Fixed(period=held), Fixed(period=meant)),
                    "parallel": parallel,
                }
            return {"periods": (Fixed(period=meant),), "parallel": True} if parallel else None
        case _:
            return None


def _fixed(period: Period) -> Slots:
    return {"periods": (Fixed(period=period),)}
