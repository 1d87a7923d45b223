"""Where a maker has its seat and its plants, and who has either in a place."""

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
from intents.table import members_of

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


def owner_fact(subject: str, data: Session) -> Fact | None:
    """Who holds a maker or a brand, as sources name them; None where none is recorded."""
    known = data.catalogue.subjects[subject]
    if not known.owners:
        return None
    text = line(
        "owners-fact",
        maker=SubjectTerm(subject=subject),
        owners=tuple(SubjectTerm(subject=owner) for owner in known.owners),
        joint="yes" if len(known.owners) > 1 else "no",
    )
    return Fact(text=text, sources=known.owner_sources)


def _plants(question: Question, data: Session) -> Reply:
    """Who builds where: the count of makers, what sources name, and milestones of plants."""
    places = (*question.subjects, *filter(None, [question.within]))
    asked = set(places)
    makers = [metric.id for metric in data.catalogue.metrics.values() if metric.measure == "makers"]
    known = [data.catalogue.subjects[key] for key in places]
    recorded = [
        fact
        for subject in known
        for fact in (_held_in(subject, data) if subject.kind in PLACES else _builds(subject, data))
    ]
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
        return Answer(
            headline=facts[0].text, rows=tuple(one.text for one in facts[1:]), facts=facts
        )
    return Answer(
        headline=line("plants-headline"),
        rows=(
            *(line("plants-figure", figure=FigureTerm(figure=figure)) for figure in figures),
            *(one.text for one in facts),
        ),
        figures=figures,
        facts=facts,
    )


def _builds(maker: Subject, data: Session) -> list[Fact]:
    """The cities where a maker builds, as sources list them; a plant's own city."""
    if maker.kind == "plant" and maker.seat:
        found = seat_fact(maker.id, data)
        return [found] if found else []
    places = dict.fromkeys(maker.plants)
    sources = dict.fromkeys(maker.plant_sources)
    for plant in _plants_of(maker.id, data):
        places[str(plant.seat)] = None
        sources.update(dict.fromkeys(plant.seat_sources))
    if not places:
        return []
    terms: dict[str, Term] = {
        "maker": SubjectTerm(subject=maker.id),
        "places": tuple(SubjectTerm(subject=place) for place in places),
    }
    return [Fact(text=line("plants-of", **terms), sources=tuple(sources))]


def _plants_of(maker: str, data: Session) -> list[Subject]:
    """The plants of a maker whose city a source names."""
    return [
        one
        for one in data.catalogue.subjects.values()
        if one.kind == "plant" and one.parent == maker and one.seat and one.seat_sources
    ]


def _held_in(place: Subject, data: Session) -> list[Fact]:
    """The makers with their seat in a place, and those with plants there."""
    within = set(members_of(place.id, data.catalogue)) | {place.id}
    found: list[Fact] = []
    seated: dict[str, tuple[str, ...]] = {}
    building: dict[str, tuple[str, ...]] = {}
    for one in data.catalogue.subjects.values():
        if one.kind == "plant":
            if one.seat in within and one.parent and one.seat_sources:
                building[one.parent] = (*building.get(one.parent, ()), *one.seat_sources)
        elif one.kind in ("company", "brand"):
            if one.seat in within:
                seated[one.id] = one.seat_sources
            if within & set(one.plants):
                building[one.id] = (*building.get(one.id, ()), *one.plant_sources)
    for message, makers in (("seats-in", seated), ("plants-in", building)):
        if makers:
            names = tuple(SubjectTerm(subject=key) for key in makers)
            sources = dict.fromkeys(source for cited in makers.values() for source in cited)
            text = line(message, place=SubjectTerm(subject=place.id), makers=names)
            found.append(Fact(text=text, sources=tuple(sources)))
    return found
