"""Inflection: the other regular forms of an English verb or noun, by its endings.

A word list names the forms that people type most. "targeting" is "target" all the same, and
"capitals" are the plural of "capital": no list has to name them.
"""

from collections.abc import Iterator

SHORTEST = 4
"""Letters of the shortest base: shorter ones meet other words by chance ("used", "using", "us")."""
ENDINGS = ("ies", "ied", "ing", "es", "ed", "s")
HISSING = ("s", "x", "z", "ch", "sh", "o")
"""What takes -es: "themes" are of a theme, not of them."""


def inflections(word: str) -> Iterator[str]:
    """What a word may be a form of, and the forms of that; the likeliest first."""
    for base in dict.fromkeys(_bases(word)):
        if len(base) >= SHORTEST:
            yield from (form for form in _forms(base) if form != word)


def _bases(word: str) -> Iterator[str]:
    yield word
    for ending in ENDINGS:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 2:
            continue
        if ending in ("ies", "ied"):
            yield f"{stem}y"
            continue
        if ending != "es" or stem.endswith(HISSING):
            yield stem
        if ending in ("ing", "ed"):
            yield f"{stem}e"
            if stem[-1] == stem[-2]:
                yield stem[:-1]


def _forms(base: str) -> Iterator[str]:
    yield base
    if base.endswith("y"):
        yield from (f"{base[:-1]}ies", f"{base[:-1]}ied")
    stem = base.removesuffix("e")
    yield from (f"{base}es" if base.endswith(HISSING) else f"{base}s", f"{stem}ed", f"{stem}ing")
    yield from (f"{base}{base[-1]}ed", f"{base}{base[-1]}ing")
