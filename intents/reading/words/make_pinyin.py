"""Writes pinyin.txt anew; run by hand: python -m intents.reading.words.make_pinyin.

It spells the names of the dataset and the nouns of zh.yaml; nothing breaks where a newer name is
missing, it only cannot be typed in pinyin until this is run again.
"""

from importlib.metadata import version
from pathlib import Path

import yaml
from pypinyin import lazy_pinyin

from data.catalogue import read_catalogue
from intents.reading.derived import named_in_chinese
from intents.reading.lexicon import EnglishWords
from intents.reading.normal import Normaliser, is_han

HERE = Path(__file__).parent
OUT = HERE / "pinyin.txt"
DATA = HERE.parents[2] / "data"
NOUNS = {
    "measures": ("production", "sales", "deliveries", "exports", "export_value", "capacity"),
    "fleets": ("any", "nev"),
    "scopes": ("cities", "provinces", "companies"),
    "cues": ("growth", "rank", "share", "trend"),
}
LONGEST_WORD, LONGEST_NAME = 4, 6
SPOKEN_ALONE = {"长安": "chang an", "重庆": "chong qing"}
HEADER = f"""\
# Names and nouns with their pinyin without tones, so that they can be typed in it, joined or apart.
# Made with pypinyin {version("pypinyin")} (MIT licence); to make it again:
# python -m intents.reading.words.make_pinyin
"""


def main() -> None:
    """Write the file beside this one."""
    normalise = Normaliser()
    names = {normalise.word(name) for name in named_in_chinese(read_catalogue(DATA))}
    names = {name for name in names if 1 < len(name) <= LONGEST_NAME and all(map(is_han, name))}
    content = yaml.safe_load((HERE / "zh.yaml").read_text("utf-8"))
    words = {
        normalise.word(str(word))
        for heading, kinds in NOUNS.items()
        for kind in kinds
        for word in content[heading][kind]
    }
    words = {word for word in words if 1 < len(word) <= LONGEST_WORD and all(map(is_han, word))}
    english = EnglishWords(HERE / "english.txt")
    lines = []
    for text in sorted(names | words):
        syllables = SPOKEN_ALONE.get(text, " ".join(lazy_pinyin(text, v_to_u=False)))
        if syllables.replace(" ", "").isalpha() and syllables.replace(" ", "") not in english:
            lines.append(f"{text} {syllables}\n")
    OUT.write_text(HEADER + "".join(lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
