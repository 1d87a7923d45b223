"""How the Telegram bot starts badly, loses its way and ends: one line, never the token."""

import signal
import socket
from pathlib import Path

import pytest

from tests.end_to_end.program import Program

BAD_GATEWAY = {"kind": "page"}


@pytest.fixture
def start(tmp_path, telegram_bot):
    """Start the application for `telegram_bot`, or for what the test says instead."""

    def start(module: str = "bot", folder: Path = tmp_path, **environment: str) -> Program:
        connection = {
            "TELEGRAM_BOT_TOKEN": telegram_bot.token,
            "TELEGRAM_API_URL": telegram_bot.url,
        }
        folder.mkdir(exist_ok=True)
        return Program(folder, module, **(connection | environment))

    return start


def last_words(program: Program, token: str) -> str:
    """Wait for a failed start; give its one line of trouble."""
    assert program.wait() == 1
    assert token not in program.output
    [line] = [line for line in program.errors if " INFO " not in line]
    return line


@pytest.mark.parametrize(
    "token", ["7000000001:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc", "secret-token"]
)
def test_a_wrong_token_ends_in_one_line_without_it(start, token):
    with start(TELEGRAM_BOT_TOKEN=token) as program:
        assert "TELEGRAM_BOT_TOKEN" in last_words(program, token)


def test_an_unreachable_api_ends_in_one_line(start, telegram_bot):
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}"
        with start(TELEGRAM_API_URL=url) as program:
            assert "cannot be reached" in last_words(program, telegram_bot.token)


def test_an_unusable_proxy_ends_in_one_line(start, telegram_bot):
    with start(ALL_PROXY="smoke://127.0.0.1:9") as program:
        assert "proxy" in last_words(program, telegram_bot.token)


@pytest.mark.parametrize(
    ("status", "description", "retry_after", "words"),
    [
        (500, "Internal Server Error", None, "Internal Server Error"),
        (429, "Too Many Requests: retry after 7", 7, "7 seconds"),
    ],
)
def test_a_refused_start_says_why_in_one_line(
    start, telegram_bot, status, description, retry_after, words
):
    telegram_bot.refuse("getMe", status, description, retry_after=retry_after)

    with start() as program:
        assert words in last_words(program, telegram_bot.token)


def test_a_web_page_instead_of_an_answer_ends_in_one_line(start, telegram_bot):
    telegram_bot.break_with("getMe", BAD_GATEWAY)

    with start() as program:
        assert "Bad Gateway" in last_words(program, telegram_bot.token)


def test_a_second_poller_gives_way_in_one_line_and_the_first_goes_on(start, telegram_bot, tmp_path):
    with start() as first:
        telegram_bot.says("chongqing 2025")
        telegram_bot.reply()
        with start(folder=tmp_path / "second") as second:
            assert "another program" in last_words(second, telegram_bot.token)
        asked = telegram_bot.says("chongqing 2016")
        assert telegram_bot.reply().answers == asked
        assert first.stop() == 0


def test_a_token_revoked_while_polling_ends_in_one_line_more(start, telegram_bot):
    with start() as program:
        telegram_bot.says("chongqing 2025")
        telegram_bot.reply()
        telegram_bot.revoke()

        assert program.wait() == 1
        assert "TELEGRAM_BOT_TOKEN" in program.errors[-1]
        assert telegram_bot.token not in program.output


def test_an_outage_is_logged_once_and_waited_out(start, telegram_bot):
    telegram_bot.refuse("getUpdates", 502, "Bad Gateway")
    telegram_bot.break_with("getUpdates", BAD_GATEWAY)

    with start() as program:
        telegram_bot.says("chongqing 2025")
        telegram_bot.reply()

        assert sum("no updates" in line for line in program.errors) == 1
        assert sum("updates again" in line for line in program.errors) == 1
        assert program.stop() == 0
        assert telegram_bot.token not in program.output


def test_a_reply_that_cannot_be_sent_is_one_line_in_the_log(start, telegram_bot):
    telegram_bot.refuse("sendMessage", 500, "Internal Server Error", times=3)

    with start() as program:
        telegram_bot.says("chongqing 2025")
        telegram_bot.calls("sendMessage", status=500, count=3, seconds=15)
        telegram_bot.says("chongqing 2016")
        assert telegram_bot.reply().answers == 2
        assert program.stop() == 0

        assert sum("a reply was not sent" in line for line in program.errors) == 1
        assert telegram_bot.token not in program.output


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_with_status_0(start, telegram_bot, number):
    with start() as program:
        telegram_bot.says("chongqing 2025")
        telegram_bot.reply()

        assert program.stop(number) == 0
        assert not [line for line in program.errors if "Traceback" in line]


def test_a_signal_does_not_wait_for_a_telegram_that_hangs(start, telegram_bot):
    with start() as program:
        telegram_bot.says("chongqing 2025")
        telegram_bot.reply()
        for method in ("sendMessage", "getUpdates"):
            telegram_bot.break_with(method, {"kind": "hang", "seconds": 30}, times=5)
        telegram_bot.says("chongqing 2016")
        telegram_bot.calls("sendMessage", count=2, seconds=10)

        assert program.stop() == 0


def test_a_signal_during_the_start_ends_it_with_status_0(start, telegram_bot):
    telegram_bot.break_with("getMe", {"kind": "hang", "seconds": 30})

    with start() as program:
        telegram_bot.calls("getMe", count=1, seconds=15)

        assert program.stop() == 0


def test_an_answer_that_breaks_is_apologised_for_in_the_language_of_the_question(
    start, telegram_bot
):
    with start("tests.end_to_end.broken_bot") as program:
        for asked, apology in (("chongqing", "Sorry."), ("重庆", "抱歉。"), ("/sources", "Sorry.")):
            number = telegram_bot.says(asked)
            reply = telegram_bot.reply()
            assert (reply.answers, reply.text) == (number, apology)
        telegram_bot.says("/help")
        assert telegram_bot.reply().text == "Sorry."
        assert program.stop() == 0

    assert sum("a question broke at broken_bot.py" in line for line in program.errors) == 3
    assert sum("can't parse entities" in line.lower() for line in program.errors) == 1
    assert telegram_bot.token not in program.output
    assert "Traceback" not in program.output


def test_an_error_callback_that_breaks_leaks_nothing_and_stops_nothing(start, telegram_bot):
    with start("tests.end_to_end.broken_bot") as program:
        telegram_bot.says("break twice")
        telegram_bot.says("chongqing")
        assert telegram_bot.reply().answers == 2
        assert program.stop() == 0

    assert any("no apology for <token>" in line for line in program.errors)
    assert telegram_bot.token not in program.output
    assert "Traceback" not in program.output
