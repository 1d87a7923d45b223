"""What must be said beside figures: caveats of the data, and breaks between them."""

from collections.abc import Sequence
from itertools import pairwise

from data.dataset import Session
from data.models import Break, Note
from intents.answer import Figure, Line, TextTerm, line


def caveats(figures: Sequence[Figure], data: Session) -> tuple[Line, ...]:
    """The dataset's caveats on these figures, each once."""
    return tuple(
        line("caveat", text=TextTerm(en=note.text.en, zh=note.text.zh))
        for note in data.catalogue.notes.values()
        if note.caveat and any(_concerns(note, figure, data) for figure in figures)
    )


def _concerns(note: Note, figure: Figure, data: Session) -> bool:
    return (
        (not note.subjects or figure.subject in note.subjects)
        and (not note.metrics or _metric_of(figure, data) in note.metrics)
        and (not note.years or figure.period.start.year in note.years)
    )


def _metric_of(figure: Figure, data: Session) -> str:
    """What a figure is about: for a rank, the metric that it ranks."""
    return data.catalogue.metrics[figure.metric].ranks or figure.metric


def breaks_between(one: Figure, other: Figure, data: Session) -> tuple[Break, ...]:
    """The known changes of counting that lie between two figures of one metric."""
    first, last = sorted((one, other), key=lambda figure: figure.period.end)
    return tuple(
        brk
        for brk in data.catalogue.breaks.values()
        if one.metric in brk.metrics
        and other.metric in brk.metrics
        and data.catalogue.subjects[one.subject].kind in brk.kinds
        and first.period.end < brk.since <= last.period.end
    )


def not_comparable(one: Figure, other: Figure) -> bool:
    """Whether two figures are known to stand on different bases."""
    return "unstated" not in (one.basis, other.basis) and one.basis != other.basis


def break_lines(figures: Sequence[Figure], data: Session) -> tuple[Line, ...]:
    """A warning for each break that lies between any two of these figures."""
    found: dict[str, Break] = {}
    ordered = sorted(figures, key=lambda figure: figure.period.end)
    for first, last in pairwise(ordered):
        for brk in breaks_between(first, last, data):
            found[brk.id] = brk
    return tuple(
        line("break-between", text=TextTerm(en=brk.text.en, zh=brk.text.zh))
        for brk in found.values()
    )
