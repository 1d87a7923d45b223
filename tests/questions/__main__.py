"""`make questions`: how many questions are answered rightly, refused or WRONG, by shape."""

import sys

from tests.questions.report import SETS, judged, table


def main(arguments: list[str]) -> None:
    """Print a table a set; with `--amiss`, what is amiss with each question of the own set."""
    for name in SETS:
        print(table(name) + "\n")
        if "--amiss" in arguments and name == "own":
            for found in judged(name).values():
                for entry, outcome, amiss in found:
                    if outcome != "right":
                        print(f"{outcome}: {' > '.join((*entry.context, entry.ask))}: {amiss}")
            print()


if __name__ == "__main__":
    main(sys.argv[1:])
