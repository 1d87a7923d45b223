"""A bot whose data has findings says so once in its log, and answers."""

import shutil
import time

from tests.end_to_end.program import Program
from tests.fixtures import DATASET

ROW = "{},2024,{},6,exact,,actual,unstated,unstated,motor-daily-2026-01,p9,2026-06-01,\n"
WARNING = "unexplained findings in the data: 1; see `carcapital data check`"


def test_findings_in_the_data_are_one_line_of_the_log(telegram_bot, tmp_path):
    bot, folder = telegram_bot, tmp_path / "dataset"
    shutil.copytree(DATASET, folder)
    for metric, value in (("vehicle_sales", "100000"), ("nev_sales", "130000")):
        with (folder / f"observations/{metric}.csv").open("a", encoding="utf-8") as rows:
            rows.write(ROW.format("halcyon", value))
    with Program(
        tmp_path,
        TELEGRAM_BOT_TOKEN=bot.token,
        TELEGRAM_API_URL=bot.url,
        CARCAPITAL_DATA_DIR=str(folder),
    ) as program:
        bot.says("northport 2025")
        bot.reply()
        until = time.monotonic() + 10
        while WARNING not in program.output and time.monotonic() < until:
            time.sleep(0.05)
        assert program.stop() == 0

    assert [line.endswith(WARNING) for line in program.errors].count(True) == 1
