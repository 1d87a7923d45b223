"""What must be said beside figures: caveats of the data, and breaks between them."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from data.dataset import Session
from data.models import Note
from data.record import Record
from intents.answer import Figure, Line, TextTerm, line

BREAKS = Path(__file__).with_name("breaks.sql").read_text("utf-8")


class Crossed(Record):
    """A change of counting between two figures, in words."""

    id: str
    en: str
    zh: str


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


def not_comparable(one: Figure, other: Figure) -> bool:
    """Whether two figures are known to stand on different bases."""
    return "unstated" not in (one.basis, other.basis) and one.basis != other.basis


def set_apart(one: Figure, other: Figure, data: Session) -> bool:
    """Whether a caveat of the data sets the very sources of two figures against each other."""
    for note in data.catalogue.notes.values():
        if not note.caveat or "comparable" not in note.answers:
            continue
        cited = [set(note.sources) & {figure.source, *figure.agreeing} for figure in (one, other)]
        apart = all(cited) and not cited[0] & cited[1]
        if apart and all(_concerns(note, figure, data) for figure in (one, other)):
            return True
    return False


def break_lines(figures: Sequence[Figure], data: Session) -> tuple[Line, ...]:
    """A warning for each known change of counting that lies between any two of these figures.

    Only where one can apply is the database asked for it, so that most answers need no query.
    """
    ordered = sorted(figures, key=lambda figure: figure.period.end)
    pairs = [pair for pair in pairwise(ordered) if _may_break(*pair, data)]
    if not pairs:
        return ()
    apart = [figure for pair in pairs for figure in pair]
    known = data.catalogue.subjects
    rows = data.fetch(
        BREAKS,
        Crossed,
        metrics=sorted({figure.metric for figure in apart}),
        kinds=sorted({known[figure.subject].kind for figure in apart}),
        after=apart[0].period.end,
        until=apart[-1].period.end,
    )
    return tuple(line("break-between", text=TextTerm(en=row.en, zh=row.zh)) for row in rows)


def _may_break(first: Figure, last: Figure, data: Session) -> bool:
    return any(
        {first.metric, last.metric} <= set(brk.metrics)
        and data.catalogue.subjects[first.subject].kind in brk.kinds
        and first.period.end < brk.since <= last.period.end
        for brk in data.catalogue.breaks.values()
    )
