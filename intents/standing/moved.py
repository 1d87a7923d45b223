"""How a place changed between two periods: both are shown, each with what it rests on."""

from data.dataset import Session
from data.period import Period
from intents.answer import (
    Answer,
    Figure,
    FigureTerm,
    Line,
    MetricTerm,
    Miss,
    Nearest,
    PeriodTerm,
    PlaceTerm,
    Reply,
    SubjectTerm,
    line,
)
from intents.caveats import caveats
from intents.cells import fixed_periods
from intents.nearest import nearest
from intents.reading.question import Question
from intents.table import Board, covered, read_places


def moved(question: Question, subject: str, looked: Board, data: Session) -> Reply:
    """The place in the earlier and in the later period, of those with a figure in each."""
    held = [entry.period for entry in covered(looked, data)]
    pair = _pair(question, held)
    if pair is None:
        return nearest(data, subject, looked.metric, None)
    placed: list[Figure] = []
    rows: list[Line] = []
    for period in pair:
        figures = [one for one in read_places(looked, period, data) if one.metric == looked.metric]
        own = next((one for one in figures if one.subject == subject), None)
        if own is None:
            return nearest(data, subject, looked.metric, period)
        if own.rank is None:
            return _unknown(own)
        placed.append(own)
        rows.append(
            line(
                "standing-moved-worked" if own.rank.derived else "standing-moved-row",
                figure=FigureTerm(figure=own),
                place=PlaceTerm(value=own.rank.value),
                of=len(figures),
            )
        )
    first, last = placed
    if first.rank is None or last.rank is None:
        return Miss(reason="no_data", headline=rows[0])
    change = first.rank.value - last.rank.value
    message = "standing-up" if change > 0 else "standing-down" if change < 0 else "standing-same"
    if first.rank.of != last.rank.of:
        # Ranks among other numbers of figures do not compare: the two are only shown.
        message = "standing-places"
    return Answer(
        headline=line(
            message,
            subject=SubjectTerm(subject=subject),
            metric=MetricTerm(metric=looked.metric),
            first=PeriodTerm(period=pair[0]),
            last=PeriodTerm(period=pair[1]),
            count=abs(change),
        ),
        rows=tuple(rows),
        figures=(last, first),
        notes=caveats(placed, data),
    )


def _unknown(figure: Figure) -> Miss:
    """The figure is held, but no source states its place, and none can be worked out."""
    return Miss(
        reason="nearest",
        headline=line("standing-place-unknown", period=PeriodTerm(period=figure.period)),
        nearest=(Nearest(figure=figure, differs=()),),
    )


def _pair(question: Question, held: list[Period]) -> tuple[Period, Period] | None:
    """The two periods in order; one alone is set against the latest year, or the one before."""
    named = sorted(fixed_periods(question, held), key=lambda period: period.end)
    years = sorted((period for period in held if period.is_year), key=lambda period: period.end)
    latest = years[-1] if years else None
    if not named and latest:
        named = [latest]
    if len(named) == 1 and latest and named[0].is_year and named[0] != latest:
        named = sorted([named[0], latest], key=lambda period: period.end)
    if len(named) == 1:
        named.insert(0, named[0].in_year(named[0].start.year - 1))
    return (named[0], named[-1]) if len(named) >= 2 else None
