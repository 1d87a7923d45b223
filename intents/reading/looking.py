"""Where a ranking looks: the kinds of a scope, and the place or region that it is limited to."""

from collections.abc import Collection, Mapping, Sequence

from data.models import PLACES, Subject, SubjectKind
from data.record import Record
from intents.reading.meaning import MeasureWord, Named, Scope, ScopeWord
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
RANKING = frozenset({"most", "least", "rank", "place", "crown"})
"""Beside these cues, or a scope, "in China" only says where the ranking looks."""
RELATING = frozenset(
    "compare more less difference multiple quotient share sum average between".split()
)
"""Cues that set one subject against another, the nation too."""
MAKERS = ("companies", "brands", "models")


def asked_scope(
    words: Sequence[tuple[int, ScopeWord]], spans: Sequence[Span], subjects: Mapping[str, Subject]
) -> Scope | None:
    """The scope asked for; "city" beside the name of one is only its kind."""
    said = {part.measure for one in spans for part in one.meanings if isinstance(part, MeasureWord)}
    places = {word.scope for _, word in words} & {"cities", "provinces"}
    for index, word in words:
        if word.scope == "companies" and places:
            continue  # "The biggest producer among cities" is a city.
        if word.single and _apposed(index, word.scope, spans, subjects):
            continue
        if _says_kind(index, word.scope, spans, subjects):
            continue
        # "How many carmakers" is a quantity of a place, unless the question is who sold what.
        measured = any(isinstance(part, MeasureWord) for part in spans[index].meanings)
        if said == {"makers"} and measured:
            continue
        return word.scope
    return None


def _apposed(
    index: int, scope: Scope, spans: Sequence[Span], subjects: Mapping[str, Subject]
) -> bool:
    """Whether a name of that very kind stands beside a kind word: "the city of Chongqing"."""
    return _named_among(spans[max(0, index - 2) : index + 3], scope, subjects)


def _says_kind(
    index: int, scope: Scope, spans: Sequence[Span], subjects: Mapping[str, Subject]
) -> bool:
    """Whether a kind word right after a name only says what that is: 问界品牌.

    Only Chinese sets no blank between them. Not of places: 重庆省份排名 is among provinces.
    """
    if not index or scope not in MAKERS or spans[index - 1].end != spans[index].start:
        return False
    return _named_among(spans[index - 1 : index], scope, subjects)


def _named_among(spans: Sequence[Span], scope: Scope, subjects: Mapping[str, Subject]) -> bool:
    """Whether a name of the scope's very kind stands in these spans."""
    return any(
        subjects[key].kind in SCOPE_KINDS[scope]
        for span in spans
        for part in span.meanings
        if isinstance(part, Named)
        for key in part.ids
    )


def region_scope(ids: Sequence[str], subjects: Mapping[str, Subject]) -> Scope | None:
    """A region named alone is looked through: the kind of the places it lists."""
    kinds = {subjects[key].kind for key in subjects[ids[0]].members} if len(ids) == 1 else set()
    scopes: tuple[Scope, ...] = ("provinces", "cities", "companies") if kinds else ()
    return next((scope for scope in scopes if kinds <= {*SCOPE_KINDS[scope]}), None)


def is_wider(scope: Scope, kind: SubjectKind) -> bool:
    """Whether a place is too small to hold what the scope looks through."""
    return (kind == "city" and scope in ("provinces", "countries")) or (
        kind in ("municipality", "province") and scope == "countries"
    )


def looked_through(ids: Sequence[str], subjects: Mapping[str, Subject]) -> str | None:
    """Of two places the one that the other lies in: 合肥在安徽排第几 ranks Hefei there."""
    if len(ids) != 2:
        return None
    for part, whole in (ids, ids[::-1]):
        known = subjects[part]
        inside = known.parent == whole or part in subjects[whole].members
        if inside and known.kind in PLACES:
            return whole
    return None


def restates(
    number: int, ids: Sequence[str], within: str | None, subjects: Mapping[str, Subject]
) -> bool:
    """Whether a number only says how many were named: 长三角四省市, "the three of them"."""
    region = within or (ids[0] if len(ids) == 1 else None)
    listed = len(subjects[region].members) if region else 0
    return number > 1 and number in (len(ids), listed)


def is_name(span: Span) -> bool:
    """Whether a span names a subject."""
    return any(isinstance(part, Named) for part in span.meanings)


class Sought(Record):
    """Whom a question is about, what it looks through, and in which place.

    `cue` is what its form asks besides: what a place lies in, or whether it is what it is called.
    """

    ids: tuple[str, ...]
    scope: Scope | None = None
    within: str | None = None
    cue: str = ""


def sought(
    ids: tuple[str, ...],
    words: Sequence[tuple[int, ScopeWord]],
    spans: Sequence[Span],
    subjects: Mapping[str, Subject],
    cues: Collection[str],
) -> Sought:
    """The subjects, the scope that is looked through, and the place in which it is."""
    scope = asked_scope(words, spans, subjects)
    kinds = [subjects[key].kind for key in ids]
    if scope is not None and len(ids) == 1 and is_wider(scope, kinds[0]):
        # "What province is Wuhu in" looks for what the place lies in, not for what it holds.
        return Sought(ids=ids, cue="located")
    claimed = "polar" in cues and "who" not in cues
    if scope == "companies" and claimed and ids and PLACES.issuperset(kinds):
        scope = None  # "Was Guangzhou the biggest producer": a place that produces.
    ranked = bool(RANKING & set(cues))
    if scope == "cities" and kinds == ["province"] and claimed and ranked:
        # "Is Anhui the top car city": it is none, and its cities are not asked for.
        return Sought(ids=ids, scope=scope, cue="kind_of")
    within = None
    if ranked and not RELATING & set(cues):
        scope = scope or region_scope(ids, subjects)
        if (holder := looked_through(ids, subjects)) is not None:
            scope = scope or region_scope((holder,), subjects)
            within, ids = holder, tuple(key for key in ids if key != holder)
    if scope is not None and len(ids) == 1:
        [kind] = [subjects[key].kind for key in ids]
        if kind in PLACES and kind not in SCOPE_KINDS[scope]:
            within, ids = ids[0], ()
    return Sought(ids=ids, scope=scope, within=within)
