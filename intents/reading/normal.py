"""Normal form of a typed text: one width, one case, simplified characters, offsets kept."""

import re
import unicodedata
from dataclasses import dataclass

from data.names import APOSTROPHES, Folding

BLANKS = frozenset({"Cc", "Cf", "Cs", "Zs"})
"""Categories of characters that stand for a blank: controls, lone surrogates, wide spaces."""
_COMMAND = re.compile(r"^\s*/[a-z]+(@\w+)?(?=\s|$)")
_MENTION = re.compile(r"@\w+")
_LETTER_O = re.compile(r"(?<=\d)o(?=\d)")
"""The letter typed for a nought: 2o25."""


@dataclass(frozen=True, slots=True)
class NormalText:
    """A text to read, and for each of its characters where it stood in what was typed."""

    text: str
    origin: tuple[int, ...]
    typed: str
    traditional: bool

    def as_typed(self, start: int, end: int) -> str:
        """What was typed where the normal text runs from `start` to `end`."""
        if start >= end:
            return ""
        return self.typed[self.origin[start] : self.origin[end - 1] + 1]


class Normaliser:
    """Brings texts into normal form. Holds the Traditional to Simplified converter."""

    def __init__(self) -> None:
        self._fold = Folding()
        self._simplify = self._fold.simplify

    def __call__(self, typed: str) -> NormalText:
        """NFKC, lower case, plain apostrophes, single blanks, simplified; commands are blanked."""
        characters: list[str] = []
        origin: list[int] = []
        for index, raw in enumerate(typed):
            for character in unicodedata.normalize("NFKC", raw).lower().translate(APOSTROPHES):
                if unicodedata.category(character) in BLANKS:
                    character = " "
                if character == " " and characters[-1:] == [" "]:
                    continue
                characters.append(character)
                origin.append(index)
        folded = "".join(characters)
        simple = self._simplify.convert(folded)
        if len(simple) != len(folded):
            simple = "".join(self._one(character) for character in folded)
        traditional = simple != folded
        simple = _LETTER_O.sub("0", simple)
        for pattern in (_COMMAND, _MENTION):
            simple = pattern.sub(lambda match: " " * len(match[0]), simple)
        return NormalText(simple, tuple(origin), typed, traditional)

    def word(self, text: str) -> str:
        """A word or phrase in normal form, its offsets not kept."""
        return self._fold(text)

    def _one(self, character: str) -> str:
        converted: str = self._simplify.convert(character)
        return converted if len(converted) == 1 else character


def is_han(character: str) -> bool:
    """Whether this is a Chinese character."""
    return "\u3400" <= character <= "\u9fff" or character == "〇"
