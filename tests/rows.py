"""A pytest plugin: the fictional dataset with rows that only one test needs."""

import re
import shutil
from contextlib import ExitStack, closing
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from tempfile import mkdtemp

import pytest

from data.dataset import open_dataset
from intents.desk import Desk
from tests.fixtures import DATASET, TODAY

METRICS = Path(__file__).parents[1] / "data" / "metrics.yaml"
HEADER = (
    "subject,period,value,digits,qualifier,change_pct,status,basis,counted_by,source,locator,"
    "added,note\n"
)


@dataclass(frozen=True)
class Row:
    """An observation as its file writes it."""

    metric: str
    subject: str
    period: str
    value: int
    qualifier: str = "exact"
    change: str = ""
    basis: str = "unstated"
    body: str = "unstated"

    @property
    def line(self) -> str:
        """The row with a source of the fictional dataset."""
        digits = len(Decimal(self.value).normalize().as_tuple().digits)
        stated = f"{self.value},{digits},{self.qualifier},{self.change}"
        source = "motor-daily-2026-01,p99,2026-06-01,"
        return f"{self.subject},{self.period},{stated},actual,{self.basis},{self.body},{source}\n"


def append(path: Path, text: str) -> None:
    """Put a text at the end of a file."""
    with path.open("a", encoding="utf-8") as end:
        end.write(text)


def enter(folder: Path, kind: str, number: str, key: str) -> None:
    """Give a number to a metric or a subject."""
    ledger = folder / "numbers.csv"
    head, *entries = ledger.read_text("utf-8").splitlines()
    entries.append(f"{kind},{number},{key}")
    entries.sort(key=lambda entry: (entry.split(",")[0], int(entry.split(",")[1])))
    ledger.write_text("\n".join([head, *entries, ""]), "utf-8")


def add(folder: Path, row: Row) -> None:
    """Add a row, and its metric where the fictional dataset does not have it."""
    file = folder / "observations" / f"{row.metric}.csv"
    if not file.exists():
        known = METRICS.read_text("utf-8")
        found = re.search(rf"^{row.metric}:\n  number: (\d+)\n(?:  .*\n)*", known, re.MULTILINE)
        assert found, row.metric
        append(folder / "metrics.yaml", "\n" + found[0])
        enter(folder, "metric", found[1], row.metric)
        file.write_text(HEADER, "utf-8")
    append(file, row.line)


@pytest.fixture
def ask_with(tmp_path):
    """The reply to a text, where the fictional dataset holds further rows, or other subjects."""
    with ExitStack() as opened:

        def put(text, *rows, subjects=""):
            folder = Path(mkdtemp(dir=tmp_path)) / "dataset"
            shutil.copytree(DATASET, folder)
            for row in rows:
                add(folder, row)
            append(folder / "subjects.yaml", subjects)
            for key, number in re.findall(r"^(\S+):\n  number: (\d+)", subjects, re.MULTILINE):
                enter(folder, "subject", number, key)
            dataset = opened.enter_context(closing(open_dataset(folder)))
            return Desk(dataset).ask(text, TODAY).reply

        yield put
