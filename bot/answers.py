"""Answers: what the channels ask. One dataset, one desk, one renderer, one clock."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from bot.buttons import Button, asked_figure, asked_text, meant_subject
from bot.contract import as_data
from bot.render import Renderer
from data.built import is_built
from data.checks.report import check
from data.dataset import open_dataset
from data.record import Record
from intents.desk import Asked, Desk
from intents.reading.context import Turn
from intents.reading.question import Language

MESSAGE_LIMIT = 4096
"""Characters of a Telegram message, counted after entity parsing in UTF-16 units."""


class Shown(Record):
    """An answer ready for a chat."""

    html: str
    intent: str
    status: str
    language: str
    buttons: tuple[Button, ...] = ()
    after: Turn | None = None


class Answers:
    """Answers over one dataset folder. Raises DatasetError if the folder is broken."""

    def __init__(self, folder: Path, today: Callable[[], date]) -> None:
        self.dataset = open_dataset(folder)
        self._desk = Desk(self.dataset)
        self._renderer = Renderer(self.dataset.catalogue)
        self._today = today

    def asked(
        self,
        text: str,
        lang: Language | None = None,
        today: date | None = None,
        context: tuple[str, ...] = (),
        before: Turn | None = None,
    ) -> Asked:
        """The answer to a question, unworded.

        `before` is the `after` of the answer before it; `context` holds the texts of earlier
        questions instead, the oldest first.
        """
        day = today or self._today()
        if context:
            before = self._desk.turn([_clean(earlier) for earlier in context], day, lang)
        return self._desk.ask(_clean(text), day, lang, before)

    def plain(self, asked: Asked) -> str:
        """The answer as text."""
        return self._renderer.plain(asked)

    def data(self, asked: Asked) -> dict[str, Any]:
        """The answer as the JSON object of the contract."""
        return as_data(asked, self._renderer, self.dataset.catalogue)

    def ask(self, text: str, before: Turn | None = None) -> Shown:
        """The answer for a chat, in the language of the question."""
        return self._shown(self.asked(text, before=before))

    def tap(self, code: str, above: str | None, before: Turn | None = None) -> Shown | None:
        """The answer to a tapped button; None if what it names is gone.

        `above` is the question that the answer with the button was given to.
        """
        catalogue, today = self.dataset.catalogue, self._today()
        if typed := asked_text(code):
            return self.ask(typed, before)
        if figure := asked_figure(code, today, catalogue):
            return self._shown(self._desk.answer(figure))
        subject, text = meant_subject(code, catalogue) or ("", None)
        question = text or above
        if not subject or question is None:
            return None
        return self._shown(self._desk.ask_meant(_clean(question), today, before, subject))

    def help(self, language: str) -> Shown:
        """What can be asked."""
        return self._shown(self.asked("帮助" if language == "zh" else "help"))

    def sources(self, language: str) -> list[Shown]:
        """Every source with its link, in as many messages as that takes."""
        asked = self.asked("数据来源" if language == "zh" else "sources")
        pages: list[str] = []
        for line in self._renderer.source_list(asked, language):
            if pages and _length(pages[-1]) + _length(line) + 1 < MESSAGE_LIMIT:
                pages[-1] += "\n" + line
            else:
                pages.append(line)
        return [
            Shown(html=page, intent=asked.intent, status="answered", language=language)
            for page in pages
        ]

    def unexplained(self) -> int:
        """How many findings of the checks nobody has explained. 0.1 s for 3,500 rows.

        A built file holds no explanations: its findings are those of the folder it was built of.
        """
        return (
            0 if is_built(self.dataset.catalogue.folder) else len(check(self.dataset).unexplained)
        )

    def gone(self, language: str) -> str:
        """What is said of a button that no longer works."""
        return self._renderer.say("button-gone", language)

    def apology(self, language: str) -> str:
        """What is said when something broke."""
        return self._renderer.say("apology", language)

    def _shown(self, asked: Asked) -> Shown:
        data = self.data(asked)
        return Shown(
            html=shortened(self._renderer.html(asked)),
            intent=asked.intent,
            status=data["status"],
            language=asked.language,
            buttons=self._renderer.buttons(asked),
            after=asked.after,
        )


def _clean(text: str) -> str:
    """An argument that is not UTF-8 arrives with lone surrogates, which no text may hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _length(html: str) -> int:
    """UTF-16 units of the markup, which is never less than those of the text it shows."""
    return len(html.encode("utf-16-le")) // 2


def shortened(html: str) -> str:
    """Whole lines up to the limit of a message; markup never spans lines, so none is torn."""
    kept: list[str] = []
    room = MESSAGE_LIMIT - 2
    for line in html.split("\n"):
        room -= _length(line) + 1
        if room < 0:
            kept.append("…")
            break
        kept.append(line)
    return "\n".join(kept)
