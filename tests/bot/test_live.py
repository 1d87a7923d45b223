"""Live answers: what is edited is taken over once it is whole, and only then."""

import gc
import logging
import sys
import weakref

import pytest

from bot.answers import Answers
from bot.live import watched
from data.errors import DatasetError
from tests.bot.watching import EDITED, NEW, OLD, QUESTION, Watching
from tests.editing import ROWS, Copy

NEWS = " observations (vehicle_production changed)"


@pytest.fixture
def watching(tmp_path, caplog):
    caplog.set_level(logging.INFO, "bot.live")
    return Watching(Copy.made(tmp_path))


def test_files_that_nobody_edits_are_read_once(watching, caplog):
    watching.looks(5)

    assert (watching.reads, caplog.messages) == (1, [])


def test_an_edit_is_taken_over_at_the_second_look_that_sees_it(watching):
    watching.copy.replace(watching.copy.valued(EDITED))

    watching.looks(1)
    first = watching.reads, watching.value
    watching.looks(1)

    assert first == (1, OLD)
    assert (watching.reads, watching.value) == (2, NEW)


def test_a_burst_of_writes_is_read_once_after_its_end(watching):
    for value in ("1790400", "1791400", "1792400", EDITED):
        watching.copy.replace(watching.copy.valued(value))
        watching.looks(1)
    during = watching.reads
    watching.looks(3)

    assert (during, watching.reads, watching.value) == (1, 2, NEW)


def test_the_log_says_what_came_in_and_what_it_changed(watching, caplog):
    old = watching.live.current.dataset.catalogue.version
    watching.copy.replace(watching.copy.valued(EDITED))
    watching.looks(2)

    new = watching.live.current.dataset.catalogue.version
    [line] = caplog.messages
    assert line.startswith(f"new data: {new} after {old}; ")
    assert line.endswith(NEWS)
    assert new != old


def test_a_file_touched_but_not_changed_is_not_worth_a_line(watching, caplog):
    watching.copy.replace(watching.copy.original())
    watching.looks(5)

    assert (watching.reads, watching.value, caplog.messages) == (2, OLD, [])


# Broken edits


BROKEN = {
    "cut off": lambda copy: copy.original()[:-30],
    "not UTF-8": lambda copy: copy.original().replace(b"northport", "北港".encode("gb18030"), 1),
    "separator": lambda copy: copy.valued("1,788,400"),
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_a_broken_edit_keeps_the_old_answers_and_is_logged_once(watching, caplog, broken):
    version = watching.live.current.dataset.catalogue.version
    watching.copy.replace(broken(watching.copy))
    watching.looks(6)

    [line] = caplog.records
    assert (watching.value, watching.reads) == (OLD, 2)
    assert line.levelname == "ERROR"
    assert line.getMessage().startswith(
        f"edited data is not taken over, answers stay with {version}; {watching.copy.path / ROWS}"
    )
    assert line.exc_info is None


def test_a_second_broken_edit_is_logged_too(watching, caplog):
    for broken in BROKEN.values():
        watching.copy.replace(broken(watching.copy))
        watching.looks(3)

    assert len({line.getMessage() for line in caplog.records}) == len(BROKEN)
    assert len(caplog.records) == len(BROKEN)


def test_a_mended_edit_is_taken_over_and_said(watching, caplog):
    watching.copy.replace(BROKEN["separator"](watching.copy))
    watching.looks(3)
    watching.copy.replace(watching.copy.valued(EDITED))
    watching.looks(3)

    mended = caplog.records[-1]
    version = watching.live.current.dataset.catalogue.version
    assert (watching.value, len(caplog.records)) == (NEW, 2)
    assert mended.levelname == "WARNING"
    assert mended.getMessage().startswith(f"the data is whole again: {version}; ")
    assert mended.getMessage().endswith(NEWS)


def test_an_edit_that_is_taken_back_is_whole_again_too(watching, caplog):
    watching.copy.replace(BROKEN["separator"](watching.copy))
    watching.looks(2)
    watching.copy.replace(watching.copy.original())
    watching.looks(2)

    assert watching.value == OLD
    assert caplog.messages[-1].startswith("the data is whole again: ")
    assert caplog.messages[-1].endswith(" observations, none changed")


def test_after_a_mended_edit_the_next_one_is_plain_news(watching, caplog):
    for content in (b"", watching.copy.original(), watching.copy.valued(EDITED)):
        watching.copy.replace(content)
        watching.looks(2)

    assert [line.levelname for line in caplog.records] == ["ERROR", "WARNING", "INFO"]


def test_a_folder_that_is_gone_keeps_the_old_answers_until_it_is_back(watching, caplog):
    away = watching.copy.path.with_name("away")
    watching.copy.path.rename(away)
    watching.looks(3)
    gone = watching.value, len(caplog.messages)
    away.rename(watching.copy.path)
    watching.copy.replace(watching.copy.valued(EDITED))
    watching.looks(2)

    assert gone == (OLD, 1)
    assert "is not a folder" in caplog.messages[0]
    assert watching.value == NEW


def test_what_is_edited_while_it_is_read_is_read_again(watching, caplog):
    edits = [watching.copy.valued("1799500")]
    watching.at_read = lambda: edits and watching.copy.replace(edits.pop())
    watching.copy.replace(watching.copy.valued(EDITED))
    watching.looks(2)
    during = watching.value
    watching.looks(2)

    assert (during, watching.value, watching.reads) == (OLD, "1.7995M", 3)
    assert len(caplog.messages) == 1


def test_an_error_in_half_of_an_edit_is_not_logged(watching, caplog):
    def finish():
        watching.copy.replace(watching.copy.valued(EDITED))
        watching.at_read = lambda: None
        raise DatasetError(watching.copy.path / ROWS, "is half written", "wait")

    watching.at_read = finish
    watching.copy.replace(watching.copy.valued("1790400"))
    watching.looks(4)

    assert watching.value == NEW
    assert [line.levelname for line in caplog.records] == ["INFO"]


def test_a_mistake_of_the_program_keeps_the_old_answers_and_the_watching(watching, caplog):
    def fail():
        watching.at_read = lambda: None
        raise IndexError("no first word")

    watching.at_read = fail
    watching.copy.replace(watching.copy.valued("1790400"))
    watching.looks(3)
    kept = watching.value
    watching.copy.replace(watching.copy.valued(EDITED))
    watching.looks(2)

    assert (kept, watching.value) == (OLD, NEW)
    assert caplog.records[0].exc_info is not None
    assert [line.levelname for line in caplog.records] == ["ERROR", "WARNING"]


def test_a_snapshot_that_cannot_answer_is_not_taken_over(watching, monkeypatch, caplog):
    def fail(*_):
        raise IndexError("no first word")

    watching.copy.replace(watching.copy.valued(EDITED))
    with monkeypatch.context() as broken:
        broken.setattr(Answers, "ask", fail)
        watching.looks(3)

    assert watching.value == OLD
    assert caplog.messages[0].endswith("; it cannot be loaded")


# Threads


def test_the_interpreter_is_as_before_after_a_reload(watching):
    before = sys.getswitchinterval(), gc.isenabled()
    during = []
    watching.at_read = lambda: during.append((sys.getswitchinterval(), gc.isenabled()))
    watching.copy.replace(BROKEN["cut off"](watching.copy))
    watching.looks(2)
    watching.copy.replace(watching.copy.original())
    watching.looks(2)

    assert (sys.getswitchinterval(), gc.isenabled()) == before
    [(interval, collecting)] = during
    assert interval < before[0] / 10
    assert not collecting


@pytest.mark.parametrize("collecting", [True, False])
def test_the_collector_is_on_or_off_after_a_reload_as_it_was_before(watching, collecting):
    watching.copy.replace(watching.copy.valued(EDITED))
    try:
        (gc.enable if collecting else gc.disable)()
        watching.looks(2)

        assert gc.isenabled() == collecting
    finally:
        gc.enable()


def test_an_old_snapshot_answers_as_long_as_it_is_held_and_goes_with_its_last_reader(watching):
    held = watching.live.current
    database = weakref.ref(held.dataset)
    watching.copy.replace(watching.copy.valued(EDITED))
    gc.disable()
    try:
        watching.looks(2)
        asked = held.asked("northport 2025 production")
        assert OLD in held.plain(asked)
        assert held.data(asked)["dataset"] == held.dataset.catalogue.version
        assert watching.value == NEW
        del held

        assert database() is None
    finally:
        gc.enable()


def test_a_chat_has_the_edit_at_its_next_line(watching):
    before = watching.live.refreshed()
    watching.copy.replace(watching.copy.valued(EDITED))
    after = watching.live.refreshed()

    assert OLD in before.ask(QUESTION).html
    assert NEW in after.ask(QUESTION).html


def test_zero_seconds_watch_nothing(watching):
    with watched(watching.live, 0):
        watching.copy.replace(watching.copy.valued(EDITED))

    assert watching.reads == 1


def test_a_conversation_goes_on_over_an_edit(watching):
    before = watching.live.ask("southgate production 2025").after
    watching.copy.replace(watching.copy.valued(EDITED))
    watching.looks(2)

    assert NEW in watching.live.ask("and northport?", before).html


def test_a_button_of_the_old_data_asks_the_new(watching):
    watching.copy.replace(watching.copy.valued(EDITED))
    watching.looks(2)

    tapped = watching.live.tap("=2.1.2025.actual.en", None)
    assert tapped is not None
    assert NEW in tapped.html
