"""Figures that are not worked with: their bases or bodies differ, or one is only a bound."""

from collections.abc import Sequence

from data.dataset import Session
from intents.answer import Answer, Figure, Line, Miss, Reply, figure_lines, line
from intents.bounds import is_bound
from intents.caveats import break_lines, not_comparable, set_apart
from intents.likeness import as_long, mixed_bodies, unlike_kinds


def refused(figures: Sequence[Figure], data: Session, *, kinds: bool = False) -> Reply | None:
    """Side by side with a mark, where the inputs are known not to compare (contract, 2.7, 2.8).

    `kinds`: of different kinds of subject they do not compare either; a part and its whole do.
    """
    marks: list[Line] = []
    if any(
        not_comparable(figures[0], other) or set_apart(figures[0], other, data)
        for other in figures[1:]
    ):
        marks.append(line("bases-differ"))
    if mixed_bodies(figures, data):
        marks.append(line("bodies-differ"))
    if kinds and unlike_kinds(figures, data):
        marks.append(line("kinds-differ"))
    if not as_long([figure.period for figure in figures]):
        marks.insert(0, line("spans-differ"))
    rows = figure_lines(figures)
    if not marks:
        bounds = any(map(is_bound, figures))
        return Miss(reason="nearest", headline=line("only-bounds"), rows=rows) if bounds else None
    return Answer(
        headline=marks[0],
        rows=rows,
        figures=tuple(figures),
        verdict="not_comparable",
        notes=(*marks[1:], *break_lines(figures, data)),
    )
