"""Where one subject stands: a stated rank first, else its place among the held figures."""

from data.bodies import SCOPE_BODY
from data.dataset import Session
from data.models import SubjectKind
from data.period import Period
from intents.answer import (
    Answer,
    Figure,
    Miss,
    PlaceTerm,
    Rank,
    Reply,
    SourceTerm,
    SubjectTerm,
    Verdict,
    figure_line,
    line,
)
from intents.caveats import caveats
from intents.cells import (
    EVER,
    asked_period,
    by_period,
    cells,
    period_of,
    years_and_newer,
)
from intents.leaders.handler import answer as years_at
from intents.metrics import MetricChoice, choose_metric, default_metric
from intents.nearest import nearest
from intents.ranking.claims import claims
from intents.reading.looking import SCOPE_KINDS
from intents.reading.meaning import Fixed, Scope
from intents.reading.question import Question
from intents.standing.first import overtaken
from intents.standing.history import over_the_years
from intents.standing.moved import moved
from intents.standing.neighbours import head, left_open, neighbour
from intents.standing.world import in_the_world
from intents.table import (
    FEWEST,
    Board,
    Covered,
    board,
    covered,
    read_places,
    table_period,
)

KIND_SCOPE: dict[SubjectKind, Scope] = {
    "city": "cities",
    "municipality": "cities",
    "province": "provinces",
    "company": "companies",
    "brand": "brands",
    "model": "models",
    "country": "countries",
}


def answer(question: Question, data: Session) -> Reply:
    """Give the rank of one subject with the figure behind it, or its neighbours in the table."""
    [subject] = question.subjects
    if question.position and not question.periods and not question.has("polar", "above", "below"):
        # "The year it fell to seventh": a place that is named is looked for among the years.
        return years_at(question.model_copy(update={"operation": "years_of"}), data)
    choice = _metric(question, subject, data)
    if isinstance(choice, Miss):
        return choice
    kind = data.catalogue.subjects[subject].kind
    scope = question.scope
    if scope is None or ("scope" in question.from_context and kind not in SCOPE_KINDS[scope]):
        scope = KIND_SCOPE.get(kind)
    if scope is None:
        return Miss(
            reason="no_data",
            headline=line("nothing-on-subject", subject=SubjectTerm(subject=subject)),
        )
    if question.has("world"):
        return in_the_world(question, subject, choice.metric, data)
    reply = _placed(question, subject, choice.metric, scope, data)
    if isinstance(reply, Miss) and kind == "municipality" and question.scope is None:
        # A municipality stands in both rankings: what one does not know, the other may.
        other = _placed(question, subject, choice.metric, "provinces", data)
        return other if isinstance(other, Answer) else reply
    return reply


def _placed(question: Question, subject: str, metric: str, scope: Scope, data: Session) -> Reply:
    """Where a subject stands on one board, and who is next to it."""
    looked = board(scope, metric, question.within, data.catalogue)
    if question.operation == "places":
        return over_the_years(question, subject, looked, data)
    if question.operation == "moved":
        return moved(question, subject, looked, data)
    beside = question.has("above", "below")
    stated = None if beside else _stated(question, subject, looked, data)
    dated = stated is not None and any(isinstance(one, Fixed) for one in question.periods)
    if not beside and not dated and (lost := overtaken(question, subject, looked, data)):
        return lost
    if stated is not None:
        return stated
    return _derived(question, subject, looked, data)


def _metric(question: Question, subject: str, data: Session) -> MetricChoice | Miss:
    """The metric ranked: a crown, and any rank that sources state, is that of all vehicles."""
    choice = choose_metric(question, subject, data)
    default = default_metric(data.catalogue.subjects[subject], data.catalogue)
    if question.measures or set(question.fleets) - {"any", "all"} or default is None:
        return choice
    stated = any(
        metric.ranks == default and metric.id in data.metrics_of(subject)
        for metric in data.catalogue.metrics.values()
    )
    return MetricChoice(metric=default) if stated or question.has("crown") else choice


def _stated(question: Question, subject: str, looked: Board, data: Session) -> Reply | None:
    """The rank a source states, with the level of the same period if that is held."""
    if not looked.rank_metric:
        return None
    ranks = by_period(cells(data, subject, looked.rank_metric))
    held = {period: row for period, row in ranks.items() if _single_year(period)}
    when = asked_period(question)
    period = period_of(when, held, question)
    if period is None or period not in held:
        return None
    stated = held[period]
    rank = Rank(value=int(stated.value), scope=looked.scope, source=stated.source)
    rows = cells(data, subject, looked.metric, _since(period))
    levels = {**by_period(rows), **by_period(rows, body=SCOPE_BODY[looked.scope])}
    if when is None and any(p.is_year and p.start > period.end for p in levels):
        return None
    figure = Figure.of(levels[period], rank) if period in levels else Figure.of(stated, rank)
    notes = [figure_line(figure)] if period in levels else []
    notes += [
        line(
            "standing-disputed",
            place=PlaceTerm(value=int(rival.value)),
            source=SourceTerm(source=rival.source),
        )
        for rival in stated.rivals
    ]
    rivals = _others_first(subject, int(stated.value), period, looked, data)
    notes += [
        line("standing-other", subject=SubjectTerm(subject=other), source=SourceTerm(source=source))
        for other, source in rivals
    ]
    verdict = _verdict(question, int(stated.value))
    if verdict is True and (rivals or stated.rivals or stated.status != "actual"):
        verdict = "depends"
    return Answer(
        headline=line(
            "standing-stated",
            source=SourceTerm(source=stated.source),
            **head(subject, rank, looked, period),
        ),
        figures=(figure,),
        verdict=verdict,
        notes=(*notes, *caveats([figure], data)),
        sources=(stated.source, *stated.agreeing),
    )


def _since(period: Period) -> Period:
    """All time from the beginning of a period."""
    return Period(start=period.start, end=EVER.end)


def _single_year(period: Period) -> bool:
    """A rank over several years is a streak, not a place."""
    return period.start.year == period.end.year


def _others_first(
    subject: str, place: int, period: Period, looked: Board, data: Session
) -> list[tuple[str, str]]:
    """Whom other sources put at the same place in the same period."""
    return [
        (claim.subject, claim.source)
        for claim in claims(looked, place, period, data)
        if claim.subject != subject
    ]


def _derived(question: Question, subject: str, looked: Board, data: Session) -> Reply:
    periods = covered(looked, data)
    when = asked_period(question)
    if when is None:
        period = table_period(None, _shared(subject, looked, periods, data), question)
    else:
        period = period_of(when, [entry.period for entry in periods], question)
    if period is None or period not in [entry.period for entry in periods]:
        return nearest(data, subject, looked.metric, period)
    figures = read_places(looked, period, data)
    levels = [figure for figure in figures if figure.metric == looked.metric]
    places = [figure.subject for figure in levels]
    if subject not in places:
        return nearest(data, subject, looked.metric, period)
    index = places.index(subject)
    if question.has("above", "below"):
        return neighbour(question, levels, subject, looked, period)
    if len(levels) < 2:
        return nearest(
            data,
            subject,
            looked.metric,
            period,
            reason=line("standing-alone", **head(subject, None, looked, period)),
        )
    figure = levels[index]
    if figure.rank is None:
        return left_open(figure)
    rank = figure.rank
    return Answer(
        headline=line("standing-derived", of=len(levels), **head(subject, rank, looked, period)),
        figures=(figure,),
        verdict=_verdict(question, rank.value),
        notes=(figure_line(figure), *caveats([figure], data)),
    )


def _shared(subject: str, looked: Board, periods: list[Covered], data: Session) -> list[Covered]:
    """The periods of the table that a subject has; its full years, if one of them will do."""
    body = SCOPE_BODY[looked.scope]
    own = by_period(years_and_newer(data, subject, looked.metric), body=body)
    years = [entry for entry in periods if entry.period in own]
    if any(entry.period.is_year and entry.subjects >= FEWEST for entry in years):
        return years
    own = by_period(cells(data, subject, looked.metric), body=body)
    return [entry for entry in periods if entry.period in own]


def _verdict(question: Question, place: int) -> Verdict | None:
    """Yes or no, where the question asks whether the subject holds a place."""
    if not question.has("polar"):
        return None
    if question.position:
        return place == question.position
    if question.limit:
        return place <= question.limit
    return place == 1 if question.has("most", "crown") else None
