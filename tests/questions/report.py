"""The two sets of questions asked, and what came of each, by shape and language."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from tests.questions.entries import Entry, shapes
from tests.questions.judging import Outcome, judge
from tests.questions.published import answers

SETS = {"own": "written before the code that answers them", "blind": "never tuned on"}
OUTCOMES: tuple[Outcome, ...] = ("right", "refused", "wrong")

Judged = tuple[Entry, Outcome, str]


@cache
def judged(name: str) -> Mapping[str, tuple[Judged, ...]]:
    """Every question of a set by its shape, with what came of it and what is amiss."""
    return {
        shape: tuple((entry, *judge(answers(), entry)) for entry in listed)
        for shape, listed in shapes(name).items()
    }


def table(name: str) -> str:
    """One line for each shape and language of a set, and one for all."""
    by_shape = judged(name)
    everything = [one for found in by_shape.values() for one in found]
    lines = [_head(name), ""]
    lines += [_row(shape, found) for shape, found in by_shape.items()]
    return "\n".join([*lines, *_by_language(everything)])


def summary() -> str:
    """Both sets by language, as the README shows them."""
    lines = []
    for name in SETS:
        everything = [one for found in judged(name).values() for one in found]
        lines += [_head(name), *_by_language(everything)]
    return "\n".join(lines)


def _head(name: str) -> str:
    title = f"{name} ({SETS[name]})"
    return f"{title:<50}{'asked':>7}{'right':>7}{'refused':>9}{'WRONG':>7}"


def _by_language(everything: list[Judged]) -> list[str]:
    return [
        *(
            _row(title, [one for one in everything if one[0].lang == lang])
            for lang, title in (("en", "English"), ("zh", "Chinese"))
        ),
        _row("all", everything),
    ]


def _row(title: str, found: Iterable[Judged]) -> str:
    counts = Counter(outcome for _, outcome, _ in found)
    asked = counts.total()
    share = f"{counts['right'] / asked:.1%}" if asked else ""
    right, refused, wrong = (counts[outcome] for outcome in OUTCOMES)
    return f"{title:<50}{asked:>7}{right:>7}{refused:>9}{wrong:>7}{share:>8}"
