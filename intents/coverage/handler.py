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
from intents.coverage.within import within
from intents.reading.gathering import NATION
from intents.reading.looking import SCOPE_KINDS
from intents.reading.meaning import Scope
from intents.reading.question import Question

SQL = Path(__file__).with_name("query.sql").read_text("utf-8")
SUBJECTS = Path(__file__).with_name("subjects.sql").read_text("utf-8")
METRICS = Path(__file__).with_name("metrics.sql").read_text("utf-8")
SOURCES = Path(__file__).with_name("sources.sql").read_text("utf-8")
DATASET = Path(__file__).with_name("dataset.sql").read_text("utf-8")


MOST_NAMES = 60
MOST_PERIODS = 48
"""What a line shows; more would fill a message, and no line may be longer than 2,500 letters."""
MOST_SOURCES = 100
"""What an answer without a figure cites."""


WORKED = frozenset({"rank", "share", "growth"})
"""Measures of another metric."""


class HeldMetric(Record):
    """A metric of which anything is held."""

    metric: str


class Held(Record):
    """A metric and a period of which something is held; `of` counts all periods of the metric."""

    metric: str
    period: Period
    of: int


class Counted(Record):
    """A subject and how many figures are held of it; `of` counts all subjects."""

    subject: str
    figures: int
    of: int


class Cited(Record):
    """A source from which something is held."""

    source: str


class Extent(Record):
    """How many observations are held, from which year on, and the last period."""

    observations: int
    first: int
    period: Period


def answer(question: Question, data: Session) -> Reply:
    """List what is held, without values."""
    if question.operation == "subject":
        return _subject(question, data)
    if question.operation == "metrics":
        return _metrics(data)
    if question.scope and question.within and question.within != NATION:
        return within(question.scope, question.within, data)
    scopes: list[Scope] = (
        [question.scope] if question.scope else ["cities", "provinces", "companies"]
    )
    facts = []
    for scope in scopes:
        rows = data.fetch(SUBJECTS, Counted, kinds=list(SCOPE_KINDS[scope]), most=MOST_NAMES)
        if rows:
            names = tuple(SubjectTerm(subject=row.subject) for row in rows)
            facts.append(
                Fact(
                    text=line(
                        "coverage-scope",
                        scope=CodeTerm(kind="scope", code=scope),
                        count=rows[0].of,
                        names=names,
                        more=rows[0].of - len(rows),
                    )
                )
            )
    held = data.fetch(DATASET, Extent)
    if not facts or not held:
        scope = question.scope or "cities"
        return Miss(
            reason="no_data",
            headline=line("coverage-none", scope=CodeTerm(kind="scope", code=scope)),
        )
    [extent] = held
    return Answer(
        headline=line(
            "coverage-headline",
            rows=extent.observations,
            sources=len(data.catalogue.sources),
            first=PeriodTerm(period=Period.year(extent.first)),
            last=PeriodTerm(period=extent.period),
        ),
        rows=tuple(fact.text for fact in facts),
        facts=tuple(facts),
    )


def _metrics(data: Session) -> Reply:
    """The metrics of which anything is held; ranks, shares and rates by themselves."""
    held = [row.metric for row in data.fetch(METRICS, HeldMetric)]
    known = [data.catalogue.metrics[key] for key in held]
    groups = {
        "coverage-metrics": [one for one in known if one.measure not in WORKED],
        "coverage-rates": [one for one in known if one.measure in WORKED],
    }
    facts = tuple(
        Fact(
            text=line(
                message,
                count=len(metrics),
                names=tuple(MetricTerm(metric=one.id) for one in metrics),
            )
        )
        for message, metrics in groups.items()
        if metrics
    )
    if not facts:
        return Miss(reason="no_data", headline=line("definition-none"))
    return Answer.of_facts(facts)


def _subject(question: Question, data: Session) -> Reply:
    subject = question.subjects[0]
    rows = data.fetch(SQL, Held, subject=subject, most=MOST_PERIODS)
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
        held = list(group)
        text = line(
            "coverage-row",
            metric=MetricTerm(metric=metric),
            periods=tuple(PeriodTerm(period=row.period) for row in held),
            more=held[0].of - len(held),
        )
        facts.append(Fact(text=text))
    sources = data.fetch(SOURCES, Cited, subject=subject, most=MOST_SOURCES)
    return Answer(
        headline=line("coverage-subject", subject=SubjectTerm(subject=subject)),
        rows=tuple(fact.text for fact in facts),
        facts=tuple(facts),
        sources=tuple(row.source for row in sources),
    )
