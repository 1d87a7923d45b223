"""Scopes: which kind of subject is looked through, and when a kind word only says what one is."""

from collections.abc import Mapping, Sequence

from data.models import Subject
from intents.reading.meaning import Named, Scope, ScopeWord
from intents.reading.normal import is_han
from intents.reading.spans import Span

SCOPE_KINDS: Mapping[Scope, tuple[str, ...]] = {
    "cities": ("city", "municipality"),
    "provinces": ("province", "municipality"),
    "companies": ("company",),
    "brands": ("brand",),
    "models": ("model",),
    "countries": ("country",),
}
"""Which kinds of subject a scope looks through: municipalities stand among both."""

MAKERS = ("companies", "brands", "models")


def scope_of(
    words: Sequence[tuple[int, ScopeWord]],
    spans: Sequence[Span],
    text: str,
    subjects: Mapping[str, Subject],
) -> Scope | None:
    """The scope asked for; "city" beside the name of one is only its kind.

    `words` are the kind words, each with the index of its span.
    """
    for index, word in words:
        beside = spans[max(0, index - 2) : index + 3] if word.single else ()
        if not _named_among(beside, word.scope, subjects) and not _says_kind(
            index, word.scope, spans, text, subjects
        ):
            return word.scope
    return None


def is_wider(scope: Scope, subject: Subject) -> bool:
    """Whether a place is too small to hold what the scope looks through."""
    return (subject.kind == "city" and scope in ("provinces", "countries")) or (
        subject.kind in ("municipality", "province") and scope == "countries"
    )


def _says_kind(
    index: int, scope: Scope, spans: Sequence[Span], text: str, subjects: Mapping[str, Subject]
) -> bool:
    """Whether a Chinese kind word right after a name only says what that is: 问界品牌.

    Not of places: 重庆省份排名 asks for the rank among provinces.
    """
    if not index or scope not in MAKERS or not is_han(text[spans[index].start]):
        return False
    before = spans[index - 1]
    return before.end == spans[index].start and _named_among((before,), scope, subjects)


def _named_among(spans: Sequence[Span], scope: Scope, subjects: Mapping[str, Subject]) -> bool:
    """Whether a name of the scope's very kind stands there: "the city of Chongqing"."""
    return any(
        subjects[key].kind in SCOPE_KINDS[scope]
        for span in spans
        for part in span.meanings
        if isinstance(part, Named)
        for key in part.ids
    )
