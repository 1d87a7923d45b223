"""Spans: what may stand where in a text, and the cover of the text that explains it best."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from intents.reading.amounts import amounts
from intents.reading.durations import durations
from intents.reading.excluding import excluding
from intents.reading.framing import framing
from intents.reading.lexicon import Lexicon
from intents.reading.meaning import Filler, Meaning, Named, Unknown
from intents.reading.normal import is_han
from intents.reading.periods import periods

UNKNOWN_COST = 20.0
SKIPPED_SIGN = 1.01
"""Passing over a sign that has a meaning (<, #, an apostrophe) costs more than reading it."""
UNKNOWN: tuple[Meaning, ...] = (Unknown(),)
NAME_CONNECTORS = frozenset("和与及跟同、对比的,，/")

_AFTER_NAMES = re.compile(r"[两二三四五六](?:省市|[市省地城])|前[0-9一二三四五六七八九十]|[今去]年")
"""What may follow one-character names: 京沪渝三市, 粤前11月."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of normal text with its meanings."""

    start: int
    end: int
    meanings: tuple[Meaning, ...]

    @property
    def is_unknown(self) -> bool:
        """Whether nothing was understood here."""
        return isinstance(self.meanings[0], Unknown)

    @property
    def is_filler(self) -> bool:
        """Whether it adds nothing to what is asked."""
        return all(isinstance(meaning, Filler) for meaning in self.meanings)


def cover(text: str, lexicon: Lexicon, today: date) -> list[Span]:
    """The cheapest cover of the text: as little as possible unknown, then as few spans as possible.

    Each span costs one, so a phrase beats its words; ties go to what says more than a filler.
    """
    edges = _edges(text, lexicon, today)
    word_ends = _word_ends(text)
    best: list[float] = [0.0] * (len(text) + 1)
    step: list[Span | None] = [None] * len(text)
    for start in range(len(text) - 1, -1, -1):
        known = edges.get(start, [])
        best[start] = best[start + 1] + (SKIPPED_SIGN if known else 0.0)
        if word_ends[start]:
            fallback = Span(start, word_ends[start], UNKNOWN)
            best[start] = UNKNOWN_COST + best[fallback.end]
            step[start] = fallback
        for span in known:
            cost = _cost(span) + best[span.end]
            if cost < best[start]:
                best[start], step[start] = cost, span
    return _walk(step)


def _walk(step: list[Span | None]) -> list[Span]:
    spans: list[Span] = []
    position = 0
    while position < len(step):
        span = step[position]
        if span is None:
            position += 1
            continue
        spans.append(span)
        position = span.end
    return spans


def _cost(span: Span) -> float:
    return 1.05 if span.is_filler else 1.0


def _edges(text: str, lexicon: Lexicon, today: date) -> dict[int, list[Span]]:
    found: dict[tuple[int, int], list[Meaning]] = defaultdict(list)
    proposals: Iterable[Iterable[tuple[int, int, tuple[Meaning, ...]]]] = (
        lexicon.hits(text),
        periods(text, today),
        amounts(text),
        framing(text),
        excluding(text),
        durations(text),
    )
    for source in proposals:
        for start, end, meanings in source:
            start, end = _trimmed(text, start, end)
            if (
                end - start == 1
                and _is_lone_name(meanings)
                and not _among_its_like(text, start, lexicon)
            ):
                meanings = tuple(part for part in meanings if not isinstance(part, Named))
            found[start, end] += [part for part in meanings if part not in found[start, end]]
    edges: dict[int, list[Span]] = defaultdict(list)
    for (start, end), parts in found.items():
        if parts:
            edges[start].append(Span(start, end, tuple(parts)))
    return edges


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] == " ":
        start += 1
    while end > start and text[end - 1] == " ":
        end -= 1
    return start, end


def _is_lone_name(meanings: tuple[Meaning, ...]) -> bool:
    return any(isinstance(part, Named) for part in meanings)


def _among_its_like(text: str, index: int, lexicon: Lexicon) -> bool:
    """Whether a one-character name stands alone, or in a run of such names (京沪渝)."""
    return all(_ends_run(text, index, step, lexicon) for step in (-1, 1))


def _ends_run(text: str, index: int, step: int, lexicon: Lexicon) -> bool:
    position = index + step
    while 0 <= position < len(text):
        character = text[position]
        if not is_han(character) or character in NAME_CONNECTORS:
            return True
        if step > 0 and _AFTER_NAMES.match(text, position):
            return True
        if not _is_lone_name(lexicon.meanings.get(character, ())):
            return False
        position += step
    return True


def _word_ends(text: str) -> list[int]:
    """For each place where an unknown word would start, where it would end; elsewhere 0.

    A word is a Chinese character, a run of letters, or a run of digits.
    """
    ends = [0] * (len(text) + 1)
    for start in range(len(text) - 1, -1, -1):
        character = text[start]
        if not character.isalnum():
            continue
        following = text[start + 1 : start + 2]
        alone = is_han(character) or not following or is_han(following)
        same = not alone and character.isalpha() == following.isalpha() and following.isalnum()
        ends[start] = ends[start + 1] if same else start + 1
    return ends
