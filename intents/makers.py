"""Makers as sources record them: their seat, their owners, the cities where they build."""

from collections.abc import Iterator
from itertools import chain, takewhile

from data.ancestry import ancestors
from data.catalogue import Catalogue
from data.dataset import Session
from data.models import PLACES, Subject
from intents.answer import Fact, SubjectTerm, Term, line
from intents.table import members_of


def named(*subjects: str) -> tuple[SubjectTerm, ...]:
    """Subjects as the terms of a line."""
    return tuple(SubjectTerm(subject=subject) for subject in subjects)


def upwards(subject: str, catalogue: Catalogue) -> Iterator[Subject]:
    """A brand, model, plant or company, then what it belongs to, step by step; no places."""
    line_up = chain([catalogue.subjects[subject]], ancestors(subject, catalogue.subjects))
    return takewhile(lambda one: one.kind not in PLACES, line_up)


def seated(subject: str, data: Session) -> Subject | None:
    """The maker whose seat is recorded: the subject itself, or what it belongs to."""
    return next((one for one in upwards(subject, data.catalogue) if one.seat), None)


def seat_fact(subject: str, data: Session) -> Fact | None:
    """The seat as a fact with its sources; None where none is recorded."""
    maker = seated(subject, data)
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
        owners=named(*known.owners),
        joint="yes" if len(known.owners) > 1 else "no",
    )
    return Fact(text=text, sources=known.owner_sources)


def built_in(maker: Subject, data: Session) -> dict[str, tuple[str, ...]]:
    """The cities where a maker builds, each with the sources that say so; a plant's own city."""
    if maker.kind == "plant":
        return {maker.seat: maker.seat_sources} if maker.seat else {}
    places = dict.fromkeys(maker.plants, maker.plant_sources)
    for plant in data.catalogue.subjects.values():
        if plant.kind == "plant" and plant.parent == maker.id and plant.seat and plant.seat_sources:
            places[plant.seat] = (*places.get(plant.seat, ()), *plant.seat_sources)
    return places


def plants_fact(subject: str, data: Session, within: str | None = None) -> Fact | None:
    """Where a maker builds, in a place if one is given; of a brand or a model where its maker does,
    said so.
    """
    for maker in upwards(subject, data.catalogue):
        places = {
            city: sources
            for city, sources in built_in(maker, data).items()
            if within is None or is_in(city, within, data.catalogue)
        }
        if places:
            terms: dict[str, Term] = {
                "maker": SubjectTerm(subject=maker.id),
                "places": named(*places),
            }
            own = maker.id == subject or maker.kind == "plant"
            text = (
                line("plants-of", **terms)
                if own
                else line("plants-of-maker", subject=SubjectTerm(subject=subject), **terms)
            )
            return Fact(text=text, sources=_once(places))
    return None


def is_in(city: str, place: str, catalogue: Catalogue) -> bool:
    """Whether a city is a place or lies in it, at any depth."""
    return city == place or city in members_of(place, catalogue)


def seats_in(place: str, data: Session) -> Fact | None:
    """The makers with their seat in a place."""
    within = {place, *members_of(place, data.catalogue)}
    held = {
        one.id: one.seat_sources
        for one in data.catalogue.subjects.values()
        if one.kind in ("company", "brand") and one.seat in within
    }
    return _makers("seats-in", place, held)


def plants_in(place: str, data: Session) -> Fact | None:
    """The makers with plants in a place."""
    within = {place, *members_of(place, data.catalogue)}
    held: dict[str, tuple[str, ...]] = {}
    for one in data.catalogue.subjects.values():
        if one.kind == "plant":
            if one.seat in within and one.parent and one.seat_sources:
                held[one.parent] = (*held.get(one.parent, ()), *one.seat_sources)
        elif one.kind in ("company", "brand") and within & set(one.plants):
            held[one.id] = (*held.get(one.id, ()), *one.plant_sources)
    return _makers("plants-in", place, held)


def makers_in(place: str, data: Session) -> tuple[Fact, ...]:
    """Who has a seat in a place, and who builds there."""
    return tuple(one for one in (seats_in(place, data), plants_in(place, data)) if one)


def _makers(message: str, place: str, held: dict[str, tuple[str, ...]]) -> Fact | None:
    if not held:
        return None
    text = line(message, place=SubjectTerm(subject=place), makers=named(*held))
    return Fact(text=text, sources=_once(held))


def _once(held: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(source for cited in held.values() for source in cited))
