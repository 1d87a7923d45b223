"""A running bot takes over a built file that is put in the place of another."""

from datetime import date
from functools import partial

from bot.answers import Answers
from bot.live import Live
from data.export import export
from data.look import look
from tests.editing import Copy

QUESTION = "northport 2025"


def test_a_new_file_is_answered_from_while_the_old_one_is_still_held(tmp_path):
    copy, file = Copy.made(tmp_path), tmp_path / "published.duckdb"
    export(copy.path, "duckdb", file)
    live = Live(lambda: Answers(file, lambda: date(2026, 6, 15)), partial(look, file))
    held = live.current
    copy.write(copy.valued("1799400"))
    export(copy.path, "duckdb", file, force=True)
    live.refresh()
    live.refresh()

    assert "1.7994M" in live.ask(QUESTION).html
    assert "1.7884M" in held.ask(QUESTION).html
    assert live.current.dataset.catalogue.version != held.dataset.catalogue.version


def test_a_file_cut_off_keeps_the_old_answers_and_is_logged_once(tmp_path, caplog):
    copy, file = Copy.made(tmp_path), tmp_path / "published.duckdb"
    export(copy.path, "duckdb", file)
    live = Live(lambda: Answers(file, lambda: date(2026, 6, 15)), partial(look, file))
    half = file.with_suffix(".half")
    half.write_bytes(file.read_bytes()[:9000])
    half.replace(file)
    for _ in range(4):
        live.refresh()

    [line] = caplog.messages
    assert "not taken over" in line
    assert str(file) in line
    assert "1.7884M" in live.ask(QUESTION).html
