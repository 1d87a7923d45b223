"""The desk: the only door to the answers. It reads, chooses, runs and remembers."""

import hashlib
import logging
from collections import OrderedDict
from datetime import date
from threading import Lock

from data.dataset import Dataset, Statement
from data.record import Record
from intents.answer import Line, Miss, Reply, SubjectTerm, as_typed, line
from intents.choice import Choice, TieError, choose
from intents.help.handler import help_reply
from intents.intent import Intent, intents
from intents.reading.question import Language, Question, Unread
from intents.reading.reader import Reader

log = logging.getLogger(__name__)

REMEMBERED = 4096
"""How many answers are kept; the key holds the day and the dataset, so none goes stale."""
MOST_PARTS = 3


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
        self._known: OrderedDict[tuple[str, str | None, date], Asked] = OrderedDict()
        self._lock = Lock()

    def ask(self, text: str, today: date, lang: Language | None = None) -> Asked:
        """The answer to a text, from memory if it was asked before on the same day."""
        key = (text, lang, today)
        with self._lock:
            known = self._known.get(key)
            if known is not None:
                self._known.move_to_end(key)
                return known
        asked = self._ask(text, today, lang)
        with self._lock:
            self._known[key] = asked
            if len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
        return asked

    def _ask(self, text: str, today: date, lang: Language | None) -> Asked:
        parts = self._reader.parts(text) if len(text) < REMEMBERED else ()
        if len(parts) > 1:
            alone = [self._one(part, today, lang) for part in parts]
            asking = [one for one in alone if one.question is not None and _asks(one)]
            if len(asking) > 1:
                return self._several(text, asking[:MOST_PARTS], today)
        return self._one(text, today, lang)

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

    def _one(self, text: str, today: date, lang: Language | None) -> Asked:
        read = self._reader.read(text, today, lang)
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


def _asks(asked: Asked) -> bool:
    """Whether a part of a message asks something by itself."""
    question = asked.question
    return (
        question is not None
        and asked.intent not in ("none", "help")
        and bool(question.subjects or question.scope or question.topics)
    )


def unread(read: Unread) -> Miss:
    """What to say of a text that could not be read as a question."""
    if read.too_long:
        return Miss(reason="out_of_scope", headline=line("too-long"))
    if read.reason == "help":
        return help_reply(line("help-empty"))
    if read.reason == "ambiguous":
        return Miss(
            reason="ambiguous",
            headline=line("ambiguous-name", name=as_typed(read.name), options=_options(read)),
            suggestions=tuple(line("suggest-subject", subject=option) for option in _options(read)),
        )
    words = tuple(as_typed(word) for word in read.not_understood[:5])
    return Miss(
        reason="out_of_scope",
        headline=line("not-understood", words=words),
        notes=(line("what-is-answered"),),
        not_understood=read.not_understood,
    )


def _options(read: Unread) -> tuple[SubjectTerm, ...]:
    return tuple(SubjectTerm(subject=subject, distinct=True) for subject in read.ambiguous)


def unfit(question: Question) -> Miss:
    """What to say of a question whose words are known but which no intent takes."""
    asks = question.measures or question.fleets or question.periods
    if not question.subjects and not question.scope and asks:
        return Miss(
            reason="ambiguous",
            headline=line("of-whom"),
            suggestions=(line("help-example-1"), line("help-example-2")),
        )
    words = tuple(as_typed(group.typed) for group in question.cues if not group.optional)[:5]
    headline: Line = line("not-fitting", words=words) if words else line("not-fitting-plain")
    return Miss(
        reason="out_of_scope",
        headline=headline,
        notes=(line("what-is-answered"),),
        not_understood=tuple(group.typed for group in question.cues if not group.optional),
    )
