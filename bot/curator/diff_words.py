"""What changed in the dataset, in words and as data."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from bot import numbers
from bot.contract import number
from bot.curator.claims import Claims
from data.catalogue import Catalogue
from data.curation.changes import Changes, Entries, Kind, Preferred, Rewritten
from data.curation.revision import Revision
from data.models import Observation
from data.record import Record
from data.resolved import Resolved

FILES: dict[Kind, str] = {
    "sources": "sources.csv",
    "subjects": "subjects.yaml",
    "metrics": "metrics.yaml",
    "milestones": "milestones.csv",
    "topics": "topics.yaml",
    "notes": "notes.yaml",
    "breaks": "breaks.yaml",
}
IN_VALUE = ("value", "digits", "qualifier", "status")
"""Columns that a worded value shows."""
SHORT = 10
"""How many digits of a commit are shown."""


class DiffWords:
    """Words changes in one language: what is gone by the old catalogue, the rest by the new."""

    def __init__(self, old: Catalogue, new: Catalogue, language: str) -> None:
        self._new, self._language = new, language
        self._before, self._after = Claims(old, language), Claims(new, language)
        self._say = self._after.say

    def lines(self, found: Changes, old: Revision) -> Iterator[str]:
        """What was compared, the counts, then each section below its title."""
        commit = old.commit[:SHORT]
        versions = f"{commit} ({old.catalogue.version})", self._new.version
        yield self._say("diff-between", old=versions[0], new=versions[1])
        for note in old.notes:
            yield self._say("diff-older", revision=commit, note=note)
        sections = [section for section in self._sections(found) if section[1]]
        counts = [(title, len(rows)) for title, rows in sections]
        if found.documented:
            counts.append((self._say("diff-documented"), len(found.documented)))
        for title, count in counts:
            yield self._say("diff-count", what=title, count=count)
        if not counts:
            yield self._say("diff-none")
        for title, rows in sections:
            yield from ("", self._say("diff-count", what=title, count=len(rows)), *rows)

    def _sections(self, found: Changes) -> Iterator[tuple[str, list[str]]]:
        yield self._say("diff-added"), [self._after.claim(said) for said in found.added]
        yield self._say("diff-corrected"), [self._rewritten(row) for row in found.corrected]
        yield self._say("diff-removed"), [self._before.claim(said) for said in found.removed]
        yield self._say("diff-preferred"), [self._preferred(one) for one in found.preferred]
        for kind, entries in found.entries.items():
            yield self._say(f"diff-new-{kind}"), [self._entry(kind, key) for key in entries.added]
        for kind, entries in found.entries.items():
            yield (
                self._say("diff-edited", file=FILES[kind]),
                [
                    self._say("diff-entry", name=one.id, what=self._after.listed(list(one.fields)))
                    for one in entries.changed
                ],
            )
        for kind, entries in found.entries.items():
            yield self._say("diff-gone", file=FILES[kind]), list(entries.removed)

    def _rewritten(self, row: Rewritten) -> str:
        old, new = self._before.value(row.old), self._after.value(row.new)
        parts = [self._say("diff-becomes", old=old, new=new)] if old != new else []
        for name in row.columns:
            if name not in IN_VALUE or old == new:
                before, after = self._column(row.old, name), self._column(row.new, name)
                parts.append(self._say("diff-column", column=name, old=before, new=after))
        return self._say(
            "diff-row",
            about=self._after.about(row.new),
            what=self._after.listed(parts),
            source=self._after.source(row.new),
        )

    def _column(self, said: Observation, name: str) -> str:
        held = getattr(said, name)
        match name:
            case "change_pct":
                return self._say("diff-nothing") if held is None else numbers.signed(held)
            case "basis":
                return self._say(f"basis-{held}")
            case "counted_by":
                return self._say(f"body-{held}")
            case _:
                return str(held) or self._say("diff-nothing")

    def _preferred(self, one: Preferred) -> str:
        return self._say(
            "diff-now",
            about=self._after.about(one.new),
            new=self._after.value(one.new),
            source=self._after.source(one.new),
            old=self._before.value(one.old),
            before=self._before.source(one.old),
        )

    def _entry(self, kind: Kind, key: str) -> str:
        """A new entry as a reader knows it: by its name, title or text."""
        chinese = self._language == "zh"
        match kind:
            case "sources":
                source = self._new.sources[key]
                date = numbers.date_of(source.published, self._language)
                named = self._say("source-named", publisher=source.publisher, date=date)
                return self._say("diff-dated", date=named, what=f"{source.title} {source.url}")
            case "milestones":
                event = self._new.milestones[key]
                date = numbers.date_of(event.date, self._language)
                title = event.title.zh if chinese else event.title.en
                return self._say("diff-dated", date=date, what=title)
            case "subjects":
                kind_of = self._say(f"kind-{self._new.subjects[key].kind}")
                return self._say("diff-entry", name=self._after.subject(key), what=kind_of)
            case "metrics":
                return self._say("diff-entry", name=self._after.metric(key), what=key)
            case "topics":
                topic = self._new.topics[key]
                return topic.zh if chinese else topic.en
            case "notes":
                text = self._new.notes[key].text
            case "breaks":
                text = self._new.breaks[key].text
        return text.zh if chinese else text.en


def as_data(found: Changes, old: Revision, new: Catalogue) -> dict[str, Any]:
    """The changes as JSON: values are numbers in base units, periods as the rows write them."""
    rows: dict[str, list[Any]] = {
        "added": [_plain(said) for said in found.added],
        "corrected": [_rewritten(row) for row in found.corrected],
        "removed": [_plain(said) for said in found.removed],
        "documented": [_rewritten(row) for row in found.documented],
        "preferred": [
            {"old": _figure(one.old), "new": _figure(one.new)} for one in found.preferred
        ],
    }
    return {
        "from": {
            "commit": old.commit,
            "dataset": old.catalogue.version,
            "notes": list(old.notes),
        },
        "to": {"dataset": new.version},
        "counts": {name: len(one) for name, one in rows.items()},
        **rows,
        **{kind: _entries(kind, entries, new) for kind, entries in found.entries.items()},
    }


def _rewritten(row: Rewritten) -> dict[str, Any]:
    return {"old": _plain(row.old), "new": _plain(row.new), "columns": list(row.columns)}


def _figure(figure: Resolved) -> dict[str, Any]:
    kept = ("subject", "metric", "status", "body", "value", "digits", "qualifier", "source")
    return {"period": str(figure.period)} | {
        name: held for name, held in _plain(figure).items() if name in kept
    }


def _entries(kind: Kind, entries: Entries, new: Catalogue) -> dict[str, Any]:
    return {
        "added": [_plain(getattr(new, kind)[key]) for key in entries.added],
        "removed": list(entries.removed),
        "changed": [{"id": one.id, "fields": list(one.fields)} for one in entries.changed],
    }


def _plain(one: Record) -> dict[str, Any]:
    """The fields as JSON has them; decimals are numbers."""
    return {
        name: number(held) if isinstance(held := getattr(one, name), Decimal) else shown
        for name, shown in one.model_dump(mode="json").items()
    }
