"""Names as people type them: their folded form, and the forms that a kind of place adds."""

import unicodedata
from collections.abc import Iterator, Mapping

from opencc import OpenCC

from data.models import Subject

APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "＇": "'", "`": "'", "´": "'"})

SUFFIXES: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "city": ((" city",), ("市",)),
    "municipality": ((" municipality", " city"), ("市",)),
    "province": ((" province", " prov", " prov."), ("省",)),
}
"""What may follow a name of a kind: it makes a name held by several belong to one."""


class Folding:
    """Brings names into the form in which they are compared. Holds the converter to simplified."""

    def __init__(self) -> None:
        self.simplify = OpenCC("t2s")

    def __call__(self, text: str) -> str:
        """NFKC, lower case, plain apostrophes, simplified characters, no blanks around it."""
        folded = unicodedata.normalize("NFKC", text).lower().translate(APOSTROPHES)
        simple: str = folded if folded.isascii() else self.simplify.convert(folded)
        return simple.strip()


def names_of(subject: Subject) -> Iterator[str]:
    """Every name a subject goes by, unfolded."""
    yield from main_names_of(subject)
    yield from (*subject.aliases.en, *subject.aliases.zh)


def main_names_of(subject: Subject) -> Iterator[str]:
    """The names by which a subject is shown, alone and with a suffix of its kind."""
    yield from (subject.en, subject.zh)
    english, chinese = SUFFIXES.get(subject.kind, ((), ()))
    for suffix in english:
        yield subject.en + suffix
    for suffix in chinese:
        if not subject.zh.endswith(("省", "市", "区", "州", "盟")) or subject.zh.endswith("州"):
            yield subject.zh + suffix
