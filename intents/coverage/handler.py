"""Coverage: which metrics and periods are held of a subject, which subjects of a kind."""

from itertools import groupby
from pathlib import Path

from data.dataset import Session
from data.period import Period
from data.record import Record
from intents.answer import (
    Answer,
    CodeTerm,
    Fact,
    MetricTerm,
    Miss,
    PeriodTerm,
    Reply,
    SubjectTerm,
    line,
)
from intents.reading.gathering import SCOPE_KINDS
from intents.reading.meaning import Scope
from intents.reading.question import Question

SQL = Path(__file__).with_name("query.sql").read_text("utf-8")
SUBJECTS = Path(__file__).with_name("subjects.sql").read_text("utf-8")


class Held(Record):
    """A metric and a period of which something is held."""

    metric: str
    period: Period
    status: str


class Counted(Record):
    """A subject and how many figures are held of it."""

    subject: str
    figures: int


def answer(question: Question, data: Session) -> Reply:
    """List what is held, without values."""
    if question.operation == "subject":
        return _subject(question, data)
    scopes: list[Scope] = (
        [question.scope] if question.scope else ["cities", "provinces", "companies"]
    )
    facts = []
    for scope in scopes:
        rows = data.fetch(SUBJECTS, Counted, kinds=list(SCOPE_KINDS[scope]))
        if rows:
            names = tuple(SubjectTerm(subject=row.subject) for row in rows)
            facts.append(
                Fact(
                    text=line(
                        "coverage-scope",
                        scope=CodeTerm(kind="scope", code=scope),
                        count=len(rows),
                        names=names,
                    )
                )
            )
    if not facts:
        scope = question.scope or "cities"
        return Miss(
            reason="no_data",
            headline=line("coverage-none", scope=CodeTerm(kind="scope", code=scope)),
        )
    periods = [
        row.observation.period for row in data.catalogue.rows if row.observation.status == "actual"
    ]
    last = max(periods, key=lambda period: (period.end, period.days))
    return Answer(
        headline=line(
            "coverage-headline",
            rows=len(data.catalogue.rows),
            sources=len(data.catalogue.sources),
            first=PeriodTerm(period=Period.year(min(period.start.year for period in periods))),
            last=PeriodTerm(period=last),
        ),
        rows=tuple(fact.text for fact in facts),
        facts=tuple(facts),
    )


def _subject(question: Question, data: Session) -> Reply:
    subject = question.subjects[0]
    rows = data.fetch(SQL, Held, subject=subject)
    if not rows:
        return Miss(
            reason="no_data",
            headline=line("nothing-on-subject", subject=SubjectTerm(subject=subject)),
        )
    number = {key: metric.number for key, metric in data.catalogue.metrics.items()}
    facts = []
    for metric, group in groupby(
        sorted(rows, key=lambda row: number[row.metric]), key=lambda row: row.metric
    ):
        periods = tuple(dict.fromkeys(PeriodTerm(period=row.period) for row in group))
        facts.append(
            Fact(text=line("coverage-row", metric=MetricTerm(metric=metric), periods=periods))
        )
    sources = dict.fromkeys(
        row.observation.source for row in data.catalogue.rows if row.observation.subject == subject
    )
    return Answer(
        headline=line("coverage-subject", subject=SubjectTerm(subject=subject)),
        rows=tuple(fact.text for fact in facts),
        facts=tuple(facts),
        sources=tuple(sources),
    )
