"""The lists of words: each form stands once in its list."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

import intents.reading

WORDS = Path(intents.reading.__file__).parent / "words"


def lists(entries: Any, heading: str = "") -> Iterator[tuple[str, list[str]]]:
    """Every list of a file of words, with its heading."""
    if isinstance(entries, dict):
        for key, below in entries.items():
            yield from lists(below, f"{heading}/{key}")
    else:
        yield heading, [str(word) for word in entries]


@pytest.mark.parametrize("name", ["en.yaml", "zh.yaml"])
def test_no_list_of_words_holds_a_form_twice(name):
    entries = yaml.safe_load((WORDS / name).read_text("utf-8"))

    assert [
        (heading, word)
        for heading, words in lists(entries)
        for word, count in Counter(words).items()
        if count > 1
    ] == []
