"""Whether someone is first, held against whom sources call first: in a year, or last of all."""

from data.dataset import Session
from data.resolved import Resolved
from intents.answer import Answer, Fact, Figure, PeriodTerm, PlaceTerm, Reply, SubjectTerm, line
from intents.caveats import caveats
from intents.cells import asked_period
from intents.leaders.handler import SQL
from intents.reading.meaning import Fixed, Latest
from intents.reading.question import Question
from intents.table import Board


def overtaken(question: Question, subject: str, looked: Board, data: Session) -> Reply | None:
    """No, where sources call another first; None where the subject's own rank decides."""
    asked = question.position == 1 or question.has("crown", "most")
    if question.limit or not asked or not question.has("polar") or question.has("least"):
        return None
    when = asked_period(question)
    if isinstance(when, Latest):
        when = None
    if len(question.periods) > 1 or not (when is None or isinstance(when, Fixed)):
        return None
    rows = data.fetch(
        SQL,
        Resolved,
        rank_metric=looked.rank_metric,
        first=0,
        last=question.today.year,
        place=1,
        members=[],
    )
    years = [
        row for row in rows if row.period.is_year and (when is None or when.period == row.period)
    ]
    newest = max((row.period.end for row in years), default=None)
    leaders = [row for row in years if row.period.end == newest]
    if not leaders or any(row.subject == subject for row in leaders):
        return None
    facts = tuple(
        Fact(
            text=line(
                "standing-first-is",
                subject=SubjectTerm(subject=row.subject),
                place=PlaceTerm(value=1),
                period=PeriodTerm(period=row.period),
            ),
            date=str(row.period),
            sources=(row.source, *row.agreeing),
        )
        for row in leaders
    )
    return Answer(
        headline=line("verdict-no"),
        rows=tuple(fact.text for fact in facts),
        facts=facts,
        verdict=False,
        notes=caveats([Figure.of(row) for row in leaders], data)[:2],
    )
