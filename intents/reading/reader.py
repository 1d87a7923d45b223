"""The reader: a typed text becomes a `Question`, or an `Unread` that says what was in the way."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from data.catalogue import Catalogue
from intents.reading.gathering import Gathered
from intents.reading.lexicon import Lexicon
from intents.reading.looking import is_name
from intents.reading.mending import Mend, Mender
from intents.reading.normal import Normaliser, NormalText, is_han
from intents.reading.parts import (
    CONNECTORS,
    completes,
    names,
    premise,
    sentences,
    split_at_comma,
    split_clause,
    split_part,
)
from intents.reading.question import Language, Question, Unread
from intents.reading.spans import Span, cover

LONGEST = 400
"""Characters of the longest text that is read; nobody asks one question in more."""
COVERS = 64
"""Covers that are kept, of the message being read; with the next one they are let go."""


class Reader:
    """Reads questions over one catalogue. Pure: the same text and day give the same question."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._subjects = catalogue.subjects
        self._normalise = Normaliser()
        self._lexicon = Lexicon(catalogue, self._normalise)
        self._mender = Mender(self._lexicon)
        # A message is covered to find its sentences, its clauses, and then to read each of them.
        self._cover = lru_cache(maxsize=COVERS)(self._covered)

    def _covered(self, text: str, today: date) -> tuple[Span, ...]:
        return tuple(cover(text, self._lexicon, today))

    def read(
        self,
        typed: str,
        today: date,
        lang: Language | None = None,
        meant: str | None = None,
    ) -> Question | Unread:
        """The question in a text, its words mended where one reading is clearly meant.

        `meant` is the subject that an ambiguous name in it stands for, once that was settled.
        """
        if len(typed) > LONGEST:
            language = lang or ("zh" if sum(map(is_han, typed[:LONGEST])) > LONGEST // 4 else "en")
            return Unread(reason="out_of_scope", language=language, too_long=True)
        normal = self._normalise(typed)
        spans = self._cover(normal.text, today)
        mended, mends = self._mender.mend(normal, spans)
        if mended is not normal:
            normal = mended
            spans = self._cover(normal.text, today)
        language = lang or language_of(normal.text, spans)
        traditional = normal.traditional and language == "zh"
        if not spans:
            return Unread(reason="help", language=language, traditional=traditional)
        if unknown := _left_over(normal, spans):
            return Unread(
                reason="out_of_scope",
                language=language,
                traditional=traditional,
                not_understood=unknown,
                mends=mends,
            )
        gathered = Gathered(normal, spans, self._subjects, meant)
        if gathered.ambiguous:
            name, holders = gathered.ambiguous[0]
            return Unread(
                reason="ambiguous",
                language=language,
                traditional=traditional,
                ambiguous=holders,
                text=typed,
                name=name,
                mends=mends,
            )
        question = gathered.question(typed, language, traditional, today)
        taken = tuple(
            Mend(typed=name, read=self._as_province(key, language))
            for name, key in gathered.settled
        )
        return question.model_copy(update={"mends": (*mends, *taken)})

    def _as_province(self, key: str, language: Language) -> str:
        subject = self._subjects[key]
        return f"{subject.zh}省" if language == "zh" else f"{subject.en} province"

    def parts(self, typed: str, today: date) -> tuple[str, ...]:
        """The single questions of a message, as typed."""
        self._cover.cache_clear()
        return tuple(
            clause
            for part in self._completed(sentences(typed), today)
            for clause in self._clauses(part, today)
        )

    def _completed(self, parts: Sequence[str], today: date) -> list[str]:
        """The sentences, each with those that follow and only complete it."""
        if len(parts) < 2:
            return list(parts)
        whole: list[str] = []
        before: list[Span] = []
        for part in parts:
            spans = self._cover(self._normalise(part).text, today)
            if whole and completes(spans, before):
                whole[-1] = f"{whole[-1]} {part}"
                before += spans
            else:
                whole.append(part)
                before = list(spans)
        return whole

    def _clauses(self, typed: str, today: date) -> tuple[str, ...]:
        given = premise(typed)
        if given and names(self._cover(self._normalise(given[0]).text, today)):
            return given
        if (cut := split_part(typed)) and names(
            self._cover(self._normalise(typed[:cut]).text, today)
        ):
            return (typed[:cut].strip(), typed[cut:].strip(" ,，;；"))
        normal = self._normalise(typed)
        if not any(word in normal.text for word in (*CONNECTORS, ",", "，")):
            return (typed,)
        spans = self._cover(normal.text, today)
        place = split_at_comma(normal.text, spans) or split_clause(normal.text, spans)
        if place is None:
            return (typed,)
        cut = normal.origin[place]
        return (typed[:cut].strip(), typed[cut:].strip())


def language_of(text: str, spans: Sequence[Span]) -> Language:
    """Chinese if any Han word other than a name occurs, else English (contract, section 4)."""
    for span in spans:
        if any(map(is_han, text[span.start : span.end])) and not is_name(span):
            return "zh"
    return "en"


def _left_over(normal: NormalText, spans: Sequence[Span]) -> tuple[str, ...]:
    """What was not understood, as typed; characters side by side are one word."""
    runs: list[tuple[int, int]] = []
    for span in spans:
        if not span.is_unknown:
            continue
        if runs and runs[-1][1] == span.start:
            runs[-1] = (runs[-1][0], span.end)
        else:
            runs.append((span.start, span.end))
    return tuple(normal.as_typed(start, end) for start, end in runs)
