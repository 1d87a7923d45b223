"""What differs between two snapshots of the dataset, in counts: words for the log."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping

from data.catalogue import Catalogue
from data.record import Record

KINDS = ("sources", "subjects", "metrics", "topics", "milestones", "notes", "breaks")


def changes(old: Catalogue, new: Catalogue) -> str:
    """Such as `observations: 2 added, 1 changed; sources: 1 added`.

    An observation counts as changed where one of the same subject, metric, period and source
    went and another came.
    """
    kinds = [("observations", _of_rows(old, new))]
    kinds += [(kind, _of_entries(getattr(old, kind), getattr(new, kind))) for kind in KINDS]
    return "; ".join(f"{kind}: {said}" for kind, said in kinds if said) or "no entry changed"


def _of_rows(old: Catalogue, new: Catalogue) -> str:
    before, after = (Counter(row.observation for row in one.rows) for one in (old, new))
    gone, come = (
        _keys((one.subject, one.metric, one.period, one.source) for one in rows.elements())
        for rows in (before - after, after - before)
    )
    return _said(gone, come)


def _of_entries(old: Mapping[str, Record], new: Mapping[str, Record]) -> str:
    gone = _keys(key for key, entry in old.items() if new.get(key) != entry)
    come = _keys(key for key, entry in new.items() if old.get(key) != entry)
    return _said(gone, come)


def _keys(keys: Iterable[Hashable]) -> Counter[Hashable]:
    return Counter(keys)


def _said(gone: Counter[Hashable], come: Counter[Hashable]) -> str:
    changed = (gone & come).total()
    counts = {
        "added": come.total() - changed,
        "changed": changed,
        "removed": gone.total() - changed,
    }
    return ", ".join(f"{count} {word}" for word, count in counts.items() if count)
