"""Which cities of a province, or which makers of a place, anything is held of."""

from collections.abc import Sequence

from data.dataset import Session
from intents.answer import Answer, CodeTerm, Fact, Line, Miss, Reply, SubjectTerm, line
from intents.makers import makers_in, named
from intents.reading.looking import SCOPE_KINDS
from intents.reading.meaning import Scope
from intents.table import members_of

MOST_NAMES = 60


def within(scope: Scope, place: str, data: Session) -> Reply:
    """Those with figures first, then those that are only known to be there."""
    if scope in ("companies", "brands"):
        return _told(makers_in(place, data), line("makers-in-none", place=_term(place)))
    kinds = SCOPE_KINDS[scope]
    subjects = data.catalogue.subjects
    there = [key for key in members_of(place, data.catalogue) if subjects[key].kind in kinds]
    held = [key for key in there if data.metrics_of(key)]
    facts = [
        _names(message, scope, place, keys)
        for message, keys in (
            ("coverage-within", held),
            ("coverage-within-none", [key for key in there if key not in held]),
        )
        if keys
    ]
    none = line("coverage-none", scope=CodeTerm(kind="scope", code=scope))
    return _told(facts, none)


def _names(message: str, scope: Scope, place: str, keys: Sequence[str]) -> Fact:
    return Fact(
        text=line(
            message,
            place=_term(place),
            scope=CodeTerm(kind="scope", code=scope),
            count=len(keys),
            names=named(*keys[:MOST_NAMES]),
            more=max(0, len(keys) - MOST_NAMES),
        )
    )


def _told(facts: Sequence[Fact], none: Line) -> Reply:
    if not facts:
        return Miss(reason="no_data", headline=none)
    return Answer.of_facts(facts)


def _term(place: str) -> SubjectTerm:
    [term] = named(place)
    return term
