"""The tables of the database: which columns they have and how each is read off a record."""

from collections.abc import Callable, Mapping
from typing import Any

from data.catalogue import SOURCE_COLUMNS
from data.period import Period

Columns = Mapping[str, tuple[str, Callable[[Any], Any]]]
"""Of a table: each column's type and how its value is read off a record."""


def _same(kind: str, name: str) -> tuple[str, Callable[[Any], Any]]:
    return kind, lambda item: getattr(item, name)


def _dumped(kind: str, name: str) -> tuple[str, Callable[[Any], Any]]:
    return kind, lambda item: [part.model_dump() for part in getattr(item, name)]


def _listed(name: str) -> tuple[str, Callable[[Any], Any]]:
    return "varchar[]", lambda item: list(getattr(item, name))


def _of_observation(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """The same value, read off an observation with its place."""
    return lambda item: read(item.observation)


SUBJECT_TABLE: Columns = {
    "id": _same("varchar", "id"),
    "number": _same("integer", "number"),
    "kind": _same("varchar", "kind"),
    "en": _same("varchar", "en"),
    "zh": _same("varchar", "zh"),
    "parent": _same("varchar", "parent"),
    "seat": _same("varchar", "seat"),
    "fleet": _same("varchar", "fleet"),
}
METRIC_TABLE: Columns = {
    "id": _same("varchar", "id"),
    "number": _same("integer", "number"),
    "en": _same("varchar", "en"),
    "zh": _same("varchar", "zh"),
    "unit": _same("varchar", "unit"),
    "measure": _same("varchar", "measure"),
    "fleet": _same("varchar", "fleet"),
    "running": _same("boolean", "running"),
    "definition_en": ("varchar", lambda item: item.definition.en),
    "definition_zh": ("varchar", lambda item: item.definition.zh),
}
SOURCE_TABLE: Columns = {name: _same("varchar", name) for name in SOURCE_COLUMNS}
_CLAIM: Columns = {
    "subject": _same("varchar", "subject"),
    "metric": _same("varchar", "metric"),
    "period_start": ("date", lambda item: item.period.start),
    "period_end": ("date", lambda item: item.period.end),
    "value": _same("decimal(24, 4)", "value"),
    "digits": _same("integer", "digits"),
    "qualifier": _same("varchar", "qualifier"),
    "change_pct": _same("decimal(9, 4)", "change_pct"),
    "status": _same("varchar", "status"),
    "basis": _same("varchar", "basis"),
    "counted_by": _same("varchar", "counted_by"),
    "source": _same("varchar", "source"),
}
_SAID: Columns = {
    **_CLAIM,
    "locator": _same("varchar", "locator"),
    "added": _same("date", "added"),
    "note": _same("varchar", "note"),
}
OBSERVATION_TABLE: Columns = {
    **{name: (kind, _of_observation(read)) for name, (kind, read) in _SAID.items()},
    "file": ("varchar", lambda item: f"observations/{item.file.name}"),
    "line": _same("integer", "line"),
}
FIGURE_TABLE: Columns = {
    **_CLAIM,
    "kind": _same("varchar", "kind"),
    "is_year": ("boolean", lambda item: item.period.is_year),
    "recent": _same("boolean", "recent"),
    "body": _same("varchar", "body"),
    "is_default": _same("boolean", "is_default"),
    "change_source": _same("varchar", "change_source"),
    "crossing_pct": _same("decimal(9, 4)", "crossing_pct"),
    "crossing_source": _same("varchar", "crossing_source"),
    "agreeing": _listed("agreeing"),
    "rivals": _dumped(
        "struct(value decimal(24, 4), digits integer, source varchar, qualifier varchar, "
        "counted_by varchar, basis varchar, reason varchar)[]",
        "rivals",
    ),
    "ranks": _dumped("struct(scope varchar, value integer, source varchar)[]", "ranks"),
}
MILESTONE_TABLE: Columns = {
    "id": _same("varchar", "id"),
    "first_day": ("date", lambda item: Period.parse(item.date).start),
    "last_day": ("date", lambda item: Period.parse(item.date).end),
    "date": _same("varchar", "date"),
    "subjects": _listed("subjects"),
    "topics": _listed("topics"),
    "amount": _same("decimal(24, 4)", "amount"),
    "sources": _listed("sources"),
}
NOTE_TABLE: Columns = {
    "id": _same("varchar", "id"),
    "subjects": _listed("subjects"),
    "metrics": _listed("metrics"),
    "topics": _listed("topics"),
    "years": ("integer[]", lambda item: list(item.years)),
    "answers": _listed("answers"),
    "caveat": _same("boolean", "caveat"),
}
BREAK_TABLE: Columns = {
    "id": _same("varchar", "id"),
    "since": _same("date", "since"),
    "metrics": _listed("metrics"),
    "kinds": _listed("kinds"),
    "before": _same("varchar", "before"),
    "after": _same("varchar", "after"),
    "en": ("varchar", lambda item: item.text.en),
    "zh": ("varchar", lambda item: item.text.zh),
    "sources": _listed("sources"),
}
