"""Ties between makers: upwards step by step, and downwards to brands, models and ventures."""

from collections.abc import Iterable, Sequence

from data.dataset import Session
from data.models import Subject, SubjectKind
from intents.answer import Answer, CodeTerm, Fact, SubjectTerm, Verdict, line
from intents.makers import named, owner_fact, upwards

MOST_NAMES = 40
TIES = frozenset(f"belonging-{kind}" for kind in ("brand", "model", "plant", "company", "owned"))
"""The messages of ties between makers; one without a source rests on the list of subjects."""


def told(facts: Sequence[Fact], verdict: Verdict | None = None) -> Answer:
    """The facts, with a word on those that rest on the list of subjects alone."""
    unsourced = any(not fact.sources and fact.text.message in TIES for fact in facts)
    answer = Answer.of_facts(facts, verdict)
    return answer.model_copy(update={"notes": (line("belonging-listed"),)}) if unsourced else answer


def lineage(subject: str, data: Session) -> tuple[Fact, ...]:
    """Whom a model, brand, plant or company belongs to, then whom that belongs to.

    A step has the sources that name the owners; without, it stands on the list of subjects.
    """
    facts: list[Fact] = []
    for one in upwards(subject, data.catalogue):
        owners = owner_fact(one.id, data)
        if owners is not None:
            facts.append(owners)
        if one.parent and one.parent not in one.owners and _is_maker(one.parent, data):
            text = line(
                f"belonging-{one.kind}",
                subject=SubjectTerm(subject=one.id),
                owner=SubjectTerm(subject=one.parent),
            )
            facts.append(Fact(text=text))
    return tuple(facts)


def brands_of(owner: str, data: Session) -> tuple[Fact, ...]:
    """The brands of a maker, then of each company that belongs to it, then of its own group."""
    below = [company.id for company in _children(owner, "company", data)]
    group = [one.id for one in upwards(owner, data.catalogue)][1:]
    return tuple(fact for one in (owner, *below, *group) for fact in of_kind(one, "brand", data))


def of_kind(owner: str, kind: SubjectKind, data: Session) -> tuple[Fact, ...]:
    """What of a kind belongs to an owner, as one fact if anything; of models through brands too."""
    found = _children(owner, kind, data)
    if kind == "model":
        brands = _children(owner, "brand", data)
        found += [model for brand in brands for model in _children(brand.id, "model", data)]
    if not found:
        return ()
    text = line(
        "belonging-owned",
        owner=SubjectTerm(subject=owner),
        kind=CodeTerm(kind="belonging-kind", code=kind),
        names=named(*(one.id for one in found[:MOST_NAMES])),
    )
    return (Fact(text=text, sources=_sources(owner, found)),)


def joint_ventures_of(owner: str, data: Session) -> tuple[Fact, ...]:
    """Each company that a maker holds together with others, with all who hold it."""
    held = [
        owner_fact(one.id, data)
        for one in data.catalogue.subjects.values()
        if one.kind == "company" and owner in one.owners and len(one.owners) > 1
    ]
    return tuple(fact for fact in held if fact is not None)


def _children(owner: str, kind: SubjectKind, data: Session) -> list[Subject]:
    """What belongs to an owner; what the data has figures on comes first."""
    found = [
        one
        for one in data.catalogue.subjects.values()
        if one.kind == kind and (one.parent == owner or owner in one.owners)
    ]
    return sorted(found, key=lambda one: one.number is None)


def _sources(owner: str, found: Iterable[Subject]) -> tuple[str, ...]:
    cited = (source for one in found if owner in one.owners for source in one.owner_sources)
    return tuple(dict.fromkeys(cited))


def _is_maker(subject: str, data: Session) -> bool:
    return data.catalogue.subjects[subject].kind in ("company", "brand")
