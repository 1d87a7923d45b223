"""Milestones: dated events by what they are about, whom, how many, and when."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from data.dataset import Session
from data.models import PLACES, Milestone
from data.period import Period
from data.record import Record
from intents.answer import Answer, Fact, Line, Miss, PeriodTerm, Reply, SubjectTerm, TextTerm, line
from intents.milestone.overtaking import overtaking
from intents.reading.gathering import NATION
from intents.reading.meaning import Fixed, Part, Years
from intents.reading.question import Question

SQL = Path(__file__).with_name("query.sql").read_text("utf-8")
SHOWN = 8
OVERTAKING = "overtaking"
PLANTS = (
    "plant",
    "plant-start",
    "plant-construction",
    "plant-takeover",
    "plant-abroad",
    "overseas-plant",
)
IN_A_PERIOD = "period-milestone"
"""Marks the count of one year or month, so it is no nth vehicle ever."""
MARKED = {
    "production-milestone": "production",
    "delivery-milestone": "deliveries",
    "sales-milestone": "sales",
    "export-milestone": "exports",
}
"""What the counted milestones of a topic count."""


class Event(Record):
    """A milestone found, with the first and last day it may have happened on."""

    id: str
    first_day: date
    last_day: date
    amount: Decimal | None


def answer(question: Question, data: Session) -> Reply:
    """Give the milestones that match all that was said; never those that match only a part."""
    topics = question.topics
    if question.operation == "overtaking":
        topics = tuple(dict.fromkeys((*topics, OVERTAKING)))
    if question.operation == "plants":
        topics = PLANTS
    amount = question.amounts[0] if question.amounts else None
    period = _period(question)
    # "China's first" says where, not whose: a milestone of a city answers it.
    subjects = tuple(subject for subject in question.subjects if subject != NATION or not topics)
    makers = tuple(key for key in subjects if data.catalogue.subjects[key].kind not in PLACES)
    if amount is not None and makers:
        subjects = makers  # "Tesla's 4 millionth in Shanghai": the place says where.
    events = _events(subjects, topics, amount.value if amount else None, period, data)
    if question.operation == "overtaking" and len(question.subjects) == 2:
        # A milestone names who passed before whom it passed.
        events = [
            event
            for event in events
            if tuple(_known(event, data).subjects[:2]) == question.subjects
        ]
    if question.operation == "plants":
        # "BYD's Zhengzhou plant": of this maker and in this place.
        named = set(question.subjects)
        topics_named = set(question.topics) - set(PLANTS)
        events = [
            event
            for event in events
            if named <= set((known := _known(event, data)).subjects)
            and topics_named <= set(known.topics)
        ]
    if question.operation in ("milestone", "timeline"):
        events = _of_most(question, subjects, events, data)
    events = [event for event in events if marks(_known(event, data), question.measures)]
    if amount is not None and amount.ordinal:
        events = [event for event in events if IN_A_PERIOD not in _known(event, data).topics]
    if not events:
        crossing = question.operation == "overtaking" and len(question.subjects) == 2
        worked = overtaking(question, data) if crossing and not question.periods else None
        return worked or _noted(topics, question, data) or _none(question, data)
    facts = tuple(fact(_known(event, data)) for event in events[:SHOWN])
    rest = len(events) - len(facts)
    if len(events) == 1:
        return Answer.of_facts(facts)
    return Answer(
        headline=line("milestone-headline", count=len(events)),
        rows=tuple(one.text for one in facts),
        facts=facts,
        notes=(line("milestone-more", count=rest),) if rest > 0 else (),
    )


def _of_most(
    question: Question, subjects: Sequence[str], events: list[Event], data: Session
) -> list[Event]:
    """Those that have most of what is named: "broke ground in Rayong" is not any ground."""
    topics, named = set(question.topics), set(subjects)
    shared = {
        event.id: len(topics & set(known.topics)) + len(named & set(known.subjects))
        for event in events
        for known in (_known(event, data),)
    }
    most = max(shared.values(), default=0)
    return [event for event in events if shared[event.id] == most]


def _noted(topics: Sequence[str], question: Question, data: Session) -> Answer | None:
    """What sources remark on just this, where nothing of it is dated: a hidden champion."""
    if not topics or question.periods or question.has("when"):
        return None
    asked = set(question.subjects) - {NATION}
    facts = tuple(
        Fact(
            text=line("caveat-text", text=TextTerm(en=note.text.en, zh=note.text.zh)),
            sources=note.sources,
        )
        for note in data.catalogue.notes.values()
        if set(topics) <= set(note.topics) and asked <= set(note.subjects)
    )
    return Answer.of_facts(facts) if facts else None


def _events(
    subjects: Sequence[str],
    topics: Sequence[str],
    amount: Decimal | None,
    period: Period | None,
    data: Session,
) -> list[Event]:
    return data.fetch(
        SQL,
        Event,
        subjects=list(subjects),
        topics=list(topics),
        amount=amount,
        start=period.start if period else None,
        end=period.end if period else None,
    )


def _known(event: Event, data: Session) -> Milestone:
    return data.catalogue.milestones[event.id]


def marks(milestone: Milestone, measures: Sequence[str]) -> bool:
    """Whether a milestone that counts something counts what was asked: a sale is no build."""
    counted = next((MARKED[topic] for topic in milestone.topics if topic in MARKED), None)
    return milestone.amount is None or not measures or counted in (None, *measures)


def _period(question: Question) -> Period | None:
    for when in question.periods:
        if isinstance(when, Fixed):
            return when.period
        if isinstance(when, Part):
            year = (
                question.today.year
                if when.last <= question.today.month
                else question.today.year - 1
            )
            return Period.months(year, when.first, when.last)
        if isinstance(when, Years):
            first = date(when.first or 1, 1, 1)
            return Period(start=first, end=date(when.last or question.today.year, 12, 31))
    return None


def fact(milestone: Milestone) -> Fact:
    """A milestone as a fact, dated as precisely as its source dates it."""
    return Fact(
        text=line(
            "milestone-row",
            date=PeriodTerm(period=Period.parse(milestone.date)),
            title=TextTerm(en=milestone.title.en, zh=milestone.title.zh),
        ),
        date=milestone.date,
        sources=milestone.sources,
    )


def _none(question: Question, data: Session) -> Miss:
    """Nothing matches: offer the subject's own milestones, as such."""
    related: list[Line] = []
    if question.subjects:
        related = [
            fact(_known(event, data)).text
            for event in _events(question.subjects[:1], (), None, None, data)[-3:]
        ]
    if not related:
        return Miss(reason="no_data", headline=line("milestone-none"))
    return Miss(
        reason="nearest",
        headline=line("milestone-none-but", subject=SubjectTerm(subject=question.subjects[0])),
        rows=tuple(related),
    )
