"""`make bench`: medians beside the budgets of the design."""

import os
import platform

from tests.bench import processes, reload, shapes, warm
from tests.bench.measure import table


def main() -> None:
    """Measure and print."""
    load, _, _ = os.getloadavg()
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, load {load:.1f} before\n")
    print(table([*processes.lines(), *warm.lines(), *shapes.lines(), *reload.lines()]))


main()
