"""The highest or lowest of a series."""

from collections.abc import Sequence

from intents.answer import Figure


def extreme(figures: Sequence[Figure], *, low: bool) -> Figure:
    """Of equal ones the earliest. "Over 3 million" may be the highest, never the lowest."""
    away = ("over", "at_least") if low else ("under", "at_most")
    levels = [figure for figure in figures if figure.qualifier not in away] or list(figures)
    return min(levels, key=lambda f: ((f.value if low else -f.value), f.period.end))
