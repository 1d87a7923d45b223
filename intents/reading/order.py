"""The order of two names: who is held against whom, also where the verb stands in the passive."""

from collections.abc import Collection, Sequence

from intents.reading.joining import held_against
from intents.reading.spans import Span

AHEAD = frozenset({"overtake", "more"})
"""Cues of verbs that put their subject ahead: overtook, outsold, 超过."""
AGENTS = frozenset({"by", "被", "遭", "让", "给", "为"})
"""Words before the one that did it: "was overtaken by BYD", 被比亚迪超过."""

Name = tuple[Span, tuple[str, ...]]


def in_order(
    named: Sequence[Name], spans: Sequence[Span], text: str, cues: Collection[str]
) -> Sequence[Name]:
    """The names in the order compared: the one that is held against comes second."""
    if len(named) != 2:
        return named
    first, second = named
    swapped = (
        held_against(first[0].start, first[0].end, spans)
        or _is_passed(first[0], spans, text)
        or (bool(AHEAD & set(cues)) and _is_agent(second[0], spans, text))
    )
    return (second, first) if swapped else named


def _is_passed(name: Span, spans: Sequence[Span], text: str) -> bool:
    """Whether the first name only says of whom the other is ahead: "how far ahead of X was Y"."""
    before = [span for span in spans if span.end <= name.start]
    if not before:
        return False
    words = text[before[-1].start : before[-1].end]
    return words.startswith("how far ") and words.endswith(("ahead of", "in front of", "behind"))


def _is_agent(name: Span, spans: Sequence[Span], text: str) -> bool:
    before = [span for span in spans if span.end <= name.start]
    if not before:
        return False
    words = text[before[-1].start : before[-1].end]
    return words in AGENTS or words.endswith((" by", "被"))


def stands_after(
    subject: str, words: Collection[str], named: Sequence[Name], spans: Sequence[Span], text: str
) -> bool:
    """Whether a subject's name stands right after one of these words."""
    for span, ids in named:
        before = [one for one in spans if one.end <= span.start]
        if subject in ids and before:
            return text[before[-1].start : before[-1].end] in words
    return False
