"""`carcapital ask`: one question, or a batch of JSON lines."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any, TextIO

from pydantic import ConfigDict, ValidationError

from bot.answers import Answers
from data.record import Record
from intents.reading.question import Language


class Line(Record):
    """A line of a batch; `context` holds the earlier questions of the chat."""

    model_config = ConfigDict(frozen=True, extra="ignore", str_strip_whitespace=False)

    id: str | int | None = None
    q: str
    context: tuple[str, ...] = ()
    lang: Language | None = None


def ask_one(
    answers: Answers, question: str, today: date | None, lang: Language | None, *, as_json: bool
) -> None:
    """Print the answer as text or as JSON."""
    asked = answers.asked(question, lang, today)
    print(_json(answers.data(asked), indent=1) if as_json else answers.plain(asked))


def ask_batch(answers: Answers, lines: Iterable[bytes], out: TextIO, today: date | None) -> int:
    """Answer each line in turn; a malformed one is named and the rest goes on. The exit status."""
    status = 0
    for number, raw in enumerate(lines, 1):
        if not raw.strip():
            continue
        try:
            line = Line.model_validate_json(raw)
        except ValidationError as error:
            status = 1
            first = error.errors(include_input=False, include_url=False)[0]
            field = ".".join(str(part) for part in first["loc"])
            problem = f"line {number}: {field + ': ' if field else ''}{first['msg']}"
            print(_json({"id": None, "error": problem}), file=out, flush=True)
            continue
        asked = answers.asked(line.q, line.lang, today, line.context)
        print(_json({"id": line.id, "answer": answers.data(asked)}), file=out, flush=True)
    return status


def _json(value: Any, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent)
