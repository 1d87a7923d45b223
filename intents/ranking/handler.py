"""Rankings: top and bottom, leaders, thresholds, counts, and by growth."""

from collections.abc import Sequence
from decimal import Decimal

from data.dataset import Session
from data.period import Period
from intents.answer import (
    Answer,
    CodeTerm,
    Fact,
    Figure,
    FigureTerm,
    Line,
    MetricTerm,
    Miss,
    PeriodTerm,
    PlaceTerm,
    Quantity,
    Rank,
    Reply,
    Result,
    SourceTerm,
    SubjectTerm,
    line,
)
from intents.caveats import caveats
from intents.cells import asked_period
from intents.metrics import scope_metric
from intents.reading.meaning import Amount
from intents.reading.question import Question
from intents.table import Board, Covered, Table, board, covered, read_table, table_period

SHOWN = 10
MISSING_SHOWN = 5


def answer(question: Question, data: Session) -> Reply:
    """Rank the subjects of a scope in one period, and name who is missing."""
    scope = question.scope or "cities"
    choice = scope_metric(question.model_copy(update={"scope": scope}), data)
    if isinstance(choice, Miss):
        return choice
    looked = board(scope, choice.metric, question.within, data.catalogue)
    periods = covered(looked, data)
    if not periods:
        return Miss(
            reason="no_data",
            headline=line(
                "ranking-none",
                metric=MetricTerm(metric=choice.metric),
                scope=CodeTerm(kind="scope", code=scope),
            ),
        )
    period = table_period(asked_period(question), periods, question)
    held = [entry.period for entry in periods]
    if period is None or period not in held:
        return _other_periods(question, looked, period, periods)
    table = read_table(looked, period, periods, data)
    said = (choice.said,) if choice.said else ()
    match question.operation:
        case "fastest":
            reply = _fastest(question, looked, table)
        case "threshold" | "count":
            reply = _threshold(question, looked, table)
        case _:
            reply = _places(question, looked, table, data)
    if isinstance(reply, Miss):
        return reply
    notes = (*said, *reply.notes, *_missing(table), *caveats(reply.figures, data))
    return reply.model_copy(update={"notes": notes})


def _places(question: Question, looked: Board, table: Table, data: Session) -> Reply:
    figures = list(table.figures)
    if question.operation == "bottom":
        figures = [figure for figure in figures if figure.metric == looked.metric][::-1]
    if question.position and question.position > 1:
        figures = [
            figure for figure in figures if figure.rank and figure.rank.value == question.position
        ]
        if not figures:
            return Miss(
                reason="nearest",
                headline=line(
                    "ranking-no-place",
                    place=PlaceTerm(value=question.position),
                    **_head(looked, table.period),
                ),
                notes=_missing(table),
            )
    rivals = _disputed(figures)
    if question.operation != "bottom" and len(rivals) > 1:
        return _dispute(looked, table, rivals, figures, data)
    shown = figures[: question.limit or (1 if question.position == 1 else SHOWN)]
    return Answer(
        headline=line("ranking-headline", **_head(looked, table.period)),
        rows=tuple(row(figure, looked) for figure in shown),
        figures=levels(shown, looked),
        facts=stated_only(shown, looked),
        notes=_coverage(shown, table),
    )


def levels(figures: Sequence[Figure], looked: Board) -> tuple[Figure, ...]:
    """The figures that are counts; a bare rank is told as a fact."""
    return tuple(figure for figure in figures if figure.metric != looked.rank_metric)


def stated_only(figures: Sequence[Figure], looked: Board) -> tuple[Fact, ...]:
    """The ranks that sources state where no figure is held."""
    return tuple(
        Fact(text=row(figure, looked), sources=(figure.source, *figure.agreeing))
        for figure in figures
        if figure.metric == looked.rank_metric
    )


def _disputed(figures: Sequence[Figure]) -> list[Figure]:
    """Those whom some source puts first, if there are several."""
    return [
        figure
        for figure in figures
        if figure.rank and figure.rank.value == 1 and not figure.rank.derived
    ]


def _dispute(
    looked: Board, table: Table, rivals: Sequence[Figure], figures: Sequence[Figure], data: Session
) -> Answer:
    claims = tuple(
        line(
            "ranking-claim",
            subject=SubjectTerm(subject=figure.subject),
            sources=tuple(
                SourceTerm(source=source)
                for source in _claimants(figure, looked, table.period, data)
            ),
        )
        for figure in rivals
    )
    return Answer(
        headline=line(
            "ranking-disputed",
            names=tuple(SubjectTerm(subject=figure.subject) for figure in rivals),
            **_head(looked, table.period),
        ),
        rows=tuple(row(figure, looked) for figure in figures if figure.metric == looked.metric),
        figures=levels(figures, looked),
        facts=stated_only(figures, looked),
        notes=claims,
    )


def _claimants(figure: Figure, looked: Board, period: Period, data: Session) -> list[str]:
    """The sources that put a subject first in a period."""
    return sorted(
        {
            row.observation.source
            for row in data.catalogue.rows
            if row.observation.metric == looked.rank_metric
            and row.observation.subject == figure.subject
            and row.observation.period == period
            and row.observation.value == 1
            and row.observation.status == "actual"
        }
    )


def _threshold(question: Question, looked: Board, table: Table) -> Reply:
    amount = question.amounts[0] if question.amounts else None
    held = [figure for figure in table.figures if figure.metric == looked.metric]
    chosen = [figure for figure in held if amount is None or within(figure, amount, question)]
    amount_terms: dict[str, Quantity | CodeTerm] = {}
    if amount is not None:
        bound = _bound(amount, question)
        amount_terms = {
            "amount": Quantity(value=amount.value, digits=amount.digits, unit="vehicles"),
            "bound": CodeTerm(kind="bound", code=bound),
        }
    message = "ranking-threshold" if amount is not None else "ranking-count"
    return Answer(
        headline=line(
            message,
            count=len(chosen),
            of=len(held),
            **_head(looked, table.period),
            **amount_terms,
        ),
        rows=tuple(row(figure, looked) for figure in chosen[:SHOWN]),
        figures=tuple(chosen),
        result=Result(operation="count", value=Decimal(len(chosen)), unit=looked.scope)
        if question.operation == "count"
        else None,
    )


def _bound(amount: Amount, question: Question) -> str:
    return amount.bound or ("under" if question.has("less", "under") else "over")


def within(figure: Figure, amount: Amount, question: Question) -> bool:
    """Whether a figure is on the asked side of an amount."""
    match _bound(amount, question):
        case "over":
            return figure.value > amount.value
        case "at_least":
            return figure.value >= amount.value
        case "under":
            return figure.value < amount.value
        case _:
            return figure.value <= amount.value


def _fastest(question: Question, looked: Board, table: Table) -> Reply:
    changed = [
        figure
        for figure in table.figures
        if figure.change_pct is not None and figure.metric == looked.metric
    ]
    down = question.has("down", "least") and not question.has("growth")
    if question.has("down"):
        changed = [
            figure for figure in changed if figure.change_pct is not None and figure.change_pct < 0
        ]
    if not changed:
        return Miss(
            reason="no_data", headline=line("ranking-no-change", **_head(looked, table.period))
        )
    ascending = down or question.has("least")
    changed.sort(key=lambda figure: (figure.change_pct or 0, figure.subject), reverse=not ascending)
    ranked = [_by_change(figure, changed, looked, ascending=ascending) for figure in changed]
    shown = ranked[: question.limit or SHOWN]
    return Answer(
        headline=line("ranking-by-change", **_head(looked, table.period)),
        rows=tuple(row(figure, looked) for figure in shown),
        figures=tuple(shown),
        notes=(line("ranking-change-coverage", of=len(changed)),),
    )


def _by_change(
    figure: Figure, changed: Sequence[Figure], looked: Board, *, ascending: bool
) -> Figure:
    own = figure.change_pct or Decimal(0)
    others = [other.change_pct or Decimal(0) for other in changed]
    ahead = sum(other < own if ascending else other > own for other in others)
    rank = Rank(value=1 + ahead, scope=looked.scope, of=len(changed), derived=True)
    return figure.model_copy(update={"rank": rank, "other_ranks": ()})


def _other_periods(
    question: Question, looked: Board, period: Period | None, periods: Sequence[Covered]
) -> Miss:
    """Nothing for the period asked: say so, and for which periods there is something."""
    nearby = sorted(
        periods,
        key=lambda entry: (
            abs((entry.period.end - period.end).days)
            + abs((entry.period.start - period.start).days)
            if period
            else 0
        ),
    )
    if period is None:
        return Miss(
            reason="no_data",
            headline=line(
                "ranking-none",
                metric=MetricTerm(metric=looked.metric),
                scope=CodeTerm(kind="scope", code=looked.scope),
            ),
        )
    return Miss(
        reason="nearest",
        headline=line("ranking-no-period", **_head(looked, period)),
        rows=(
            line(
                "ranking-periods",
                periods=tuple(PeriodTerm(period=entry.period) for entry in nearby[:3]),
            ),
        ),
    )


def _head(looked: Board, period: Period) -> dict[str, CodeTerm | MetricTerm | PeriodTerm]:
    return {
        "scope": CodeTerm(kind="scope", code=looked.scope),
        "metric": MetricTerm(metric=looked.metric),
        "period": PeriodTerm(period=period),
    }


def row(figure: Figure, looked: Board) -> Line:
    """One row of a table: place, name, value and change."""
    place = PlaceTerm(value=figure.rank.value if figure.rank else 0)
    if figure.metric not in (looked.metric, looked.rank_metric):
        return line(
            "ranking-row-other",
            place=place,
            figure=FigureTerm(figure=figure),
            source=SourceTerm(source=_stater(figure)),
        )
    if figure.metric != looked.metric:
        return line(
            "ranking-row-stated",
            place=place,
            subject=SubjectTerm(subject=figure.subject),
            source=SourceTerm(source=figure.source),
        )
    return line("ranking-row", place=place, figure=FigureTerm(figure=figure, brief=True))


def _stater(figure: Figure) -> str:
    return figure.rank.source if figure.rank and figure.rank.source else figure.source


def _coverage(shown: Sequence[Figure], table: Table) -> tuple[Line, ...]:
    """How many figures a worked-out rank rests on."""
    derived = [
        figure.rank.of for figure in shown if figure.rank and figure.rank.derived and figure.rank.of
    ]
    return (line("ranking-coverage", of=derived[0]),) if derived else ()


def _missing(table: Table) -> tuple[Line, ...]:
    notes = []
    if table.missing:
        names = tuple(SubjectTerm(subject=subject) for subject in table.missing[:MISSING_SHOWN])
        notes.append(
            line(
                "ranking-missing",
                names=names,
                more=max(0, len(table.missing) - MISSING_SHOWN),
                period=PeriodTerm(period=table.period),
            )
        )
    if table.better:
        notes.append(line("ranking-better", period=PeriodTerm(period=table.better)))
    return tuple(notes)
