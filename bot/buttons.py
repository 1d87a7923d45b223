"""Buttons: a suggestion as a label and a code of at most 64 bytes that outlives a restart.

`?text` asks a text, `=subject.metric.period.status.language` asks for one figure by permanent
numbers, `!subject?text` asks a text in which an ambiguous name means that subject, and `!subject`
alone asks so the question above.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from bot.wording import Wording
from data.catalogue import Catalogue
from data.models import Metric, Status, Subject
from data.period import Period
from data.record import Record
from intents.answer import Line, MetricTerm, Nearest, PeriodTerm, SubjectTerm, line
from intents.desk import Asked
from intents.metrics import find_metric
from intents.reading.meaning import Fixed
from intents.reading.question import Language, Question

MOST_BYTES = 64
MOST_BUTTONS = 6
FIGURE = re.compile(r"=(\d+)\.(\d+)\.([\d/HQ-]+)\.([a-z]+)\.(en|zh|zht)", re.ASCII)
SETTLED = re.compile(r"!(\d+)(?:\?(.+))?", re.ASCII | re.DOTALL)
STATUSES: tuple[Status, ...] = ("actual", "preliminary", "expected", "target", "forecast")


class Button(Record):
    """What stands on a button, and what comes back when it is tapped."""

    label: str
    code: str


def buttons(asked: Asked, wording: Wording, catalogue: Catalogue) -> tuple[Button, ...]:
    """The suggestions of an answer and the figures nearest to it, each code once."""
    found: dict[str, Button] = {}
    for part in asked.parts or (asked,):
        for button in _all(part, wording, catalogue):
            found.setdefault(button.code, button)
    return tuple(found.values())[:MOST_BUTTONS]


def _all(asked: Asked, wording: Wording, catalogue: Catalogue) -> Iterator[Button]:
    for item in asked.reply.suggestions:
        if button := _suggested(item, wording, catalogue):
            yield button
    for near in asked.reply.nearest:
        if button := _figure(near, asked, wording, catalogue):
            yield button


def _suggested(item: Line, wording: Wording, catalogue: Catalogue) -> Button | None:
    """A suggestion asked as it stands; one too long for that settles the question above."""
    text = wording.line(item)
    chosen = item.terms.get("subject") if item.message == "suggest-instead" else None
    if not isinstance(chosen, SubjectTerm):
        return Button(label=text, code=f"?{text}") if _fits(f"?{text}") else None
    number = catalogue.subjects[chosen.subject].number
    codes = (f"!{number}?{text}", f"!{number}") if number else (f"?{text}",)
    code = next((code for code in codes if _fits(code)), None)
    return Button(label=wording.subject(chosen), code=code) if code else None


def _figure(near: Nearest, asked: Asked, wording: Wording, catalogue: Catalogue) -> Button | None:
    """A figure that a question by subject, metric, period and status gives again, else None."""
    figure = near.figure
    subject, metric = catalogue.subjects[figure.subject], catalogue.metrics[figure.metric]
    known = find_metric(catalogue, metric.measure, metric.fleet, running=False)
    if known != metric or "body" in near.differs or figure.status not in STATUSES:
        return None
    language = "zht" if asked.traditional else asked.language
    code = f"={subject.number}.{metric.number}.{figure.period}.{figure.status}.{language}"
    label = wording.line(_named(figure.subject, figure.metric, figure.period))
    return Button(label=label, code=code) if subject.number and _fits(code) else None


def _named(subject: str, metric: str, period: Period) -> Line:
    return line(
        "button-figure",
        subject=SubjectTerm(subject=subject),
        metric=MetricTerm(metric=metric, short=True),
        period=PeriodTerm(period=period),
    )


def _fits(code: str) -> bool:
    return len(code.encode("utf-8")) <= MOST_BYTES


def asked_text(code: str) -> str | None:
    """The text that a code asks, if it is of that kind."""
    return code[1:] if code.startswith("?") else None


def meant_subject(code: str, catalogue: Catalogue) -> tuple[str, str] | None:
    """The subject that a code settles, and the text in which (else the question above)."""
    match = SETTLED.fullmatch(code)
    subject = _by_number(catalogue.subjects, int(match[1])) if match else None
    return (subject, match[2] or "") if match and subject else None


def asked_figure(code: str, today: date, catalogue: Catalogue) -> Question | None:
    """The question of a code for one figure; None if it is none, or its numbers are gone."""
    match = FIGURE.fullmatch(code)
    if match is None or match[4] not in STATUSES:
        return None
    subject = _by_number(catalogue.subjects, int(match[1]))
    metric = catalogue.metrics.get(_by_number(catalogue.metrics, int(match[2])) or "")
    if subject is None or metric is None:
        return None
    try:
        period = Period.parse(match[3])
    except ValueError:
        return None
    language: Language = "en" if match[5] == "en" else "zh"
    status = next(one for one in STATUSES if one == match[4])
    return Question(
        text=code,
        language=language,
        traditional=match[5] == "zht",
        today=today,
        subjects=(subject,),
        measures=(metric.measure,),
        fleets=(metric.fleet,),
        periods=(Fixed(period=period),),
        statuses=() if status == "actual" else (status,),
    )


def _by_number(entries: Mapping[str, Subject] | Mapping[str, Metric], number: int) -> str | None:
    return next((key for key, one in entries.items() if one.number == number), None)
