"""What is measured: the measures said, and whether two kinds of vehicle are asked for apart."""

from collections.abc import Sequence
from itertools import pairwise

from data.models import Measure
from intents.reading.meaning import FleetWord, MeasureWord
from intents.reading.spans import Span

NARROWER = frozenset({"overseas_sales", "domestic_sales", "retail_sales", "own_brand_sales"})
"""Kinds of sales: right beside "sold" they say which, and are no second measure."""
BESIDE = frozenset({"and", "&", "plus", "和", "与", "及", "以及", "、", ",", "，", "/"})


def measures_said(spans: Sequence[Span], text: str) -> tuple[Measure, ...]:
    """The measures in the order said; 海外卖了 and "sold overseas" are one."""
    measured = [span for span in spans if _measures(span)]
    general: set[int] = set()
    for first, second in pairwise(measured):
        one, other = _measures(first), _measures(second)
        if text[first.end : second.start].strip():
            continue
        if "sales" in one and NARROWER & set(other):
            general.add(first.start)
        if "sales" in other and NARROWER & set(one):
            general.add(second.start)
    said = (
        measure
        for span in measured
        for measure in _measures(span)
        if not (measure == "sales" and span.start in general)
    )
    return tuple(dict.fromkeys(said))


def fleets_apart(spans: Sequence[Span], text: str) -> bool:
    """Whether all vehicles and one kind of them are both asked for.

    Because the measure stands beside each ("total output and NEV output"), or because the two
    stand side by side ("vehicle and NEV output").
    """
    said = [measure for span in spans for measure in _measures(span)]
    kinds = [part for span in spans for part in span.meanings if isinstance(part, FleetWord)]
    narrow = [part for part in kinds if part.fleet not in ("any", "all")]
    if len(set(said)) < len(said) and 0 < len(narrow) < len(said):
        return True
    return any(
        text[between.start : between.end] in BESIDE and _is_wide(first) != _is_wide(second)
        for first, between, second in zip(spans, spans[1:], spans[2:], strict=False)
        if _fleets(first) and _fleets(second)
    )


def _measures(span: Span) -> list[Measure]:
    return [part.measure for part in span.meanings if isinstance(part, MeasureWord)]


def _fleets(span: Span) -> set[str]:
    return {part.fleet for part in span.meanings if isinstance(part, FleetWord)}


def _is_wide(span: Span) -> bool:
    return bool(_fleets(span) & {"any", "all"})
