"""Forms that no list needs to hold, because they follow from the words and names that are known.

"out-build" from "build", "first deliver" from "deliver", "zhe jiang" and "zhejiang" from 浙江,
"Tesla's plant in Shanghai" from the plant's name, its owner and its town.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from data.catalogue import Catalogue
from data.names import names_of
from intents.reading.meaning import BodyWord, Cue, Meaning, MeasureWord, Named
from intents.reading.normal import Normaliser

Pair = tuple[str, Meaning]
Meanings = Mapping[str, tuple[Meaning, ...]]

COUNTED = ("production", "sales", "deliveries", "exports")
SUPERLATIVES = (Cue(name="most"), Cue(name="least"))
PLANT_WORDS = ("", " plant", " factory", " works", " gigafactory")
ZH_PLANT_WORDS = ("工厂", "超级工厂", "厂", "基地")
ZH_COUNTS = ("数据", "统计", "口径", "统计数据", "公布", "发布", "统计口径", "数字", "说法", "显示")
SHORTEST_PINYIN = 4
"""Letters of the shortest pinyin that stands for a name: "jili"."""


def compounds(known: Iterable[Pair]) -> Iterator[Pair]:
    """Verbs of counting after "out" (more than) and after "first" (for the first time).

    A phrase with 最 tells the most or the least, not just who is ahead.
    """
    for surface, meaning in known:
        if "最" in surface and meaning in SUPERLATIVES:
            yield surface, Cue(name="extreme")
        if not surface.isascii() or not surface.replace(" ", "").isalpha():
            continue
        match meaning:
            case MeasureWord() if meaning.measure in COUNTED:
                yield f"first {surface}", Cue(name="first_time")
                yield f"first {surface}", meaning
                if " " not in surface:
                    for form in (f"out{surface}", f"out-{surface}"):
                        yield form, Cue(name="more")
                        yield form, meaning
            case Cue(name="over" | "at_least"):
                yield f"first {surface}", Cue(name="first_time")
            case _:
                pass


def said_to_count(known: Iterable[Pair]) -> Iterator[Pair]:
    """A body with the words around it: "according to CAAM", 据国家统计局数据."""
    for surface, meaning in known:
        if not isinstance(meaning, BodyWord):
            continue
        if surface.isascii():
            for before in (
                "according to ",
                "as counted by ",
                "counted by ",
                "as reported by ",
                "per ",
            ):
                yield f"{before}{surface}", meaning
                yield f"{before}the {surface}", meaning
            for after in (
                "'s",
                " data",
                " figures",
                " figure",
                " numbers",
                " statistics",
                " count",
            ):
                yield f"{surface}{after}", meaning
        else:
            for before in ("", "据", "根据", "按", "按照", "依据"):
                for after in ("", "的", *ZH_COUNTS, *(f"的{word}" for word in ZH_COUNTS)):
                    yield f"{before}{surface}{after}", meaning


def plants(catalogue: Catalogue, normalise: Normaliser) -> Iterator[Pair]:
    """A plant by its owner and its town: "Tesla's Shanghai plant", 特斯拉的上海工厂."""
    for subject in catalogue.subjects.values():
        owner = catalogue.subjects.get(subject.parent or "")
        town = catalogue.subjects.get(subject.seat or "")
        if subject.kind != "plant" or owner is None or town is None:
            continue
        same = [
            other.id
            for other in catalogue.subjects.values()
            if (other.kind, other.parent, other.seat) == ("plant", owner.id, town.id)
        ]
        named = Named(ids=tuple(same))
        for own in (owner.en, f"{owner.en}'s"):
            for word in PLANT_WORDS[1:]:
                yield normalise.word(f"{own} {town.en}{word}"), named
                yield normalise.word(f"{own}{word} in {town.en}"), named
        for joint in ("", "的", "在"):
            for word in ZH_PLANT_WORDS:
                yield normalise.word(f"{owner.zh}{joint}{town.zh}{word}"), named
                yield normalise.word(f"{owner.zh}{joint}{town.zh}的{word}"), named


def spelt(known: Meanings, spelling: Mapping[str, tuple[str, ...]]) -> Iterator[Pair]:
    """Names and words in pinyin, joined and apart; what a spelling means already, it keeps.

    Apart, a spelling means what it means joined: "shan xi" is as open as "shanxi".
    """
    own: dict[str, list[Meaning]] = defaultdict(list)
    apart: dict[str, str] = {}
    for text, syllables in spelling.items():
        joined = "".join(syllables)
        apart[" ".join(syllables)] = joined
        if joined not in known and len(joined) >= SHORTEST_PINYIN:
            own[joined] += known.get(text, ())
    for joined, meanings in own.items():
        yield from ((joined, meaning) for meaning in meanings)
    for form, joined in apart.items():
        if form not in known:
            for meaning in (*known.get(joined, ()), *own.get(joined, ())):
                yield form, meaning
                yield form.replace(" ", "-"), meaning


def spellings(path: Path) -> dict[str, tuple[str, ...]]:
    """By word or name, the syllables it is written with."""
    found: dict[str, tuple[str, ...]] = {}
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            text, *syllables = line.split()
            found[text] = tuple(syllables)
    return found


def named_in_chinese(catalogue: Catalogue) -> Iterator[str]:
    """Every Chinese name of a subject, unfolded."""
    for subject in catalogue.subjects.values():
        yield from names_of(subject)
