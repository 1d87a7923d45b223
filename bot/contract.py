"""The answer as data: the stable JSON of `carcapital ask --json` (contract, section 5)."""

from decimal import Decimal
from typing import Any

from bot import numbers
from bot.notes import notes
from bot.render import Renderer
from bot.understood import understood
from data.catalogue import Catalogue
from data.dataset import plain_decimal
from intents.answer import Answer, Figure, Miss, Nearest, Rank
from intents.desk import Asked

Json = dict[str, Any]
_LISTS = ("figures", "facts", "nearest", "notes", "suggestions", "sources", "sql", "not_understood")


def as_data(asked: Asked, renderer: Renderer, catalogue: Catalogue) -> Json:
    """The answer as one JSON object. A message of several questions merges theirs in turn."""
    if not asked.parts:
        return _single(asked, renderer, catalogue)
    parts = [_single(part, renderer, catalogue) for part in asked.parts]
    merged = {**parts[0], "id": asked.id, "question": asked.text, "intent": asked.intent}
    merged["text"] = renderer.plain(asked)
    merged["understood"] = " | ".join(part["understood"] for part in parts)
    merged["status"] = next(
        (p["status"] for p in parts if p["status"] == "answered"), parts[0]["status"]
    )
    merged["result"] = next((part["result"] for part in parts if part["result"]), None)
    merged["verdict"] = next((p["verdict"] for p in parts if p["verdict"] is not None), None)
    for key in _LISTS:
        merged[key] = [
            item for n, part in enumerate(parts) for item in part[key] if _new(item, parts[:n], key)
        ]
    return merged


def _new(item: Any, earlier: list[Json], key: str) -> bool:
    return key != "sources" or all(item not in part[key] for part in earlier)


def _single(asked: Asked, renderer: Renderer, catalogue: Catalogue) -> Json:
    reply = asked.reply
    wording = renderer.wording(asked)
    answered = reply if isinstance(reply, Answer) else None
    result = answered.result if answered else None
    found: Json = {
        "id": asked.id,
        "question": asked.text,
        "language": asked.language,
        "today": asked.today.isoformat(),
        "dataset": asked.dataset,
        "intent": asked.intent,
        "status": "answered" if answered else _reason(reply),
        "understood": understood(asked, wording),
        "not_understood": list(reply.not_understood) if isinstance(reply, Miss) else [],
        "text": renderer.plain(asked),
        "figures": [
            _figure(figure, asked, catalogue) for figure in (answered.figures if answered else ())
        ],
        "result": None
        if result is None
        else {"operation": result.operation, "value": number(result.value), "unit": result.unit},
        "verdict": answered.verdict if answered else None,
        "facts": [
            {"text": wording.line(fact.text), "date": fact.date, "sources": list(fact.sources)}
            for fact in (answered.facts if answered else ())
        ],
        "nearest": [_nearest(near, asked, catalogue) for near in reply.nearest],
        "notes": [wording.line(note) for note in notes(asked, catalogue)],
        "suggestions": [wording.line(item) for item in reply.suggestions],
        "sources": [_source(source, catalogue) for source in _cited(asked)],
        "sql": [
            {
                "query": statement.query,
                "parameters": {k: _plain(v) for k, v in statement.parameters.items()},
            }
            for statement in asked.statements
        ],
    }
    return _converted(found, renderer) if asked.traditional else found


def _reason(reply: object) -> str:
    return reply.reason if isinstance(reply, Miss) else "answered"


def number(value: Decimal) -> int | float:
    """A decimal as a JSON number, whole where it is whole."""
    plain = plain_decimal(value)
    return int(plain) if plain == plain.to_integral_value() else float(plain)


def _figure(figure: Figure, asked: Asked, catalogue: Catalogue) -> Json:
    subject = catalogue.subjects[figure.subject]
    return {
        "subject": {
            "id": subject.id,
            "kind": subject.kind,
            "name": subject.zh if asked.language == "zh" else subject.en,
        },
        "metric": figure.metric,
        "period": {
            "start": figure.period.start.isoformat(),
            "end": figure.period.end.isoformat(),
            "label": numbers.period(figure.period, asked.language),
        },
        "value": number(figure.value),
        "unit": catalogue.metrics[figure.metric].unit,
        "change_pct": None if figure.change_pct is None else number(figure.change_pct),
        "rank": _rank(figure.rank),
        "qualifier": figure.qualifier,
        "status": figure.status,
        "counted_by": figure.counted_by,
        "basis": figure.basis,
        "sources": list(figure.sources),
        "agreeing": list(figure.agreeing),
        "rivals": [
            {
                "value": number(rival.value),
                "source": rival.source,
                "qualifier": rival.qualifier,
                "counted_by": rival.counted_by,
                "basis": rival.basis,
                "reason": rival.reason,
            }
            for rival in figure.rivals
        ],
    }


def _rank(rank: Rank | None) -> Json | None:
    if rank is None:
        return None
    return {"value": rank.value, "scope": rank.scope, "of": rank.of, "derived": rank.derived}


def _nearest(near: Nearest, asked: Asked, catalogue: Catalogue) -> Json:
    return {**_figure(near.figure, asked, catalogue), "differs": list(near.differs)}


def _cited(asked: Asked) -> list[str]:
    """Every source of the answer, in the order in which it first matters."""
    reply = asked.reply
    found: dict[str, None] = {}
    figures = [
        *(reply.figures if isinstance(reply, Answer) else ()),
        *(near.figure for near in reply.nearest),
    ]
    for figure in figures:
        found.update(dict.fromkeys(figure.sources))
    if isinstance(reply, Answer):
        for fact in reply.facts:
            found.update(dict.fromkeys(fact.sources))
    found.update(dict.fromkeys(reply.sources))
    for figure in figures:
        found.update(dict.fromkeys(figure.agreeing))
        found.update(dict.fromkeys(rival.source for rival in figure.rivals))
    return list(found)


def _source(source: str, catalogue: Catalogue) -> Json:
    known = catalogue.sources[source]
    return {
        "id": known.id,
        "publisher": known.publisher,
        "title": known.title,
        "url": known.url,
        "published": known.published,
    }


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return number(value)
    return value.isoformat() if hasattr(value, "isoformat") else value


def _converted(found: Json, renderer: Renderer) -> Json:
    """The worded parts in Traditional characters; the text itself is converted already."""
    found["understood"] = renderer.traditional(found["understood"])
    for key in ("notes", "suggestions"):
        found[key] = [renderer.traditional(text) for text in found[key]]
    for figure in (*found["figures"], *found["nearest"]):
        figure["subject"]["name"] = renderer.traditional(figure["subject"]["name"])
        figure["period"]["label"] = renderer.traditional(figure["period"]["label"])
    found["facts"] = [
        {**fact, "text": renderer.traditional(fact["text"])} for fact in found["facts"]
    ]
    return found
