"""Writes homophones.txt anew; run by hand: python -m intents.reading.words.make_homophones.

pypinyin also knows readings that nobody has used for centuries. A reading counts as common if it
is pypinyin's first, or the one its phrase dictionary uses most, or a fair part of its phrases do.
"""

from collections import Counter, defaultdict
from importlib.metadata import version
from pathlib import Path

from pypinyin import Style, pinyin
from pypinyin.constants import PHRASES_DICT
from pypinyin.style import convert

OUT = Path(__file__).with_name("homophones.txt")
FEWEST_PHRASES = 2
SMALLEST_SHARE = 0.01
# Everyday readings, some of them in place names, that the phrases show too seldom or not at all.
MISSED = {"地": "de", "谁": "shei", "嗯": "en", "六": "lu", "哪": "ne", "秘": "bi", "翟": "zhai"}
HEADER = f"""\
# Chinese characters by how they sound, so that homophone typos can be mended. A line is a syllable
# of pinyin without tones (v for ü), then its characters: all of GB 2312, in its order, each under
# all its common readings. Made with pypinyin {version("pypinyin")} (MIT licence); to make it again:
# python -m intents.reading.words.make_homophones
"""


def gb2312() -> list[str]:
    """All 6763 characters of the standard, the 3755 of level 1 first."""
    codes = (bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    return [char for code in codes if (char := code.decode("gb2312", "ignore"))]


def phrase_readings() -> dict[str, Counter[str]]:
    """How many phrases of pypinyin's dictionary read a character how."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for phrase, readings in PHRASES_DICT.items():
        for char, reading in zip(phrase, readings, strict=False):
            found[char][convert(reading[0], Style.NORMAL, strict=False)] += 1
    return found


def common(char: str, phrases: Counter[str]) -> list[str]:
    """Its readings that people use today, without tones."""
    known = list(dict.fromkeys(pinyin(char, style=Style.NORMAL, heteronym=True)[0]))
    enough = max(FEWEST_PHRASES, SMALLEST_SHARE * phrases.total())
    kept = {known[0], *(reading for reading in known if phrases[reading] >= enough)}
    kept.add(max(known, key=phrases.__getitem__))
    if char in MISSED:
        kept.add(MISSED[char])
    return sorted(kept)


def main() -> None:
    """Write the file beside this one."""
    phrases = phrase_readings()
    syllables: defaultdict[str, str] = defaultdict(str)
    for char in gb2312():
        for reading in common(char, phrases[char]):
            syllables[reading] += char
    lines = (f"{syllable} {chars}\n" for syllable, chars in sorted(syllables.items()))
    OUT.write_text(HEADER + "".join(lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
