"""`make questions`: how many questions are answered rightly, refused or WRONG, by shape."""

import sys
from collections import Counter
from collections.abc import Iterable

from tests.questions.entries import Entry, shapes
from tests.questions.judging import Outcome, judge
from tests.questions.published import answers

SETS = {"own": "written before the code that answers them", "blind": "never tuned on"}
OUTCOMES: tuple[Outcome, ...] = ("right", "refused", "wrong")


def main(arguments: list[str]) -> None:
    """Print a table a set; with `--amiss`, what is amiss with each question of the own set."""
    for name, said in SETS.items():
        judged = {
            shape: [(entry, *judge(answers(), entry)) for entry in listed]
            for shape, listed in shapes(name).items()
        }
        print(f"{name} ({said})\n")
        print(f"{'shape':<32}{'asked':>7}{'right':>7}{'refused':>9}{'WRONG':>7}")
        everything: list[tuple[Entry, Outcome]] = []
        for shape, found in judged.items():
            pairs = [(entry, outcome) for entry, outcome, _ in found]
            print(row(shape, pairs))
            everything += pairs
        for lang, title in (("en", "English"), ("zh", "Chinese")):
            print(row(title, [pair for pair in everything if pair[0].lang == lang]))
        print(row("all", everything) + "\n")
        if "--amiss" in arguments and name == "own":
            for found in judged.values():
                for entry, outcome, amiss in found:
                    if outcome != "right":
                        print(f"{outcome}: {' > '.join((*entry.context, entry.ask))}: {amiss}")
            print()


def row(title: str, pairs: Iterable[tuple[Entry, Outcome]]) -> str:
    """One line of the table."""
    counts = Counter(outcome for _, outcome in pairs)
    asked = counts.total()
    share = f"{counts['right'] / asked:.1%}" if asked else ""
    right, refused, wrong = (counts[outcome] for outcome in OUTCOMES)
    return f"{title:<32}{asked:>7}{right:>7}{refused:>9}{wrong:>7}{share:>8}"


if __name__ == "__main__":
    main(sys.argv[1:])
