"""By how many percentage points a share moved from one period to another."""

from collections.abc import Callable
from decimal import Decimal

from data.dataset import Session
from intents.answer import Answer, Miss, PeriodTerm, Quantity, Reply, Result, SubjectTerm, line
from intents.caveats import break_lines
from intents.cells import fixed_periods
from intents.reading.meaning import Fixed
from intents.reading.question import Question


def points(question: Question, share: Callable[[Question], Reply], data: Session) -> Reply:
    """The later share less the earlier one, both beneath it; refused unless both are known."""
    [subject] = question.subjects
    periods = sorted(fixed_periods(question), key=lambda period: period.start)
    if len(periods) == 1:
        periods.insert(0, periods[0].in_year(periods[0].start.year - 1))
    found: list[Answer] = []
    for period in periods:
        reply = share(question.model_copy(update={"periods": (Fixed(period=period),)}))
        if isinstance(reply, Miss) or reply.verdict:
            return reply
        found.append(reply)
    early, late = (_percent(reply, data) for reply in (found[0], found[-1]))
    moved = round(late - early, 1)
    figures = tuple(figure for reply in found for figure in reply.figures)
    return Answer(
        headline=line(
            "share-points-down" if moved < 0 else "share-points-up",
            subject=SubjectTerm(subject=subject),
            first=PeriodTerm(period=periods[0]),
            last=PeriodTerm(period=periods[-1]),
            value=Quantity(value=abs(moved), digits=3, unit="points"),
            early=Quantity(value=round(early, 1), digits=3, unit="percent"),
            late=Quantity(value=round(late, 1), digits=3, unit="percent"),
        ),
        rows=tuple(row for reply in found for row in (reply.headline, *reply.rows)),
        figures=figures,
        result=Result(operation="difference", value=moved, unit="percent", digits=3),
        notes=(*break_lines(figures, data), *(note for reply in found for note in reply.notes)),
    )


def _percent(reply: Answer, data: Session) -> Decimal:
    """The share of an answer: as a source states it, else as it was worked out."""
    first = reply.figures[0]
    if data.catalogue.metrics[first.metric].unit == "percent":
        return first.value
    return reply.result.value if reply.result else first.value
