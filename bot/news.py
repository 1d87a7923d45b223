"""What a new snapshot of the dataset brings, in counts: words for the log."""

from collections.abc import Mapping

from data.contents import Content, contents
from data.dataset import Dataset
from data.record import Record

KINDS = ("sources", "subjects", "metrics", "topics", "milestones", "notes", "breaks")
MOST_METRICS = 5


def news(old: Dataset, new: Dataset) -> str:
    """Such as `3477 observations (nev_sales changed, vehicle_production +1); sources: 1 added`."""
    before, after = contents(old), contents(new)
    said = [_observations(before, after)]
    for kind in KINDS:
        entries = _entries(getattr(old.catalogue, kind), getattr(new.catalogue, kind))
        said += [f"{kind}: {entries}"] if entries else []
    return "; ".join(said)


def _observations(before: Mapping[str, Content], after: Mapping[str, Content]) -> str:
    total = f"{sum(content.observations for content in after.values())} observations"
    metrics = [
        f"{metric} {_difference(before.get(metric), after.get(metric))}"
        for metric in sorted({*before, *after})
        if before.get(metric) != after.get(metric)
    ]
    if len(metrics) > MOST_METRICS:
        metrics[MOST_METRICS:] = [f"and {len(metrics) - MOST_METRICS} metrics more"]
    return f"{total} ({', '.join(metrics)})" if metrics else f"{total}, none changed"


def _difference(before: Content | None, after: Content | None) -> str:
    more = (after.observations if after else 0) - (before.observations if before else 0)
    return f"{more:+}" if more else "changed"


def _entries(before: Mapping[str, Record], after: Mapping[str, Record]) -> str:
    counts = {
        "added": len(after.keys() - before.keys()),
        "changed": sum(before[key] != after[key] for key in before.keys() & after.keys()),
        "removed": len(before.keys() - after.keys()),
    }
    return ", ".join(f"{count} {word}" for word, count in counts.items() if count)
