"""The dataset's files as records: CSV rows and YAML entries, each with its line."""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import yaml
from pydantic import ValidationError

from data.errors import DatasetError
from data.period import FORMS
from data.record import Record

if TYPE_CHECKING:
    from _csv import Reader

AnyRecord = TypeVar("AnyRecord", bound=Record)

REMEDIES: Mapping[str, str] = {
    "value": "write plain digits in base units, without separators: 2788000",
    "digits": "write how many significant digits the source states: 4 for 2.788 million",
    "change_pct": "write the percentage as the source states it, without a sign for percent: 9.7",
    "period": f"write a period as one of {FORMS}",
    "published": "write a date as 2026, 2026-01 or 2026-01-18, or undated",
    "added": "write a day as 2026-11-21",
    "date": "write a date as 2026, 2026-01 or 2026-01-18",
    "url": "write the address of the page",
}
"""What to do about a bad value in a column; the error itself says what the column allows."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""Characters that no text holds; tabs and line ends may stand."""


class _Loader(Protocol):
    """What `yaml` calls a constructor: it turns nodes into Python values."""

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any: ...


def text_of(path: Path) -> str:
    """The whole file as text. Raises DatasetError if it is missing, no UTF-8 text or cut off."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise DatasetError(
            path,
            f"cannot be read ({error.strerror})",
            "restore the file or point CARCAPITAL_DATA_DIR elsewhere",
        ) from error
    return decoded(raw, path)


def decoded(raw: bytes, path: Path) -> str:
    """The bytes of a file as text. Raises DatasetError if they are not UTF-8 or cut off."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise DatasetError(
            path, "is not UTF-8 text", "save the file as UTF-8", line=line
        ) from error
    if stray := _CONTROL.search(text):
        raise DatasetError(
            path,
            f"holds the control character U+{ord(stray[0]):04X}",
            "take the character out, or restore the file from a good copy",
            line=text.count("\n", 0, stray.start()) + 1,
        )
    if text and not text.endswith("\n"):
        line = text.count("\n") + 1
        raise DatasetError(
            path,
            "ends in the middle of a line",
            "restore the rest of the file, or end it with a line break",
            line=line,
        )
    return text


def csv_rows(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row with its line number. Raises DatasetError on a wrong header or a short row."""
    header, rows = csv_table(text_of(path), path, columns)
    if header != columns:
        unknown, missing = set(header) - set(columns), set(columns) - set(header)
        problem = "; ".join(
            [f"unknown column {name!r}" for name in sorted(unknown)]
            + [f"column {name!r} is missing" for name in sorted(missing)]
        )
        raise DatasetError(
            path,
            problem or "the columns stand in another order",
            f"write the header {','.join(columns)}",
            line=1,
        )
    return rows


def csv_table(
    text: str, path: Path, columns: tuple[str, ...]
) -> tuple[tuple[str, ...], Iterator[tuple[int, dict[str, str]]]]:
    """The header as it stands, and each row with its line number, read as it is asked for.

    Raises DatasetError if there is no header, which should have been `columns`, or a row is
    longer or shorter than it.
    """
    reader = csv.reader(io.StringIO(text), strict=True)
    header = _next_row(reader, path)
    if header is None:
        raise DatasetError(path, "is empty", f"begin it with the header {','.join(columns)}")
    return tuple(header), _rows(reader, path, header)


def _rows(reader: "Reader", path: Path, header: list[str]) -> Iterator[tuple[int, dict[str, str]]]:
    while True:
        line = reader.line_num + 1
        cells = _next_row(reader, path)
        if cells is None:
            return
        if len(cells) != len(header):
            raise DatasetError(
                path,
                f"the row has {len(cells)} cells instead of {len(header)}",
                "quote cells that hold a comma; restore the row if it was cut off",
                line=line,
            )
        yield line, dict(zip(header, cells, strict=True))


def _next_row(reader: "Reader", path: Path) -> list[str] | None:
    line = reader.line_num + 1
    try:
        return next(reader, None)
    except csv.Error as error:
        raise DatasetError(
            path, f"is not a CSV row ({error})", "mend the quotes", line=line
        ) from error


def yaml_entries(path: Path) -> Iterator[tuple[int, str, dict[str, Any]]]:
    """Each top-level entry: its line, its key and its fields. An empty file has none."""
    loader = yaml.CSafeLoader(text_of(path))
    try:
        root = loader.get_single_node()
        if root is None:
            return
        if not isinstance(root, yaml.MappingNode):
            raise DatasetError(
                path, "is not a list of `id:` entries", "begin each entry with its id and a colon"
            )
        seen: dict[str, int] = {}
        for key_node, node in root.value:
            line = key_node.start_mark.line + 1
            key = str(_constructed(loader, key_node))
            if key in seen:
                raise DatasetError(
                    path,
                    f"{key!r} stands twice, first on line {seen[key]}",
                    "keep one of the two",
                    line=line,
                )
            seen[key] = line
            _refuse_doubles(path, node)
            fields = _constructed(loader, node)
            if not isinstance(fields, dict):
                raise DatasetError(
                    path, f"{key!r} has no fields", "indent its fields below it", line=line
                )
            if "id" in fields:
                raise DatasetError(
                    path, f"{key!r} repeats its id", "the key is the id", line=line, column="id"
                )
            yield line, key, fields
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error).splitlines()[0]
        raise DatasetError(
            path,
            f"is not YAML ({problem})",
            "mend the indentation or the quotes",
            line=mark.line + 1 if mark else None,
        ) from error
    except ValueError as error:
        raise DatasetError(
            path, f"holds a bad value ({error})", "mend the date or number"
        ) from error
    finally:
        loader.dispose()


def _refuse_doubles(path: Path, node: yaml.Node) -> None:
    if not isinstance(node, yaml.MappingNode):
        return
    names: set[str] = set()
    for key, _ in node.value:
        if key.value in names:
            raise DatasetError(
                path,
                f"{key.value!r} stands twice in one entry",
                "keep one of the two",
                line=key.start_mark.line + 1,
                column=key.value,
            )
        names.add(key.value)


def _constructed(loader: _Loader, node: yaml.Node) -> Any:
    return loader.construct_object(node, deep=True)


def record(model: type[AnyRecord], fields: Mapping[str, Any], path: Path, line: int) -> AnyRecord:
    """The fields as a record. Raises DatasetError naming file, line, column and remedy."""
    try:
        return model.model_validate(fields)
    except ValidationError as error:
        first = error.errors()[0]
        column = str(first["loc"][0]) if first["loc"] else None
        typed = fields.get(column or "", first["input"])
        given = "" if first["type"] == "missing" or column is None else f"{typed!r}: "
        problem = given + first["msg"].removeprefix("Value error, ")
        remedy = REMEDIES.get(column or "", "see data/README.md for what the column may hold")
        raise DatasetError(path, problem, remedy, line=line, column=column) from error
