"""The lexicon: every word that can be understood, with all it may mean. Built once."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import ahocorasick
import yaml

from data.catalogue import Catalogue
from data.names import names_of
from intents.reading.derived import compounds, plants, said_to_count, spellings, spelt
from intents.reading.meaning import (
    BodyWord,
    Cue,
    Filler,
    FleetWord,
    Meaning,
    MeasureWord,
    Money,
    Named,
    Running,
    ScopeWord,
    StatusWord,
    TopicWord,
    Unheld,
)
from intents.reading.normal import Normaliser, is_han

WORDS = Path(__file__).with_name("words")
LANGUAGES = ("en", "zh")

_HEADINGS: Mapping[str, Any] = {
    "cues": lambda name: Cue(name=name),
    "measures": lambda name: MeasureWord(measure=name),
    "fleets": lambda name: FleetWord(fleet=name),
    "scopes": lambda name: ScopeWord(scope=name),
    "single_scopes": lambda name: ScopeWord(scope=name, single=True),
    "bodies": lambda name: BodyWord(body=name),
    "statuses": lambda name: StatusWord(status=name),
}
_SINGLES: Mapping[str, Meaning] = {
    "filler": Filler(),
    "running": Running(),
    "money": Money(),
    "unheld": Unheld(),
}

_ASIDE = re.compile(r" via | / | \(")
"""What follows is no part of a publisher's name: who relayed it, or the name in another script."""


class EnglishWords:
    """The common English words: what is one is never taken for a slip or for a name.

    One string, not a set: forty thousand words would take 10 MB as objects.
    """

    def __init__(self, path: Path) -> None:
        self._lines = "\n" + path.read_text("utf-8") + "\n"

    def __contains__(self, word: str) -> bool:
        return f"\n{word}\n" in self._lines


class Lexicon:
    """Surfaces (normal text) with their meanings, in an automaton that finds them all."""

    def __init__(self, catalogue: Catalogue, normalise: Normaliser) -> None:
        self._normalise = normalise
        self._held = {key for key, one in catalogue.subjects.items() if one.number is not None}
        self.english = EnglishWords(WORDS / "english.txt")
        known = [
            *_words(normalise),
            *_topics(catalogue, normalise),
            *_names(catalogue, normalise),
        ]
        known += [*compounds(known), *said_to_count(known), *plants(catalogue, normalise)]
        taken = {surface for surface, _ in known}
        known += _publishers(catalogue, normalise, taken, self.english)
        united = _united(known)
        spelling = _united(spelt(united, spellings(WORDS / "pinyin.txt")))
        self._spelt = frozenset(spelling)
        self.meanings: Mapping[str, tuple[Meaning, ...]] = {**spelling, **united}
        self._automaton = ahocorasick.Automaton()
        for surface, meanings in self.meanings.items():
            self._automaton.add_word(surface, (surface, meanings))
        self._automaton.make_automaton()

    def hits(self, text: str) -> Iterator[tuple[int, int, tuple[Meaning, ...]]]:
        """Every surface in a text; a Latin one only where no word character touches it."""
        for last, (surface, meanings) in self._automaton.iter(text):
            start, end = last - len(surface) + 1, last + 1
            if _bounded(text, start, end):
                yield start, end, meanings

    @cached_property
    def latin_words(self) -> frozenset[str]:
        """Every single Latin word of any surface: what a typo may be mended to.

        Pinyin is none: its syllables lie so close together that every slip hits another name.
        """
        return frozenset(
            word
            for surface in self.meanings
            if surface.isascii() and surface not in self._spelt
            for word in surface.split()
            if word.isalpha()
        )

    @cached_property
    def said_words(self) -> frozenset[str]:
        """The single Latin words of whatever is no name: these have other forms."""
        return frozenset(
            word
            for surface, meanings in self.meanings.items()
            if surface.isascii() and not any(isinstance(one, Named) for one in meanings)
            for word in surface.split()
            if word.isalpha() and word not in self.name_words
        )

    def _is_noun(self, surface: str, meaning: Meaning) -> bool:
        """A subject of the data, a measured quantity, or vehicles: what a slip may stand for."""
        match meaning:
            case Named():
                return any(key in self._held for key in meaning.ids)
            case MeasureWord():
                return surface.endswith("量")
            case FleetWord():
                return meaning.fleet in ("any", "nev") and surface.startswith(("汽车", "新能源"))
            case _:
                return False

    @cached_property
    def joinable(self) -> Mapping[str, str]:
        """What may be typed without blanks around it, and how it is written with them.

        Words that say something, and names of several words ("greatwall"); of two letters only
        names and "ev".
        """
        found: dict[str, str] = {}
        for surface, meanings in self.meanings.items():
            joined = surface.replace(" ", "")
            named = any(isinstance(meaning, Named) for meaning in meanings)
            says = named or any(
                isinstance(meaning, MeasureWord | FleetWord | ScopeWord | StatusWord)
                for meaning in meanings
            )
            short = len(joined) < 3 and not named and joined != "ev"
            latin = joined.isascii() and joined.isalpha()
            if latin and says and not short and (" " not in surface or named):
                found.setdefault(joined, surface)
        return found

    @cached_property
    def filler_words(self) -> frozenset[str]:
        """The single Latin words that add nothing to what is asked."""
        return frozenset(
            surface
            for surface, meanings in self.meanings.items()
            if surface.isascii() and all(isinstance(meaning, Filler) for meaning in meanings)
        )

    @cached_property
    def name_words(self) -> frozenset[str]:
        """The single Latin words that are names by themselves: a slip in one is held to less."""
        return frozenset(
            surface
            for surface, meanings in self.meanings.items()
            if any(isinstance(meaning, Named) for meaning in meanings)
        )

    @cached_property
    def han_words(self) -> frozenset[str]:
        """Every Chinese word of two or more characters that a typo may be mended to."""
        return frozenset(
            surface
            for surface, meanings in self.meanings.items()
            if len(surface) > 1
            and all(map(is_han, surface))
            and any(self._is_noun(surface, meaning) for meaning in meanings)
        )


def _bounded(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (_joins(before, text[start]) or _joins(text[end - 1], after))


def _joins(left: str, right: str) -> bool:
    """Whether two characters belong to one Latin word or one number."""
    if is_han(left) or is_han(right):
        return False
    return (left.isalpha() and right.isalpha()) or (left.isdecimal() and right.isdecimal())


def _united(pairs: Iterable[tuple[str, Meaning]]) -> dict[str, tuple[Meaning, ...]]:
    """One entry a surface. Subjects that share a name stand in one `Named`."""
    found: dict[str, list[Meaning]] = defaultdict(list)
    ids: dict[str, list[str]] = defaultdict(list)
    for surface, meaning in pairs:
        if isinstance(meaning, Named):
            ids[surface] += [key for key in meaning.ids if key not in ids[surface]]
        elif meaning not in found[surface]:
            found[surface].append(meaning)
    for surface, holders in ids.items():
        found[surface].append(Named(ids=tuple(sorted(holders))))
    return {surface: tuple(meanings) for surface, meanings in found.items()}


def _words(normalise: Normaliser) -> Iterator[tuple[str, Meaning]]:
    for language in LANGUAGES:
        # Every word is a string, "on" and "no" too.
        content = yaml.load((WORDS / f"{language}.yaml").read_text("utf-8"), yaml.CBaseLoader)  # noqa: S506
        for heading, entries in content.items():
            if heading in _SINGLES:
                yield from _variants(entries, _SINGLES[heading], normalise)
                continue
            for name, surfaces in entries.items():
                yield from _variants(surfaces, _HEADINGS[heading](name), normalise)


def _publishers(
    catalogue: Catalogue, normalise: Normaliser, taken: Container[str], english: EnglishWords
) -> Iterator[tuple[str, Meaning]]:
    """Who published: known words, so that none is mended into something else.

    The first word of a name stands for it where it is no word or name by itself: Yicai, but
    neither China nor Auto.
    """
    for publisher in sorted({source.publisher for source in catalogue.sources.values()}):
        name = normalise.word(_ASIDE.split(publisher)[0].strip())
        first = name.split()[0]
        own = len(first) > 3 and first not in english
        for surface in {name, first} if own else {name}:
            if surface not in taken:
                yield from _variants([surface], Cue(name="publisher"), normalise)


def _topics(catalogue: Catalogue, normalise: Normaliser) -> Iterator[tuple[str, Meaning]]:
    for topic in catalogue.topics.values():
        names = (topic.en, topic.zh, *topic.aliases.en, *topic.aliases.zh)
        yield from _variants(names, TopicWord(topic=topic.id), normalise)


def _names(catalogue: Catalogue, normalise: Normaliser) -> Iterator[tuple[str, Meaning]]:
    for subject in catalogue.subjects.values():
        yield from _variants(names_of(subject), Named(ids=(subject.id,)), normalise)


def _variants(
    surfaces: Iterable[object], meaning: Meaning, normalise: Normaliser
) -> Iterator[tuple[str, Meaning]]:
    """A phrase may also be typed with hyphens instead of spaces."""
    for surface in surfaces:
        text = normalise.word(str(surface))
        yield text, meaning
        if " " in text and text.replace(" ", "").isalpha():
            yield text.replace(" ", "-"), meaning
