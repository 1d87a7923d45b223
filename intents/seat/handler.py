"""Where a maker has its seat; plants are told only as far as milestones record them."""

from data.dataset import Session
from intents.answer import Answer, Fact, Miss, Reply, SubjectTerm, Verdict, line
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
    events = sorted(
        (
            one
            for one in data.catalogue.milestones.values()
            if set(PLANTS) & set(one.topics)
            and (not question.subjects or set(question.subjects) & set(one.subjects))
        ),
        key=lambda one: (one.date, one.id),
    )
    if not events:
        return Miss(reason="no_data", headline=line("plants-none"))
    facts = tuple(fact(one) for one in events)
    return Answer(
        headline=line("plants-headline"), rows=tuple(one.text for one in facts), facts=facts
    )
