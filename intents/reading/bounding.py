"""Bounds: "over" beside "2 million" is one of it, and two amounts side by side are a range."""

from collections.abc import Iterable, Sequence

from intents.reading.joining import ATOMS, is_connector
from intents.reading.meaning import Amount, Bound, Cue, Filler
from intents.reading.spans import Span

BOUNDS: tuple[Bound, ...] = ("over", "at_least", "under", "at_most")


def join_bounds(spans: Sequence[Span]) -> tuple[tuple[Amount, ...], frozenset[int]]:
    """The amounts with the bounds beside them, and the indexes of the spans used up so."""
    amounts: list[Amount] = []
    used: set[int] = set()
    held: list[int] = []
    for index, span in enumerate(spans):
        amount = next((part for part in span.meanings if isinstance(part, Amount)), None)
        if amount is None or any(isinstance(part, ATOMS) for part in span.meanings):
            continue
        bound = None
        for neighbour in _beside(index, spans):
            bound = None if neighbour in used else _bound(spans[neighbour].meanings)
            if bound:
                used.add(neighbour)
                break
        amounts.append(amount.model_copy(update={"bound": bound}) if bound else amount)
        held.append(index)
    between = _range(amounts, held, spans) if len(amounts) == 2 else None
    if between is not None:
        used |= between
        low, high = sorted(amounts, key=lambda amount: amount.value)
        amounts = [
            low.model_copy(update={"bound": "at_least"}),
            high.model_copy(update={"bound": "at_most"}),
        ]
    return tuple(amounts), frozenset(used)


def _range(
    amounts: Sequence[Amount], held: Sequence[int], spans: Sequence[Span]
) -> set[int] | None:
    """Two amounts side by side without bounds of their own are the ends of a range.

    The indexes of the words that say so ("between"), or None where they are no range.
    """
    first, last = held
    between = range(first + 1, last)
    if any(amount.bound for amount in amounts) or len(between) > 2:
        return None
    around = [index for index in (first - 1, last + 1, last + 2) if 0 <= index < len(spans)]
    words = {index for index in (*around, *between) if _says(spans[index], "between")}
    if all(
        is_connector(spans[index]) or spans[index].is_filler or index in words for index in between
    ):
        return words
    return None


def _says(span: Span, name: str) -> bool:
    return any(isinstance(part, Cue) and part.name == name for part in span.meanings)


def _beside(index: int, spans: Sequence[Span]) -> Iterable[int]:
    """The word before the amount, then those after it, past units, fillers and periods."""
    before = index - 1
    while before >= 0 and (spans[before].is_filler or _is_period(spans[before])):
        before -= 1
    if before >= 0:
        yield before
    yield from range(index + 1, min(index + 3, len(spans)))


def _is_period(span: Span) -> bool:
    return all(isinstance(part, (Filler, *ATOMS)) for part in span.meanings)


def _bound(meanings: Iterable[object]) -> Bound | None:
    names = {part.name for part in meanings if isinstance(part, Cue)}
    return next((bound for bound in BOUNDS if bound in names), None)
