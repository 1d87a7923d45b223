"""What a total needs: all its inputs, and none of them twice."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from data.dataset import Session
from intents.answer import Figure, Miss, PeriodTerm, SubjectTerm, figure_lines, line
from intents.nesting import nested
from intents.operands import Operands


def twice(subjects: Sequence[str], data: Session) -> Miss | None:
    """A sum or an average in which one is part of another counts it twice."""
    found = nested(subjects, data.catalogue)
    if found is None:
        return None
    return Miss(
        reason="nearest",
        headline=line(
            "counted-twice",
            part=SubjectTerm(subject=found.part),
            whole=SubjectTerm(subject=found.whole),
        ),
    )


def overlap(operands: Operands) -> Miss | None:
    """A miss where one subject's periods overlap: a day would be counted twice."""
    if len({figure.subject for figure in operands.figures}) > 1:
        return None
    periods = sorted(
        (figure.period for figure in operands.figures), key=lambda period: period.start
    )
    if all(first.end < second.start for first, second in pairwise(periods)):
        return None
    return Miss(reason="ambiguous", headline=line("arithmetic-overlap"))


def incomplete(operands: Operands) -> Miss:
    """A total without all its inputs is refused; who has none is named."""
    return Miss(
        reason="nearest",
        headline=line(
            "inputs-missing",
            names=tuple(SubjectTerm(subject=subject) for subject in operands.missing),
            period=PeriodTerm(period=operands.figures[0].period),
        ),
        rows=figure_lines(operands.figures),
    )


def digits_for(value: Decimal, figures: Sequence[Figure]) -> int:
    """How many digits a sum keeps: down to the coarsest place of its inputs, two at least."""
    if value == 0:
        return 1
    place = max(figure.value.adjusted() - figure.digits + 1 for figure in figures if figure.value)
    return max(2, value.adjusted() - place + 1)
