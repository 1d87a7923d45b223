"""Whether one of two belongs to the other: a brand to a maker, a city to a province."""

from collections.abc import Mapping

from data.dataset import Session
from data.models import PLACES
from intents.answer import Fact, Miss, Reply, Verdict, line
from intents.belonging.ties import lineage, told
from intents.comparison.handler import answer as compared
from intents.makers import built_in, is_in, named, plants_fact, seat_fact, seated
from intents.places import above, place_facts, regions_of
from intents.reading.question import Question

SIZES = ("plant", "model", "brand", "company")
"""Kinds of makers and what they make, the least first."""
DOWNWARDS = ("includes", "members", "owned", "owns")
"""Cues after which the first named is asked to hold the second: "does Anhui include Hefei"."""


def relation(question: Question, data: Session) -> Reply:
    """Yes or no with the recorded tie; no verdict where the data does not record enough."""
    first, second = question.subjects
    places = [data.catalogue.subjects[one].kind in PLACES for one in (first, second)]
    tied = second in _owners(first, data) or first in _owners(second, data)
    kinds = {data.catalogue.subjects[one].kind for one in (first, second)}
    alike = len(kinds) == 1 or all(places)
    if question.measures and not question.has("maker") and alike and not tied:
        # "Did Beijing and Shanghai build …" sets two side by side.
        return compared(question.model_copy(update={"operation": "subjects"}), data)
    if all(places):
        return _places(question, first, second, data)
    if any(places):
        maker, place = (second, first) if places[0] else (first, second)
        return _maker_in_place(question, maker, place, data)
    return _makers(question, first, second, data)


def _places(question: Question, first: str, second: str, data: Session) -> Reply:
    inside = {one: _around(one, data) for one in (first, second)}
    kinds = [data.catalogue.subjects[one].kind for one in (first, second)]
    if kinds[0] == kinds[1]:
        # "Are Beijing and Shanghai municipalities": two of a kind are not asked to lie in another.
        return _told(question, (*place_facts(first, data), *place_facts(second, data)), None)
    downwards = question.has(*DOWNWARDS)
    inner = second if downwards else first
    outer = first if inner == second else second
    if inner in inside[outer] and not downwards:
        return _told(question, place_facts(outer, data), False)
    return _told(question, place_facts(inner, data), outer in inside[inner])


def _told(question: Question, facts: tuple[Fact, ...], verdict: Verdict | None) -> Reply:
    if facts:
        return told(facts, verdict)
    first, second = named(*question.subjects)
    return Miss(reason="no_data", headline=line("belonging-no-tie", first=first, second=second))


def _around(place: str, data: Session) -> set[str]:
    """What a place lies in: its province, its regions, the nation."""
    catalogue = data.catalogue
    nation = {one.id for one in catalogue.subjects.values() if one.number and one.kind == "country"}
    return {*above(place, catalogue), *regions_of(place, catalogue), *nation} - {place}


def _maker_in_place(question: Question, maker: str, place: str, data: Session) -> Reply:
    """Yes where it has its seat, or builds if that was asked; never no: cities may be missing."""
    builds = bool(question.measures)
    ties = (plants_fact, seat_fact) if builds else (seat_fact, plants_fact)
    facts = tuple(found for tie in ties if (found := tie(maker, data)))
    if not facts:
        [subject] = named(maker)
        return Miss(reason="no_data", headline=line("seat-none", subject=subject))
    known = seated(maker, data)
    cities = {known.seat} if known else set()
    if builds:
        cities = {*built_in(data.catalogue.subjects[maker], data)}
    there = any(city and is_in(city, place, data.catalogue) for city in cities)
    # Whether a place's output includes a maker's is another question than where it builds.
    return told(facts, True if there and not question.has("includes") else None)


def _makers(question: Question, first: str, second: str, data: Session) -> Reply:
    up = {one: _owners(one, data) for one in (first, second)}
    inner = _inner(question, first, second, up, data)
    outer = first if inner == second else second
    verdict: Verdict | None
    facts = lineage(inner, data)
    if outer in up[inner]:
        # "Does Zeekr own Geely" has it the wrong way round.
        verdict = not (question.has("owns") and not question.has("owner") and inner == first)
    elif up[inner] & up[outer]:
        verdict = "depends"
        facts = (*facts, *(fact for fact in lineage(outer, data) if fact not in facts))
    else:
        # The owners that sources name of a company need not be all.
        brand = data.catalogue.subjects[inner].kind in ("brand", "model")
        verdict = False if brand and facts else None
    return _told(question, facts, verdict)


def _inner(
    question: Question, first: str, second: str, up: Mapping[str, set[str]], data: Session
) -> str:
    """Which of two is asked to belong to the other: the recorded tie, the kinds, the words."""
    if second in up[first]:
        return first
    if first in up[second]:
        return second
    size = {one: SIZES.index(data.catalogue.subjects[one].kind) for one in (first, second)}
    if size[first] != size[second]:
        return min(size, key=lambda one: size[one])
    return second if question.has(*DOWNWARDS) else first


def _owners(subject: str, data: Session) -> set[str]:
    """Everyone that something belongs to, at any remove."""
    found: set[str] = set()
    asked = [subject]
    while asked:
        known = data.catalogue.subjects[asked.pop()]
        new = {*known.owners, *filter(None, [known.parent])} - found
        makers = {one for one in new if data.catalogue.subjects[one].kind not in PLACES}
        found |= makers
        asked += makers
    return found
