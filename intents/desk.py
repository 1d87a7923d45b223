"""The desk: the only door to the answers. It reads, chooses, runs and remembers."""

import hashlib
import logging
from collections.abc import Iterable, Sequence
from datetime import date

from data.dataset import Dataset, Statement
from data.memory import Memory
from data.record import Record
from intents.answer import Miss, Reply
from intents.choice import Choice, TieError, choose
from intents.conversation import (
    after,
    after_unfit,
    after_unread,
    can_do_without,
    is_known,
    settled,
    spoken_as,
)
from intents.intent import Intent, intents
from intents.misses import unfit, unread
from intents.reading.context import Candidate, Turn, follow
from intents.reading.parts import taken_back
from intents.reading.question import Language, Question, Unread
from intents.reading.reader import LONGEST, Reader

log = logging.getLogger(__name__)

REMEMBERED = 1024
"""How many answers are kept; the key holds the day and the dataset, so none goes stale."""
MOST_PARTS = 3

Key = tuple[str, date, Language | None, Turn | None]
"""What an answer depends on, beside the dataset."""


class Asked(Record):
    """A question with its answer, and all that is needed to show and to replay it.

    `parts` holds the single questions of a message that asked several; `after` is what the next
    question of the conversation may build on.
    """

    id: str
    text: str
    language: Language
    traditional: bool
    today: date
    dataset: str
    intent: str = "none"
    question: Question | None = None
    reply: Reply
    statements: tuple[Statement, ...] = ()
    parts: tuple["Asked", ...] = ()
    after: Turn | None = None


class Desk:
    """Answers questions over one dataset. Safe to share between threads."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.intents: tuple[Intent, ...] = tuple(intents())
        self._reader = Reader(dataset.catalogue)
        self._known: Memory[Key, Asked] = Memory(REMEMBERED)

    def ask(
        self,
        text: str,
        today: date,
        lang: Language | None = None,
        before: Turn | None = None,
    ) -> Asked:
        """The answer to a text, from memory if it was asked before on the same day.

        `before` is the `after` of the conversation's last answer. It may come from another
        snapshot of the data; what names a subject that is gone is dropped.
        """
        if before is not None and not is_known(before, self.dataset.catalogue):
            before = None
        key = (text, today, lang, before)
        return self._known.recall(key, lambda: self._named(text, today, lang, before))

    def turn(self, texts: Iterable[str], today: date, lang: Language | None = None) -> Turn | None:
        """What these questions, the oldest first, leave the next one to build on."""
        before: Turn | None = None
        for text in texts:
            before = self.ask(text, today, lang, before).after
        return before

    def answer(self, question: Question) -> Asked:
        """The answer to a question that needs no reading: that of a button."""
        return self._answered(question.text, question, None, (Candidate(question=question),))

    def _named(self, text: str, today: date, lang: Language | None, before: Turn | None) -> Asked:
        asked = self._ask(text, today, lang, before)
        if before is not None:
            asked = asked.model_copy(update={"id": self._id(f"{before.id}\n{text}", today)})
        after = asked.after
        if after is None or after is before:
            return asked
        return asked.model_copy(update={"after": after.model_copy(update={"id": asked.id})})

    def _ask(self, text: str, today: date, lang: Language | None, before: Turn | None) -> Asked:
        if len(text) <= LONGEST and (said := taken_back(text)):
            return self._instead(text, *said, today, lang, before)
        parts = self._reader.parts(text, today) if len(text) <= LONGEST else ()
        if len(parts) > 1:
            asking: list[Asked] = []
            last = before
            for part in parts:
                asked = self._one(part, today, lang, last)
                last = asked.after
                if _asks(asked) or _not_understood(asked):
                    asking.append(asked)
            if sum(map(_asks, asking)) > 1:
                several = self._several(text, asking[:MOST_PARTS], today)
                return several.model_copy(update={"after": last})
        return self._one(text, today, lang, before)

    def _instead(
        self,
        text: str,
        begun: str,
        rests: Sequence[str],
        today: date,
        lang: Language | None,
        before: Turn | None,
    ) -> Asked:
        """What is taken back is not answered; the rest corrects it, or asks after it."""
        turn = self._one(begun, today, lang, before).after
        found = [self._one(rest, today, lang, turn) for rest in rests]
        asked = next((one for one in found if one.intent != "none"), found[-1])
        return asked.model_copy(update={"id": self._id(text, today), "text": text})

    def _several(self, text: str, parts: list[Asked], today: date) -> Asked:
        """One message with several questions: each part keeps its own answer."""
        return parts[0].model_copy(
            update={
                "id": self._id(text, today),
                "text": text,
                "intent": "several",
                "statements": tuple(one for part in parts for one in part.statements),
                "parts": tuple(parts),
            }
        )

    def _one(self, text: str, today: date, lang: Language | None, before: Turn | None) -> Asked:
        """The answer to one question, after the one before it if it leaves something out."""
        subjects = self.dataset.catalogue.subjects
        read = self._reader.read(text, today, lang)
        if before is not None:
            read = spoken_as(read, text, before, lang)
            if (unsettled := before.unsettled) and (meant := settled(read, unsettled, subjects)):
                asked = self._one_meant(unsettled.text, today, lang, before, meant)
                return asked.model_copy(update={"text": text, "id": self._id(text, today)})
        return self._follow(text, read, today, before)

    def ask_meant(self, text: str, today: date, before: Turn | None, meant: str) -> Asked:
        """The answer to a text in which an ambiguous name stands for this subject."""
        if before is not None and not is_known(before, self.dataset.catalogue):
            before = None
        return self._one_meant(text, today, None, before, meant)

    def _one_meant(
        self, text: str, today: date, lang: Language | None, before: Turn | None, meant: str
    ) -> Asked:
        return self._follow(text, self._reader.read(text, today, lang, meant), today, before)

    def _follow(
        self, text: str, read: Question | Unread, today: date, before: Turn | None
    ) -> Asked:
        if isinstance(read, Unread):
            return Asked(
                id=self._id(text, today),
                text=text,
                language=read.language,
                traditional=read.traditional,
                today=today,
                dataset=self.dataset.catalogue.version,
                reply=unread(read),
                after=after_unread(read, before),
            )
        earlier = before.question if before else None
        candidates: Iterable[Candidate] = (Candidate(question=read),)
        if earlier is not None:
            candidates = follow(read, earlier, self.dataset.catalogue.subjects)
        return self._answered(text, read, before, candidates)

    def _answered(
        self, text: str, read: Question, before: Turn | None, candidates: Iterable[Candidate]
    ) -> Asked:
        """The answer to the first of the candidates that an intent takes."""
        first: Question | None = None
        chosen: Choice | None = None
        question = read
        for candidate in candidates:
            question = candidate.question
            first = first or question
            choice = self._chosen(question)
            if choice is not None and can_do_without(candidate, choice.shape):
                chosen = choice
                break
        else:
            question = first or read
        asked = Asked(
            id=self._id(text, read.today),
            text=text,
            language=read.language,
            traditional=read.traditional,
            today=read.today,
            dataset=self.dataset.catalogue.version,
            question=question,
            reply=unfit(question),
            after=after_unfit(question, before),
        )
        if chosen is None:
            return asked
        session = self.dataset.session()
        question = question.model_copy(update={"operation": chosen.operation})
        reply = chosen.intent.handler(question, session)
        return asked.model_copy(
            update={
                "intent": chosen.intent.name,
                "question": question,
                "reply": reply,
                "statements": tuple(session.statements),
                "after": after(question, chosen.intent.name, reply, before),
            }
        )

    def _chosen(self, question: Question) -> Choice | None:
        """The intent; on a tie none, for an answer by luck would be a guess."""
        try:
            return choose(question, self.intents)
        except TieError as error:
            log.warning("%s", error)
            return None

    def _id(self, text: str, today: date) -> str:
        """Six characters that name this question on this day over this dataset."""
        key = f"{text}\0{today}\0{self.dataset.catalogue.version}"
        return hashlib.sha256(key.encode()).hexdigest()[:6]


def _not_understood(asked: Asked) -> bool:
    """Whether a part holds words that were not understood: it is shown, so that they are named."""
    return isinstance(asked.reply, Miss) and bool(asked.reply.not_understood)


def _asks(asked: Asked) -> bool:
    """Whether a part of a message asks something by itself."""
    question = asked.question
    return (
        question is not None
        and asked.intent not in ("none", "help")
        and bool(question.subjects or question.scope or question.topics)
    )
