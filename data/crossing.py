"""Stated growth that sets one way of counting against another: it is kept apart, for it is none.

Section 2.8 of the contract: no growth across known, different bases.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import Protocol

from data.basis import one_basis
from data.period import Period
from data.resolved import Resolved

Cell = tuple[str, str, Period, str]


class Stated(Protocol):
    """A number as a source states it: with so many significant digits."""

    @property
    def value(self) -> Decimal:
        """The number."""
        ...

    @property
    def digits(self) -> int:
        """How many significant digits the source gives."""
        ...


def growth_set_apart(found: Iterable[Resolved]) -> list[Resolved]:
    """The figures, each stated change that only compares two bases moved to `crossing_pct`.

    It does so if the figure of a year before is known to stand on another basis, and the change
    is just that between the two levels: then the source has compared them as if they were alike.
    """
    figures = list(found)
    held = {_cell(figure, figure.period): figure for figure in figures}
    return [_set_apart(figure, held) for figure in figures]


def _cell(figure: Resolved, period: Period) -> Cell:
    return figure.subject, figure.metric, period, figure.body


def _set_apart(figure: Resolved, held: dict[Cell, Resolved]) -> Resolved:
    if figure.change_pct is None:
        return figure
    before = held.get(_cell(figure, figure.period.in_year(figure.period.start.year - 1)))
    if (
        before is None
        or one_basis(before, figure)
        or not change_fits(figure.change_pct, figure, before)
    ):
        return figure
    return figure.model_copy(
        update={
            "change_pct": None,
            "change_source": None,
            "crossing_pct": figure.change_pct,
            "crossing_source": figure.change_source,
        }
    )


def change_fits(change: Decimal, figure: Resolved, before: Resolved) -> bool:
    """Whether a stated change in percent is that of the two levels, by the digits of all three."""
    slack, slack_before = half_unit(figure), half_unit(before)
    if before.value <= slack_before:
        return False
    lowest = ((figure.value - slack) / (before.value + slack_before) - 1) * 100
    highest = ((figure.value + slack) / (before.value - slack_before) - 1) * 100
    margin = Decimal(1).scaleb(int(change.as_tuple().exponent)) / 2
    return lowest - margin <= change <= highest + margin


def half_unit(figure: Stated) -> Decimal:
    """Half of the last digit that the source states."""
    if not figure.value:
        return Decimal(0)
    return Decimal(5).scaleb(figure.value.adjusted() - figure.digits)
