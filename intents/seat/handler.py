"""Where a maker has its seat; plants are told only as far as milestones record them."""

from data.dataset import Session
from intents.answer import (
    Answer,
    Fact,
    Figure,
    FigureTerm,
    Miss,
    Reply,
    SubjectTerm,
    TextTerm,
    Verdict,
    line,
)
from intents.cells import by_period, cells
from intents.milestone.handler import fact
from intents.reading.question import Question

PLANTS = ("overseas-plant", "plant")


def answer(question: Question, data: Session) -> Reply:
    """Give the recorded seat, with yes or no where a place was named."""
    if question.operation == "plants":
        return _plants(question, data)
    subject = _maker(question, data)
    found = seat_fact(subject, data)
    if found is None:
        return Miss(
            reason="no_data", headline=line("seat-none", subject=SubjectTerm(subject=subject))
        )
    places = [other for other in question.subjects if other != subject]
    verdict: Verdict | None = (
        _seat_of(subject, data) == places[0] if places and question.has("polar") else None
    )
    return Answer(headline=found.text, facts=(found,), verdict=verdict)


def _maker(question: Question, data: Session) -> str:
    """The maker among the subjects named; the other may be a place."""
    kinds = ("company", "brand", "model", "plant")
    makers = [
        subject for subject in question.subjects if data.catalogue.subjects[subject].kind in kinds
    ]
    return (makers or question.subjects)[0]


def _seat_of(subject: str, data: Session) -> str | None:
    """The seat of a maker, or of the maker that a brand or a model belongs to."""
    current: str | None = subject
    while current is not None:
        known = data.catalogue.subjects[current]
        if known.seat:
            return known.seat
        if known.kind not in ("brand", "model", "plant", "company"):
            return None
        current = known.parent
    return None


def seat_fact(subject: str, data: Session) -> Fact | None:
    """The seat as a fact with its sources; None where none is recorded."""
    seat = _seat_of(subject, data)
    if seat is None:
        return None
    current: str | None = subject
    sources: tuple[str, ...] = ()
    while current is not None and not sources:
        sources = data.catalogue.subjects[current].seat_sources
        current = data.catalogue.subjects[current].parent
    return Fact(
        text=line(
            "seat-fact", subject=SubjectTerm(subject=subject), seat=SubjectTerm(subject=seat)
        ),
        sources=sources,
    )


def _plants(question: Question, data: Session) -> Reply:
    """Who builds where: the count of makers, what sources name, and milestones of plants."""
    asked = set(question.subjects)
    makers = [metric.id for metric in data.catalogue.metrics.values() if metric.measure == "makers"]
    figures = tuple(
        Figure.of(row)
        for subject in question.subjects
        for metric in makers
        for row in by_period(cells(data, subject, metric)).values()
    )
    noted = [
        Fact(
            text=line("plants-note", text=TextTerm(en=note.text.en, zh=note.text.zh)),
            sources=note.sources,
        )
        for note in data.catalogue.notes.values()
        if asked & set(note.subjects) and set(makers) & set(note.metrics)
    ]
    events = sorted(
        (
            one
            for one in data.catalogue.milestones.values()
            if set(PLANTS) & set(one.topics) and (not asked or asked & set(one.subjects))
        ),
        key=lambda one: (one.date, one.id),
    )
    facts = (*noted, *(fact(one) for one in events))
    if not figures and not facts:
        return Miss(reason="no_data", headline=line("plants-none"))
    return Answer(
        headline=line("plants-headline"),
        rows=(
            *(line("plants-figure", figure=FigureTerm(figure=figure)) for figure in figures),
            *(one.text for one in facts),
        ),
        figures=figures,
        facts=facts,
    )
