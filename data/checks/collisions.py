"""Names held by two, which would make one answer for the other.

Some names belong to several places, and a question that uses one is asked back: 吉林 is a
province and a city in it, Suzhou is 苏州 and 宿州. So two places may share a name if one lies in
the other, if it is the main name of both, or in Latin letters of one. Other names have one holder.
"""

from itertools import combinations

from data.ancestry import lies_in
from data.catalogue import Catalogue
from data.errors import DatasetError
from data.models import PLACES, Subject
from data.names import Folding, main_names_of, names_of


def check_names(catalogue: Catalogue) -> None:
    """Raise DatasetError at the first name that two subjects, or two metrics, may not share."""
    fold = Folding()
    holders: dict[str, list[str]] = {}
    for subject in catalogue.subjects.values():
        for name in dict.fromkeys(map(fold, names_of(subject))):
            holders.setdefault(_plain(name), []).append(subject.id)
    for name, ids in holders.items():
        for one, other in combinations(dict.fromkeys(ids), 2):
            pair = catalogue.subjects[one], catalogue.subjects[other]
            if not _may_share(name, *pair, catalogue, fold):
                _refuse_subjects(name, *pair, catalogue)
    _check_metrics(catalogue, fold, holders)


def _plain(name: str) -> str:
    """A phrase may also be typed with hyphens instead of blanks."""
    return name.replace("-", " ")


def _may_share(
    name: str, one: Subject, other: Subject, catalogue: Catalogue, fold: Folding
) -> bool:
    if one.kind not in PLACES or other.kind not in PLACES:
        return False
    subjects = catalogue.subjects
    if lies_in(one.id, other.id, subjects) or lies_in(other.id, one.id, subjects):
        return True
    main = [name in map(_plain, map(fold, main_names_of(place))) for place in (one, other)]
    return any(main) if name.isascii() else all(main)


def _refuse_subjects(name: str, one: Subject, other: Subject, catalogue: Catalogue) -> None:
    later = other if one.number is None or other.number is not None else one
    file = "gazetteer.csv" if later.number is None else "subjects.yaml"
    raise DatasetError(
        catalogue.folder / file,
        f"the name {name!r} stands for {one.id!r} and for {other.id!r}",
        "keep it with one of them, or lengthen it until it names one",
        line=catalogue.line_of(file, later.id),
        column="aliases",
    )


def _check_metrics(catalogue: Catalogue, fold: Folding, subjects: dict[str, list[str]]) -> None:
    taken = {name: ids[0] for name, ids in subjects.items()}
    for metric in catalogue.metrics.values():
        for name in {_plain(fold(text)) for text in (metric.en, metric.zh)}:
            if name in taken:
                raise DatasetError(
                    catalogue.folder / "metrics.yaml",
                    f"the name {name!r} stands for {taken[name]!r} and for {metric.id!r}",
                    "rename one of them",
                    line=catalogue.line_of("metrics.yaml", metric.id),
                )
            taken[name] = metric.id
