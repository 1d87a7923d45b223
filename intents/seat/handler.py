"""Where a maker has its seat and its plants, and who has either in a place."""

from collections.abc import Sequence

from data.dataset import Session
from data.models import PLACES
from intents.answer import (
    Answer,
    Fact,
    Figure,
    Miss,
    Reply,
    SubjectTerm,
    TextTerm,
    Verdict,
    figure_line,
    line,
)
from intents.cells import by_period, cells
from intents.makers import built_in, is_in, makers_in, plants_fact, seat_fact, seated, seats_in
from intents.milestone.handler import fact
from intents.places import place_facts
from intents.reading.gathering import NATION
from intents.reading.question import Question

PLANTS = ("overseas-plant", "plant")


def answer(question: Question, data: Session) -> Reply:
    """Give the recorded seat, with yes or no where a place was named."""
    if question.operation == "plants":
        return _plants(question, data)
    if question.operation == "seated":
        return _seated_in(question.within or question.subjects[0], data)
    subject = _maker(question, data)
    if data.catalogue.subjects[subject].kind in PLACES and (lies := place_facts(subject, data)):
        return Answer.of_facts(lies)
    found = seat_fact(subject, data)
    if found is None:
        return Miss(
            reason="no_data", headline=line("seat-none", subject=SubjectTerm(subject=subject))
        )
    places = [other for other in question.subjects if other != subject]
    maker = seated(subject, data)
    asked = places and question.has("polar") and maker is not None
    verdict: Verdict | None = maker.seat == places[0] if asked and maker else None
    return Answer(headline=found.text, facts=(found,), verdict=verdict)


def _seated_in(place: str, data: Session) -> Reply:
    """Who has a seat in a place."""
    found = seats_in(place, data)
    if found is None:
        subject = SubjectTerm(subject=place)
        return Miss(reason="no_data", headline=line("seats-in-none", place=subject))
    return Answer.of_facts((found,))


def _maker(question: Question, data: Session) -> str:
    """The maker among the subjects named; the other may be a place."""
    kinds = ("company", "brand", "model", "plant")
    makers = [
        subject for subject in question.subjects if data.catalogue.subjects[subject].kind in kinds
    ]
    return (makers or question.subjects)[0]


def _plants(question: Question, data: Session) -> Reply:
    """Who builds where: the count of makers, what sources name, and milestones of plants."""
    places = tuple(dict.fromkeys((*question.subjects, *filter(None, [question.within]))))
    if len(places) > 1:
        # "Where in China does Tesla build": the nation only says where to look.
        places = tuple(place for place in places if place != NATION)
    asked = set(places)
    if len(places) == 2:
        reply = _builds_there(places, data, polar=question.has("polar"))
        if reply is not None:
            return reply
    recorded = tuple(one for place in places for one in _recorded(place, data))
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
    facts = (*recorded, *noted, *(fact(one) for one in events))
    if not figures and not facts:
        return Miss(reason="no_data", headline=line("plants-none"))
    if recorded and not figures and len(facts) == len(recorded):
        return Answer.of_facts(facts)
    return Answer(
        headline=line("plants-headline"),
        rows=(
            *(figure_line(figure) for figure in figures),
            *(one.text for one in facts),
        ),
        figures=figures,
        facts=facts,
    )


def _builds_there(subjects: Sequence[str], data: Session, *, polar: bool) -> Answer | None:
    """Where in a place a maker builds, whichever of the two was named first.

    Asked whether it does: all its places, with yes if one is there; never no, for one may lack.
    """
    maker, place = sorted(subjects, key=lambda one: data.catalogue.subjects[one].kind in PLACES)
    if data.catalogue.subjects[place].kind not in PLACES:
        return None
    found = plants_fact(maker, data, within=None if polar else place)
    if found is None:
        return None
    cities = built_in(data.catalogue.subjects[maker], data)
    there = any(is_in(city, place, data.catalogue) for city in cities)
    return Answer.of_facts((found,), True if polar and there else None)


def _recorded(subject: str, data: Session) -> tuple[Fact, ...]:
    """Of a place who is there, of a maker where it builds."""
    if data.catalogue.subjects[subject].kind in PLACES:
        return makers_in(subject, data)
    found = plants_fact(subject, data)
    return (found,) if found else ()
