"""The desk: the only door to the answers. It reads, chooses, runs and remembers."""

import hashlib
import logging
from datetime import date

from data.dataset import Dataset, Statement
from data.record import Record
from intents.answer import Miss, Reply
from intents.choice import Choice, TieError, choose
from intents.intent import Intent, intents
from intents.memory import Memory
from intents.misses import unfit, unread
from intents.reading.context import follow
from intents.reading.question import Language, Question, Unread
from intents.reading.reader import LONGEST, Reader

log = logging.getLogger(__name__)

REMEMBERED = 1024
"""How many answers are kept; the key holds the day and the dataset, so none goes stale."""
MOST_PARTS = 3

Key = tuple[str, date, Language | None, tuple[str, ...]]
"""What an answer depends on, beside the dataset."""


class Asked(Record):
    """A question with its answer, and all that is needed to show and to replay it.

    `parts` holds the single questions of a message that asked several.
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
        context: tuple[str, ...] = (),
    ) -> Asked:
        """The answer to a text, from memory if it was asked before on the same day.

        `context` holds the earlier questions of the chat, the oldest first.
        """
        key = (text, today, lang, context)
        return self._known.recall(key, lambda: self._named(text, today, lang, context))

    def _named(
        self, text: str, today: date, lang: Language | None, context: tuple[str, ...]
    ) -> Asked:
        asked = self._ask(text, today, lang, context)
        if not context:
            return asked
        return asked.model_copy(update={"id": self._id("\n".join((*context, text)), today)})

    def _ask(
        self, text: str, today: date, lang: Language | None, context: tuple[str, ...]
    ) -> Asked:
        before: Question | None = None
        for earlier in context:
            read = self._read(earlier, today, lang, before)
            before = read if isinstance(read, Question) else before
        parts = self._reader.parts(text, today) if len(text) <= LONGEST else ()
        if len(parts) > 1:
            asking: list[Asked] = []
            last = before
            for part in parts:
                asked = self._one(part, today, lang, last)
                last = asked.question or last
                if _asks(asked) or _not_understood(asked):
                    asking.append(asked)
            if sum(map(_asks, asking)) > 1:
                return self._several(text, asking[:MOST_PARTS], today)
        return self._one(text, today, lang, before)

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

    def _read(
        self, text: str, today: date, lang: Language | None, before: Question | None
    ) -> Question | Unread:
        read = self._reader.read(text, today, lang)
        return follow(read, before) if before and isinstance(read, Question) else read

    def _one(self, text: str, today: date, lang: Language | None, before: Question | None) -> Asked:
        read = self._read(text, today, lang, before)
        asked = Asked(
            id=self._id(text, today),
            text=text,
            language=read.language,
            traditional=read.traditional,
            today=today,
            dataset=self.dataset.catalogue.version,
            reply=unread(read) if isinstance(read, Unread) else unfit(read),
        )
        if isinstance(read, Unread):
            return asked
        choice = self._chosen(read)
        if choice is None:
            return asked.model_copy(update={"question": read})
        session = self.dataset.session()
        question = read.model_copy(update={"operation": choice.operation})
        reply = choice.intent.handler(question, session)
        return asked.model_copy(
            update={
                "intent": choice.intent.name,
                "question": question,
                "reply": reply,
                "statements": tuple(session.statements),
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
