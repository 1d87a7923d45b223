"""What was collected and left out is listed, and data/README.md counts it truly."""

import csv
import re
from collections import Counter
from pathlib import Path

DATA = Path(__file__).parents[3] / "data"
README = (DATA / "README.md").read_text("utf-8")


def dropped():
    with (DATA / "dropped.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def section(heading):
    return README.partition(f"{heading}\n")[2].partition("\n#")[0]


def test_the_readme_counts_the_dropped_claims_by_reason():
    told = re.findall(
        r"^\| `(\w+)` \| (\d+) \|", section("## What was collected, and what is in"), re.MULTILINE
    )

    assert {reason: int(count) for reason, count in told} == Counter(
        row["reason"] for row in dropped()
    )


def test_every_dropped_claim_says_why():
    assert [row for row in dropped() if not row["why"] or not row["source"]] == []


def test_a_claim_stands_in_the_list_of_dropped_ones_once():
    claims = Counter(
        tuple(row[column] for column in ("subject", "metric", "period", "value", "source", "why"))
        for row in dropped()
    )

    assert [claim for claim, count in claims.items() if count > 1] == []


def test_a_corrupted_copy_is_not_among_the_observations():
    held = {
        (row["subject"], row["period"], row["value"], row["source"])
        for path in (DATA / "observations").glob("*.csv")
        for row in csv.DictReader(path.read_text("utf-8").splitlines())
    }

    gone = [row for row in dropped() if row["reason"] in ("mirror", "unclear", "untraceable")]
    assert [
        row for row in gone if (row["subject"], row["period"], row["value"], row["source"]) in held
    ] == []
