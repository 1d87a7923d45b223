"""Mending typos: a left-over word is read as a known one only if one is clearly nearest."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA, Indel

from data.record import Record
from intents.reading.inflecting import inflections
from intents.reading.lexicon import WORDS, Lexicon
from intents.reading.normal import NormalText, is_han
from intents.reading.spans import Span

MOST_LEFT_OVER = 12
"""With more unknown words than this a text is refused unmended: each look-up costs 0.1 ms."""

LONGEST_JOINED = 40
"""Letters of the longest run that is looked through for words typed without blanks."""
LONG_NAME = 9
"""A name of so many letters may hold two slips."""
CLEARLY = 0.04
"""By how much the best candidate must be more similar than the next, if it is as far away."""


class Mend(Record):
    """What was typed, and the known word it is read as."""

    typed: str
    read: str


class Mender:
    """Knows which words are close to known ones, in letters or, for Chinese, in sound."""

    def __init__(self, lexicon: Lexicon) -> None:
        # What a look-up needs is made by the first one: most questions hold no slip.
        self._lexicon = lexicon
        self._english = lexicon.english

    @cached_property
    def _words(self) -> list[str]:
        saying = self._lexicon.latin_words - self._lexicon.filler_words
        return sorted(word for word in saying if len(word) > 3)

    @cached_property
    def _fillers(self) -> list[str]:
        return sorted(word for word in self._lexicon.filler_words if len(word) > 3)

    @cached_property
    def _short(self) -> list[str]:
        return sorted(word for word in self._lexicon.latin_words if len(word) == 3)

    @cached_property
    def _sounds(self) -> Mapping[str, frozenset[str]]:
        return _sounds(WORDS / "homophones.txt")

    @cached_property
    def _names_by_length(self) -> Mapping[int, list[str]]:
        by_length: dict[int, list[str]] = defaultdict(list)
        for name in sorted(self._lexicon.han_words):
            by_length[len(name)].append(name)
        return by_length

    def mend(
        self, normal: NormalText, spans: Sequence[Span]
    ) -> tuple[NormalText, tuple[Mend, ...]]:
        """The text with its left-over words mended where that is safe, and what was mended.

        Another form of a known word is read as that; it is no slip, so nothing is said of it.
        """
        left = [span for span in spans if span.is_unknown]
        if not left or len(left) > MOST_LEFT_OVER:
            return normal, ()
        mends: list[Mend] = []
        fixed = frozenset(
            place
            for span in spans
            if not span.is_unknown and not (span.is_filler and span.end - span.start == 1)
            for place in range(span.start, span.end)
        )
        for start, end in reversed(_runs(left)):
            if is_han(normal.text[start]):
                found = self._sounds_like(normal.text, start, end, fixed)
            else:
                typed = normal.text[start:end]
                if form := self._inflected(typed):
                    normal = _replaced(normal, start, end, form)
                    continue
                word = self._apart(typed) or self._nearest(typed)
                found = (start, end, word) if word else None
            if found:
                start, end, read = found
                mends.append(Mend(typed=normal.as_typed(start, end), read=read))
                normal = _replaced(normal, start, end, read)
        return normal, tuple(reversed(mends))

    def _inflected(self, word: str) -> str | None:
        """Another form of the same word that is known; a name has none."""
        forms = (form for form in inflections(word) if form in self._lexicon.said_words)
        return next(forms, None)

    def _apart(self, word: str) -> str | None:
        """The words that were typed without blanks between them, a name among them."""
        if len(word) < 5 or len(word) > LONGEST_JOINED or word in self._english:
            return None
        best: list[tuple[str, ...] | None] = [()] + [None] * len(word)
        for end in range(1, len(word) + 1):
            for start in range(end):
                before, piece = best[start], word[start:end]
                if before is None or piece not in self._lexicon.joinable:
                    continue
                found = (*before, piece)
                if best[end] is None or len(found) < len(best[end] or ()):
                    best[end] = found
        pieces = best[-1] or ()
        named = any(
            piece in self._lexicon.name_words or " " in self._lexicon.joinable[piece]
            for piece in pieces
        )
        if not named or max(map(len, pieces), default=0) < 3:
            return None
        return " ".join(self._lexicon.joinable[piece] for piece in pieces)

    def _nearest(self, word: str) -> str | None:
        """The one known word within a slip or two; a real English word is never a slip."""
        if (
            len(word) < 3
            or word in self._english
            or word in self._lexicon.latin_words
            or not word.isalpha()
        ):
            return None
        if len(word) == 3:
            return self._swapped(word)
        return self._clearest(word, self._words) or self._clearest(word, self._fillers)

    def _swapped(self, word: str) -> str | None:
        """A three-letter word with two letters swapped: "hwo" is "how"."""
        found = [known for known in self._short if sorted(known) == sorted(word)]
        return found[0] if len(found) == 1 else None

    def _clearest(self, word: str, words: Sequence[str]) -> str | None:
        allowed = 1 if len(word) < 7 else 2
        near = process.extract(word, words, scorer=OSA.distance, score_cutoff=allowed, limit=5)
        near = [hit for hit in near if self._plausible(word, hit[0], hit[1])]
        if len(word) == 4:
            near = [h for h in near if sorted(h[0]) == sorted(word) or len(h[0]) != len(word)]
        ranked = sorted(
            (distance, -Indel.normalized_similarity(word, known), known)
            for known, distance, _ in near
        )
        if not ranked or (len(ranked) > 1 and _close(ranked[0], ranked[1])):
            return None
        return ranked[0][2]

    def _plausible(self, word: str, known: str, distance: float) -> bool:
        """Two slips keep the first letter; a name bears but one, and keeps it or swaps it."""
        same_start = known[0] == word[0]
        if known in self._lexicon.name_words:
            swapped = sorted(known) == sorted(word)
            return (same_start or swapped) and (distance < 2 or len(word) >= LONG_NAME)
        return distance < 2 or same_start

    def _sounds_like(
        self, text: str, start: int, end: int, fixed: frozenset[int]
    ) -> tuple[int, int, str] | None:
        """A word written with other characters of the same sound; what is `fixed` stays."""
        for length in sorted(self._names_by_length, reverse=True):
            for first in range(max(0, start - length + 1), end):
                last = first + length
                piece = text[first:last]
                if last > len(text) or last <= start or not all(map(is_han, piece)):
                    continue
                fits = [
                    name
                    for name in self._names_by_length[length]
                    if self._same_sound(piece, name)
                    and not any(
                        one != other and place in fixed
                        for place, (one, other) in enumerate(zip(piece, name, strict=True), first)
                    )
                ]
                if len(fits) == 1:
                    return first, last, fits[0]
        return None

    def _same_sound(self, piece: str, name: str) -> bool:
        same = sum(one == other for one, other in zip(piece, name, strict=True))
        return 0 < same < len(name) and all(
            one == other
            or self._sounds.get(one, frozenset()) & self._sounds.get(other, frozenset())
            for one, other in zip(piece, name, strict=True)
        )


def _close(best: tuple[float, float, str], next_best: tuple[float, float, str]) -> bool:
    """Whether two candidates are too near one another to choose; two forms of a word are not."""
    near = best[0] == next_best[0] and next_best[1] - best[1] < CLEARLY
    return near and best[2] not in inflections(next_best[2])


def _runs(spans: Sequence[Span]) -> list[tuple[int, int]]:
    """Left-over Chinese characters side by side make one run."""
    runs: list[tuple[int, int]] = []
    for span in spans:
        if runs and runs[-1][1] == span.start:
            runs[-1] = (runs[-1][0], span.end)
        else:
            runs.append((span.start, span.end))
    return runs


def _replaced(normal: NormalText, start: int, end: int, read: str) -> NormalText:
    origin = list(normal.origin)
    first, last = origin[start], origin[end - 1]
    middle = [first] * (len(read) - 1) + [last]
    return NormalText(
        normal.text[:start] + read + normal.text[end:],
        tuple(origin[:start] + middle + origin[end:]),
        normal.typed,
        normal.traditional,
    )


def _lines(path: Path) -> list[str]:
    return [
        line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")
    ]


def _sounds(path: Path) -> Mapping[str, frozenset[str]]:
    """For each character the toneless syllables it is read as, blurred as southern speakers do."""
    sounds: dict[str, set[str]] = defaultdict(set)
    for line in _lines(path):
        syllable, characters = line.split()
        for character in characters:
            sounds[character].add(_blurred(syllable))
    return {character: frozenset(syllables) for character, syllables in sounds.items()}


def _blurred(syllable: str) -> str:
    """zh, ch, sh as z, c, s; -ng as -n: the slips that typing by sound makes."""
    for sharp, flat in (("zh", "z"), ("ch", "c"), ("sh", "s")):
        if syllable.startswith(sharp):
            syllable = flat + syllable[2:]
    return syllable[:-1] if syllable.endswith("ng") else syllable
