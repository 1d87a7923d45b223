"""Where a maker has its seat; plants are told only as far as milestones record them."""

from data.dataset import Session
from data.models import PLACES, Subject
from intents.answer import (
    Answer,
    Fact,
    Figure,
    FigureTerm,
    Miss,
    Reply,
    SubjectTerm,
    Term,
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
    maker = _seated(subject, data)
    asked = places and question.has("polar") and maker is not None
    verdict: Verdict | None = maker.seat == places[0] if asked and maker else None
    return Answer(headline=found.text, facts=(found,), verdict=verdict)


def _maker(question: Question, data: Session) -> str:
    """The maker among the subjects named; the other may be a place."""
    kinds = ("company", "brand", "model", "plant")
    makers = [
        subject for subject in question.subjects if data.catalogue.subjects[subject].kind in kinds
    ]
    return (makers or question.subjects)[0]


def _seated(subject: str, data: Session) -> Subject | None:
    """The maker whose seat is recorded: the subject itself, or what it belongs to."""
    known: Subject | None = data.catalogue.subjects[subject]
    while known is not None and known.kind not in PLACES:
        if known.seat:
            return known
        known = data.catalogue.subjects.get(known.parent or "")
    return None


def seat_fact(subject: str, data: Session) -> Fact | None:
    """The seat as a fact with its sources; None where none is recorded."""
    maker = _seated(subject, data)
    if maker is None or maker.seat is None:
        return None
    terms: dict[str, Term] = {
        "maker": SubjectTerm(subject=maker.id),
        "seat": SubjectTerm(subject=maker.seat),
    }
    if maker.id == subject:
        text = line("seat-fact", **terms)
    else:
        text = line("seat-fact-of", subject=SubjectTerm(subject=subject), **terms)
    return Fact(text=text, sources=maker.seat_sources)


def _plants(question: Question, data: Session) -> Reply:
    """Who builds where: the count of makers, what sources name, and milestones of plants."""
    places = (*question.subjects, *filter(None, [question.within]))
    asked = set(places)
    makers = [metric.id for metric in data.catalogue.metrics.values() if metric.measure == "makers"]
    figures = tuple(
        Figure.of(row)
        for subject in places
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
