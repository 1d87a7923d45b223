"""Who stands just above and below a subject, as far as the figures tell."""

from data.period import Period
from intents.answer import (
    Answer,
    CodeTerm,
    Figure,
    FigureTerm,
    MetricTerm,
    Miss,
    PeriodTerm,
    PlaceTerm,
    Rank,
    Reply,
    SubjectTerm,
    line,
)
from intents.bounds import is_bound, surely_more
from intents.ranking.rows import row
from intents.reading.question import Question
from intents.table import Board


def left_open(figure: Figure) -> Miss:
    """A bound has no place among the figures; nor has another where sources rank more than held."""
    names = (FigureTerm(figure=figure, brief=True),)
    message = "ranking-open" if is_bound(figure) else "standing-open"
    return Miss(reason="nearest", headline=line(message, names=names))


def neighbour(
    question: Question, levels: list[Figure], subject: str, looked: Board, period: Period
) -> Reply:
    """Who stands beside the subject; where a source gives only a bound, that is left open."""
    own = next(figure for figure in levels if figure.subject == subject)
    if is_bound(own):
        return left_open(own)
    stated = own.rank is not None and not own.rank.derived and own.rank.value == 1
    if stated and question.has("above") and not question.has("below"):
        headline = line(
            "standing-none-above", of=len(levels), **head(subject, own.rank, looked, period)
        )
        return Answer(headline=headline, figures=(own,))
    firm = [figure for figure in levels if figure is own or not is_bound(figure)]
    index = firm.index(own)
    sides = [side for name, side in (("above", -1), ("below", 1)) if question.has(name)]
    others = [firm[index + side] for side in sides if 0 <= index + side < len(firm)]
    if unplaced := next((figure for figure in (own, *others) if figure.rank is None), None):
        return left_open(unplaced)
    names = head(subject, own.rank, looked, period)
    unsure = tuple(
        FigureTerm(figure=figure, brief=True)
        for figure in levels
        if figure not in firm and any(surely_more(figure, one) is None for one in (own, *others))
    )
    notes = (
        line("ranking-coverage", of=len(levels)),
        *((line("ranking-open", names=unsure),) if unsure else ()),
    )
    if not others and unsure:
        return Miss(reason="nearest", headline=line("ranking-open", names=unsure))
    if not others:
        message = "standing-none-above" if sides == [-1] else "standing-none-below"
        headline = line(message, of=len(levels), **names)
        return Answer(headline=headline, figures=(own,), notes=notes[1:])
    beside = (*others, own)
    return Answer(
        headline=line(
            "standing-neighbour",
            other=tuple(SubjectTerm(subject=figure.subject) for figure in others),
            of=len(levels),
            **names,
        ),
        rows=tuple(row(figure, looked) for figure in sorted(beside, key=levels.index)),
        figures=beside,
        notes=notes,
    )


def head(
    subject: str, rank: Rank | None, looked: Board, period: Period
) -> dict[str, SubjectTerm | PlaceTerm | CodeTerm | MetricTerm | PeriodTerm]:
    """What a message says of a place: whose, which, among whom, by what and when."""
    return {
        "subject": SubjectTerm(subject=subject),
        "place": PlaceTerm(value=rank.value if rank else 0),
        "scope": CodeTerm(kind="scope", code=looked.scope),
        "metric": MetricTerm(metric=looked.metric),
        "period": PeriodTerm(period=period),
    }
