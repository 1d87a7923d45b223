"""Rendering: an answer becomes the lines of a message, the same in every channel."""

from datetime import date
from functools import cached_property

from opencc import OpenCC

from bot.buttons import Button, buttons
from bot.markup import Html, Plain
from bot.messages import Messages
from bot.notes import notes
from bot.wording import Wording
from data.catalogue import Catalogue
from data.memory import Memory
from intents.answer import Answer, Miss, Reply
from intents.desk import REMEMBERED, Asked
from intents.reading.question import Question

MOST_NOTES = 3
MOST_SOURCES = 3
LANGUAGES = ("en", "zh")

Key = tuple[str, str, str, bool, date, tuple[Question | None, ...]]
"""All that the words of an answer depend on; its id is too short to tell all questions apart."""


class Renderer:
    """Words answers over one catalogue: plain or HTML, English, Chinese or Traditional Chinese."""

    def __init__(self, catalogue: Catalogue) -> None:
        messages = {language: Messages(language) for language in LANGUAGES}
        self._plain = {key: Wording(catalogue, words, Plain()) for key, words in messages.items()}
        self._html = {key: Wording(catalogue, words, Html()) for key, words in messages.items()}
        self._catalogue = catalogue
        self._known: Memory[Key, str] = Memory(REMEMBERED)

    def plain(self, asked: Asked) -> str:
        """The answer as plain text."""
        return self._recalled("plain", asked, self._plain)

    def html(self, asked: Asked) -> str:
        """The answer as Telegram's HTML."""
        return self._recalled("html", asked, self._html)

    def _recalled(self, form: str, asked: Asked, wordings: dict[str, Wording]) -> str:
        questions = tuple(part.question for part in asked.parts or (asked,))
        key = (form, asked.text, asked.language, asked.traditional, asked.today, questions)
        return self._known.recall(key, lambda: self._render(asked, wordings))

    def wording(self, asked: Asked) -> Wording:
        """The plain wording in the language of an answer."""
        return self._plain[asked.language]

    def buttons(self, asked: Asked) -> tuple[Button, ...]:
        """The suggestions of an answer as buttons, in the language and script of the answer."""
        made = buttons(asked, self.wording(asked), self._catalogue)
        if not asked.traditional:
            return made
        return tuple(
            Button(label=self.traditional(button.label), code=button.code) for button in made
        )

    def say(self, key: str, language: str) -> str:
        """One message that needs no arguments."""
        return self._plain[language].say(key)

    def source_list(self, asked: Asked, language: str) -> list[str]:
        """Every source that an answer counts, as a line of HTML with its observations."""
        wording = self._html[language]
        facts = asked.reply.facts if isinstance(asked.reply, Answer) else ()
        return [
            wording.say("sources-headline"),
            *(
                wording.say("sources-row", source=wording.source(fact.sources[0]), count=count)
                for fact in facts
                if isinstance(count := fact.text.terms["count"], int)
            ),
            *(wording.line(note) for note in asked.reply.notes),
        ]

    @cached_property
    def _to_traditional(self) -> OpenCC:
        """The converter; made when first needed, for its dictionary takes 28 MB."""
        return OpenCC("s2t")

    def traditional(self, text: str) -> str:
        """Simplified Chinese converted to Traditional."""
        converted: str = self._to_traditional.convert(text)
        return converted

    def _render(self, asked: Asked, wordings: dict[str, Wording]) -> str:
        if asked.parts:
            return "\n\n".join(self._render(part, wordings) for part in asked.parts)
        lines = self._lines(asked, wordings[asked.language])
        text = "\n".join(lines)
        return self.traditional(text) if asked.traditional else text

    def _lines(self, asked: Asked, wording: Wording) -> list[str]:
        reply = asked.reply
        lines = [_capital(wording.line(reply.headline))]
        lines += [wording.line(row) for row in reply.rows]
        lines += [_nearest(wording, index, reply) for index in range(len(reply.nearest))]
        lines += [wording.line(note) for note in notes(asked, self._catalogue)[:MOST_NOTES]]
        if isinstance(reply, Miss) and reply.suggestions and reply.reason == "ambiguous":
            items = wording.listed([wording.line(item) for item in reply.suggestions], "list-or")
            lines.append(wording.say("suggestions", items=items))
        return lines + self._sources(asked, wording)

    def _sources(self, asked: Asked, wording: Wording) -> list[str]:
        first, others = shown_sources(asked.reply)
        lines = [
            wording.say("source", source=wording.source(source)) for source in first[:MOST_SOURCES]
        ]
        if len(first) > MOST_SOURCES:
            lines.append(wording.say("sources-more", count=len(first) - MOST_SOURCES))
        if others:
            shown = {self._catalogue.sources[source].publisher for source in first[:MOST_SOURCES]}
            names = [self._catalogue.sources[source].publisher for source in others]
            further = [name for name in dict.fromkeys(names) if name not in shown][:MOST_SOURCES]
            if further:
                lines.append(wording.say("agreeing", sources=wording.listed(further)))
        return lines


def _capital(text: str) -> str:
    """A first letter in upper case, where a line begins with a common noun."""
    return text[:1].upper() + text[1:]


def _nearest(wording: Wording, index: int, reply: Reply) -> str:
    near = reply.nearest[index]
    figure = wording.figure(near.figure)
    if not near.differs:
        return wording.say("nearest", figure=figure)
    differs = wording.listed([wording.say(f"differs-{code}") for code in near.differs])
    return wording.say("nearest-differs", differs=differs, figure=figure)


def shown_sources(reply: Reply) -> tuple[list[str], list[str]]:
    """The sources of what is shown, and those that state the same besides."""
    first: dict[str, None] = {}
    others: dict[str, None] = {}
    figures = [
        *(reply.figures if isinstance(reply, Answer) else ()),
        *(near.figure for near in reply.nearest),
    ]
    for figure in figures:
        first.update(dict.fromkeys(figure.sources))
        others.update(dict.fromkeys(figure.agreeing))
    if isinstance(reply, Answer):
        for fact in reply.facts:
            first.update(dict.fromkeys(fact.sources))
    first.update(dict.fromkeys(reply.sources))
    return list(first), [source for source in others if source not in first]
