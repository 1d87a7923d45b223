"""A synthetic dataset of any size, for measuring growth: the same seed gives the same files."""

import csv
import shutil
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random
from typing import NamedTuple

import yaml

from data.catalogue import GAZETTEER_COLUMNS, MILESTONE_COLUMNS, OBSERVATION_COLUMNS, SOURCE_COLUMNS
from data.checks.numbers import COLUMNS
from data.period import Period
from tests.growth.world import Being, beings

PUBLISHED = Path(__file__).parents[2] / "data"
SHARED = ("metrics.yaml", "topics.yaml")
"""Taken over from the published dataset, for questions are read by their words."""

PLACE_METRICS = ("vehicle_production", "nev_production", "vehicle_exports", "nev_exports")
MAKER_METRICS = (
    "vehicle_sales",
    "nev_sales",
    "vehicle_production",
    "nev_production",
    "vehicle_exports",
    "deliveries",
)
SHARES = {"nev_production": 0.4, "nev_sales": 0.4, "nev_exports": 0.1, "vehicle_exports": 0.2}
"""Of all vehicles of the same subject."""
RANKED = 10
LAST_YEAR = 2025


class Claim(NamedTuple):
    """A row of a file of observations, in the order of its columns but for the first cell."""

    metric: str
    cells: tuple[str, ...]


def write(folder: Path, rows: int, seed: int = 1) -> None:
    """Write a dataset folder with so many observations."""
    (folder / "observations").mkdir(parents=True)
    everyone = beings(rows)
    known = yaml.safe_load((PUBLISHED / "metrics.yaml").read_text("utf-8"))
    for name in SHARED:
        shutil.copyfile(PUBLISHED / name, folder / name)
    sources = [f"paper-{number}" for number in range(min(5_000, 40 + rows // 250))]
    _table(folder / "sources.csv", SOURCE_COLUMNS, (_source(key) for key in sources))
    _table(folder / "gazetteer.csv", GAZETTEER_COLUMNS, ())
    _table(folder / "numbers.csv", COLUMNS, _ledger(everyone, known))
    milestones = (_milestone(one, sources[0]) for one in everyone if one.kind == "company")
    _table(folder / "milestones.csv", MILESTONE_COLUMNS, milestones)
    _write_vocabulary(folder, everyone, sources[0])
    held: dict[str, list[tuple[str, ...]]] = {}
    for claim in islice(_claims(everyone, sources, frozenset(known), Random(seed)), rows):
        held.setdefault(claim.metric, []).append(claim.cells)
    for metric, cells in held.items():
        path = folder / "observations" / f"{metric}.csv"
        _table(path, OBSERVATION_COLUMNS, sorted(cells, key=lambda row: (row[0], row[1], row[9])))


def _claims(
    everyone: list[Being], sources: list[str], metrics: frozenset[str], chance: Random
) -> Iterator[Claim]:
    """Claims without end: period by period, those that sources print most come first."""
    for period in _periods():
        for being in everyone:
            for metric in _metrics_of(being):
                if metric in metrics and (_asked_for(being) or chance.random() < 0.85):
                    yield from _cell(being, metric, period, sources, chance)
            if period.is_year and being.kind in ("city", "municipality"):
                yield from _rank(being, period, sources, chance)


def _asked_for(being: Being) -> bool:
    """The first of each kind, whom the benchmark asks for, lack nothing at any size."""
    return being.id.rpartition("-")[2] in ("0", "1", "2", "china")


def _metrics_of(being: Being) -> tuple[str, ...]:
    if being.kind in ("brand", "model"):
        return MAKER_METRICS[-1:] if being.kind == "model" else MAKER_METRICS[1:]
    return MAKER_METRICS if being.kind == "company" else PLACE_METRICS


def _periods() -> Iterator[Period]:
    """Two full years, two parts of a year, then year by year back, months last."""
    yield from (Period.year(LAST_YEAR), Period.year(LAST_YEAR - 1))
    yield Period.months(LAST_YEAR, 1, 11)
    yield Period.months(LAST_YEAR, 1, 6)
    yield from (Period.year(year) for year in range(LAST_YEAR - 2, 2009, -1))
    for year in range(LAST_YEAR, 1990, -1):
        yield from (Period.months(year, month, month) for month in range(12, 0, -1))
        known = (11, 6) if year == LAST_YEAR else ()
        yield from (Period.months(year, 1, last) for last in range(11, 1, -1) if last not in known)
        yield from (Period.months(year, first, first + 2) for first in (1, 4, 7, 10))


def _cell(
    being: Being, metric: str, period: Period, sources: list[str], chance: Random
) -> Iterator[Claim]:
    """One claim, at times with one that rounds it, a rival, or the year's target."""
    grown = 1.04 ** (period.start.year - LAST_YEAR) * chance.uniform(0.9, 1.1)
    value = being.size * SHARES.get(metric, 1.0) * grown * period.days / 365
    body = "local" if being.kind in ("city", "municipality") else "unstated"
    papers = chance.sample(sources, 4)
    exact = _rounded(value, 5)
    yield _claim(being, metric, period, exact, 5, papers[0], body=body)
    if chance.random() < 0.12:
        yield _claim(being, metric, period, _rounded(exact, 2), 2, papers[1], qualifier="approx")
    if chance.random() < 0.06:
        yield _claim(being, metric, period, _rounded(value * 1.07, 4), 4, papers[2])
    if period.is_year and chance.random() < 0.05:
        aim = _rounded(value * 1.1, 2)
        yield _claim(being, metric, period, aim, 2, papers[3], status="target", body=body)


def _rank(being: Being, period: Period, sources: list[str], chance: Random) -> Iterator[Claim]:
    place = int(being.id.partition("-")[2]) + (1 if being.kind == "municipality" else 3)
    if place <= RANKED:
        paper = chance.choice(sources)
        yield _claim(being, "rank_vehicle_production", period, place, 2, paper)


def _rounded(value: float, digits: int) -> int:
    whole = max(1, round(value))
    return max(1, round(whole, digits - len(str(whole))))


def _claim(
    being: Being,
    metric: str,
    period: Period,
    value: int,
    digits: int,
    source: str,
    qualifier: str = "exact",
    status: str = "actual",
    body: str = "unstated",
) -> Claim:
    stated = (being.id, str(period), str(value), str(digits), qualifier, "", status)
    return Claim(metric, (*stated, "unstated", body, source, "p1", "2026-06-01", ""))


def _source(key: str) -> tuple[str, ...]:
    number = int(key.partition("-")[2])
    published = f"2026-{1 + number % 12:02}-{1 + number % 28:02}"
    kind = ("official", "agency", "media", "aggregator")[number % 4]
    url = f"https://paper.example/{number}"
    return (
        key,
        f"Paper {number % 300}",
        f"Issue {number}",
        url,
        published,
        "en",
        kind,
        "whole",
        "",
    )


def _ledger(everyone: list[Being], metrics: dict[str, dict[str, int]]) -> Iterator[tuple[str, ...]]:
    """Every permanent number, metrics first."""
    for number, metric in sorted((entry["number"], key) for key, entry in metrics.items()):
        yield "metric", str(number), metric
    for one in everyone:
        yield "subject", str(one.number), one.id


def _milestone(being: Being, source: str) -> tuple[str, ...]:
    day = f"20{10 + being.number % 16}-05"
    title = f"{being.en} builds its millionth vehicle"
    return (
        f"million-{being.id}",
        day,
        being.id,
        "",
        "1000000",
        title,
        f"{being.zh}第100万辆下线",
        source,
        "p1",
        "",
    )


def _write_vocabulary(folder: Path, everyone: list[Being], source: str) -> None:
    subjects = {
        one.id: {
            name: value
            for name in ("number", "kind", "en", "zh", "parent", "seat")
            if (value := getattr(one, name)) is not None
        }
        | ({"seat_sources": [source]} if one.seat else {})
        for one in everyone
    }
    brk = {
        "since": "2025-01-01",
        "metrics": ["vehicle_production"],
        "kinds": ["city", "municipality", "province"],
        "before": "legal_entity",
        "after": "production_location",
        "text": {
            "en": "From 2025 output is booked where it is built.",
            "zh": "2025年起按生产地统计。",
        },
        "sources": [source],
    }
    parts = {"subjects": subjects, "notes": {}, "breaks": {"place-2025": brk}}
    for name, part in parts.items():
        text = yaml.safe_dump(part, allow_unicode=True, sort_keys=False) if part else ""
        (folder / f"{name}.yaml").write_text(text, "utf-8")


def _table(
    path: Path,
    columns: tuple[str, ...],
    rows: Iterator[tuple[str, ...]] | list[tuple[str, ...]] | tuple[()],
) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)
