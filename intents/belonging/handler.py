"""What belongs to what: whose brand it is, who holds a maker, what lies in a place."""

from data.dataset import Session
from data.models import PLACES, Subject
from intents.answer import Answer, CodeTerm, Fact, Line, Miss, Reply, SubjectTerm, line
from intents.belonging.relation import relation
from intents.belonging.ties import brands_of, joint_ventures_of, lineage, of_kind, told
from intents.makers import makers_in, named, seat_fact
from intents.places import members_facts, place_facts
from intents.reading.looking import SCOPE_KINDS
from intents.reading.question import Question


def answer(question: Question, data: Session) -> Reply:
    """Give the ties that the data records, each with its sources; never one that it does not."""
    if question.operation == "relation":
        return relation(question, data)
    subject = (*question.subjects, *filter(None, [question.within]))[0]
    known = data.catalogue.subjects[subject]
    if question.operation == "kind":
        return _kind(question, known, data)
    if known.kind in PLACES:
        return _place(question, known, data)
    if question.scope == "cities":
        found = seat_fact(subject, data)
        return _answer((found,) if found else (), line("seat-none", subject=_term(subject)))
    if question.has("joint") and len(known.owners) < 2 and known.kind == "company":
        found_joint = joint_ventures_of(subject, data)
        if found_joint:
            return _answer(found_joint, line("belonging-none", subject=_term(subject)))
    if _asks_down(question, known):
        return _owned(question, known, data)
    return _answer(lineage(subject, data), line("belonging-none", subject=_term(subject)))


def _kind(question: Question, known: Subject, data: Session) -> Reply:
    """What it is, and whether it is what was asked; a kind word beside its own name is dropped."""
    if question.has("municipal"):
        right = known.kind == "municipality"
    elif question.scope == "provinces":
        right = known.kind == "province"
    else:
        right = question.scope is None or known.kind in SCOPE_KINDS[question.scope]
    kind = CodeTerm(kind="kind", code=known.kind)
    facts = place_facts(known.id, data)
    return Answer(
        headline=line("verdict-yes" if right else "verdict-no"),
        rows=(
            line("belonging-kind", subject=_term(known.id), kind=kind),
            *(fact.text for fact in facts),
        ),
        facts=facts,
        verdict=right,
    )


def _place(question: Question, place: Subject, data: Session) -> Reply:
    """Of a place who builds there, which places make it up, or where it lies."""
    if question.has("maker"):
        none = line("makers-in-none", place=_term(place.id))
        return _answer(makers_in(place.id, data), none)
    term = _term(place.id)
    if place.kind in ("region", "country") or question.operation == "members":
        return _answer(members_facts(place.id, data), line("belonging-none-members", place=term))
    return _answer(place_facts(place.id, data), line("belonging-none-place", place=term))


def _asks_down(question: Question, known: Subject) -> bool:
    """Whether what belongs to the subject is asked, rather than whom it belongs to."""
    if known.kind not in ("company", "brand"):
        return False
    if question.scope in ("brands", "models"):
        return known.kind not in SCOPE_KINDS[question.scope]
    if question.scope == "companies" and len(known.owners) > 1:
        return False
    return known.kind == "company" and question.has("owned", "includes", "members")


def _owned(question: Question, known: Subject, data: Session) -> Reply:
    """The brands, models or companies of a maker that the data lists."""
    if question.scope == "brands":
        facts = brands_of(known.id, data)
    elif question.scope == "models":
        facts = of_kind(known.id, "model", data)
    else:
        facts = (*of_kind(known.id, "company", data), *of_kind(known.id, "brand", data))
    return _answer(facts, line("belonging-none-of", owner=_term(known.id)))


def _answer(facts: tuple[Fact, ...], none: Line) -> Reply:
    return told(facts) if facts else Miss(reason="no_data", headline=none)


def _term(subject: str) -> SubjectTerm:
    [term] = named(subject)
    return term
