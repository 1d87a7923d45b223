"""Gathering: the spans of one text, sorted into the slots of a question."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import TypeVar

from data.models import PLACES, Measure, Subject
from intents.reading.bounding import join_bounds
from intents.reading.joining import ATOMS, join_periods
from intents.reading.looking import (
    RANKING,
    RELATING,
    SCOPE_KINDS,
    is_name,
    restates,
    sought,
)
from intents.reading.meaning import (
    Amount,
    BodyWord,
    Cue,
    FleetWord,
    Limit,
    Meaning,
    MeasureWord,
    Money,
    Named,
    Number,
    Position,
    Running,
    ScopeWord,
    StatusWord,
    TopicWord,
    Unheld,
    Years,
)
from intents.reading.measuring import fleets_apart, measures_said
from intents.reading.normal import NormalText
from intents.reading.order import in_order, stands_after
from intents.reading.passing import binds, carries_more
from intents.reading.placing import placed
from intents.reading.qualifying import plant_at, qualifiers, spelled_out
from intents.reading.question import CueGroup, Language, Question
from intents.reading.spans import Span

Part = TypeVar("Part", bound=Meaning)

AGAINST = frozenset({"against"})
"""Tells only which of two is held against the other."""
NATION = "china"
PRICED = frozenset({"exports", "export_value", "output_value", "cluster_scale", "investment"})
"""What is measured in money; beside anything else a word for money asks for a price."""


class Gathered:
    """The spans of one text sorted into the slots of a question."""

    def __init__(
        self,
        normal: NormalText,
        spans: Sequence[Span],
        subjects: Mapping[str, Subject],
        meant: str | None = None,
    ) -> None:
        self._normal, self._spans, self._subjects = normal, spans, subjects
        self._meant = meant
        self._named: list[tuple[Span, tuple[str, ...]]] = []
        self._scopes: list[tuple[int, ScopeWord]] = []
        self._numbers: list[int] = []
        self._money = ""
        self._qualifiers: set[str] = set()
        self._groups: list[CueGroup] = []
        self.amounts, used = join_bounds(spans)
        self.times = join_periods(spans)
        for index, span in enumerate(spans):
            self._sort(index, span, skip_cues=index in used)
        self.settled: list[tuple[str, str]] = []
        self.ambiguous = self._ambiguous()

    def _sort(self, index: int, span: Span, *, skip_cues: bool) -> None:
        named = next((part for part in span.meanings if isinstance(part, Named)), None)
        if named and not self._is_topic(span, named):
            self._named.append((span, named.ids))
            return
        cues = frozenset(part.name for part in span.meanings if isinstance(part, Cue))
        typed = self._normal.as_typed(span.start, span.end)
        cues = placed(cues, index, self._spans, self._normal.text)
        cues -= AGAINST
        if cues and not skip_cues:
            optional = "polar" in cues or (
                not binds(cues, span) and any(map(carries_more, span.meanings))
            )
            self._groups.append(CueGroup(typed=typed, names=cues, optional=optional))
        for part in span.meanings:
            if isinstance(part, Money):
                self._money = typed
            if isinstance(part, Unheld):
                self._groups.append(CueGroup(typed=typed, names=frozenset({"unheld"})))
            if isinstance(part, ScopeWord):
                self._scopes.append((index, part))
            elif isinstance(part, Number) and not _counts(span):
                self._numbers.append(part.value)

    def _is_topic(self, span: Span, named: Named) -> bool:
        """A name that is a topic too ("Detroit of China") is one beside a subject of the data."""
        if not any(isinstance(part, TopicWord) for part in span.meanings):
            return False
        others = any(is_name(other) for other in self._spans if other is not span)
        measured = any(
            isinstance(part, MeasureWord) for one in self._spans for part in one.meanings
        )
        real = all(self._subjects[key].number is None for key in named.ids)
        return others or (real and not measured)

    def _all(self, kind: type[Part]) -> list[Part]:
        return [part for span in self._spans for part in span.meanings if isinstance(part, kind)]

    def _ambiguous(self) -> list[tuple[str, tuple[str, ...]]]:
        """Names held by several subjects, less those that a kind word beside them settles."""
        found = []
        for place, (span, ids) in enumerate(self._named):
            if len(ids) == 1:
                continue
            kept = self._settled(span, ids)
            if len(kept) == 1:
                self._named[place] = (span, kept)
            else:
                found.append((self._normal.as_typed(span.start, span.end), kept))
        self._qualify_by_brackets()
        return found

    def _qualify_by_brackets(self) -> None:
        """A place in brackets behind one that lies in it only tells where: "Taizhou (Jiangsu)"."""
        for (first, ids), (second, around) in pairwise(self._named):
            between = self._normal.text[first.end : second.start].strip()
            parents = {self._subjects[key].parent or "" for key in ids}
            if between.startswith("(") and ")" not in between and parents <= set(around):
                self._qualifiers |= parents

    def _settled(self, span: Span, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Keep the holders of a name that the question's other words allow, or that was chosen."""
        if self._meant in ids:
            return (self._meant,)
        scopes = {word.scope for _, word in self._scopes}
        for scope in scopes:
            fitting = tuple(key for key in ids if self._subjects[key].kind in SCOPE_KINDS[scope])
            if len(fitting) == 1:
                return fitting
        others = {key for other, keys in self._named if other is not span for key in keys}
        beside = tuple(key for key in ids if self._subjects[key].parent in others or key in others)
        if len(beside) != 1:
            return self._among_provinces(span, ids)
        # "Suzhou, Jiangsu": the province only tells which of the two is meant.
        self._qualifiers.add(self._subjects[beside[0]].parent or "")
        return beside

    def _among_provinces(self, span: Span, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Beside provinces only, a name that a province and a city hold is the province."""
        beside = [keys for other, keys in self._named if other is not span]
        kinds = {self._subjects[key].kind for keys in beside for key in keys if len(keys) == 1}
        alike = tuple(key for key in ids if self._subjects[key].kind == "province")
        if kinds != {"province"} or len(alike) != 1:
            return ids
        self.settled.append((self._normal.as_typed(span.start, span.end), alike[0]))
        return alike

    def question(self, typed: str, language: Language, traditional: bool, today: date) -> Question:
        """The slots as a question."""
        cues = {name for group in self._groups for name in group.names}
        names = in_order(self._named, self._spans, self._normal.text, cues)
        ids = tuple(dict.fromkeys(keys[0] for _, keys in names))
        measures = measures_said(self._spans, self._normal.text)
        if not cues & RELATING:
            counted = bool(measures) and "polar" not in cues
            self._qualifiers |= qualifiers(
                self._normal.text, self._named, self._subjects, counted=counted
            )
        self._qualifiers |= spelled_out(ids, self._subjects)
        ids = tuple(key for key in ids if key not in self._qualifiers)
        if not cues & RELATING and (plant := self._plant(measures)):
            ids = (plant,)
        positions = [part.value for part in self._all(Position)]
        if self._only_says_where(ids, ranked=bool(positions or self._scopes)):
            ids = tuple(key for key in ids if key != NATION)
        if len(ids) == 1 and self._all(Position):
            # 还是第一: with nothing to choose from, "or" is "still".
            self._groups = [group for group in self._groups if "either" not in group.names]
        cues = {name for group in self._groups for name in group.names}
        looked = sought(ids, self._scopes, self._spans, self._subjects, cues)
        ids, scope, within = looked.ids, looked.scope, looked.within
        if looked.cue:
            self._groups.append(
                CueGroup(
                    typed=looked.cue,
                    names=frozenset({looked.cue}),
                    optional=looked.cue == "kind_of",
                )
            )
        if self._money and not PRICED & set(measures):
            self._groups.append(CueGroup(typed=self._money, names=frozenset({"money"})))
        limits = [part.count for part in self._all(Limit)]
        counts = [
            number for number in self._numbers if not restates(number, ids, within, self._subjects)
        ]
        if "disagree" in cues:
            counts = []  # "Two different numbers" counts the versions.
        if not limits and scope and len(counts) == 1:
            limits = counts
        elif counts:
            numbers = ", ".join(str(number) for number in counts)
            self._groups.append(CueGroup(typed=numbers, names=frozenset({"number"})))
        return Question(
            text=typed,
            language=language,
            traditional=traditional,
            today=today,
            subjects=ids,
            scope=scope,
            within=within,
            measures=measures,
            fleets=tuple(dict.fromkeys(p.fleet for p in self._all(FleetWord))),
            each_fleet=fleets_apart(self._spans, self._normal.text),
            running=bool(self._all(Running)),
            money=bool(self._all(Money)),
            periods=self.times.whens,
            parallel=self.times.parallel,
            paired=self.times.paired and len(ids) == 2,
            amounts=self.amounts,
            limit=limits[0] if limits else None,
            position=positions[0] if positions else None,
            statuses=tuple(dict.fromkeys(p.status for p in self._all(StatusWord))),
            bodies=tuple(dict.fromkeys(p.body for p in self._all(BodyWord))),
            topics=tuple(dict.fromkeys(p.topic for p in self._all(TopicWord))),
            cues=tuple(self._groups),
        )

    def _plant(self, measures: Collection[Measure]) -> str | None:
        """The plant that a maker and a place name together; "its plant" then adds nothing.

        Its maker's nth vehicle is that of all its plants.
        """
        if any(amount.ordinal for amount in self.amounts):
            return None
        text = self._normal.text
        plant = plant_at(text, self._spans, self._named, self._subjects, measures)
        if plant is not None:
            self._groups = [group for group in self._groups if group.names != {"plants"}]
        return plant

    def _only_says_where(self, ids: tuple[str, ...], *, ranked: bool) -> bool:
        """Whether "in China" names no subject: beside a ranking, or after "in" beside a place."""
        cues = {name for group in self._groups for name in group.names}
        if "world" in cues:
            return False
        if not ranked and len(ids) == 1 and self._asks_which_year(cues):
            return False
        if ranked or cues & RANKING:
            return True
        others = [key for key in ids if key != NATION]
        places = bool(others) and all(self._subjects[key].kind in PLACES for key in others)
        return places and not cues & RELATING and self._nation_after("in", "in mainland")

    def _nation_after(self, *words: str) -> bool:
        return stands_after(NATION, words, self._named, self._spans, self._normal.text)

    def _asks_which_year(self, cues: set[str]) -> bool:
        """Whether the nation's own highest or lowest year is asked: "when was it lowest"."""
        spans = any(isinstance(when, Years) for when in self.times.whens)
        return "extreme" in cues and ("when" in cues or spans) and not self._nation_after("in")


def _counts(span: Span) -> bool:
    """Whether a number says more than how many: a month, or the lower end of a range."""
    return any(isinstance(part, (Amount, *ATOMS)) for part in span.meanings)
