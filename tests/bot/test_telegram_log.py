"""A log line: one line, without a token."""

import logging

import pytest

from bot.telegram.log import OneLine

OURS = "42:short"
OTHER = "7000000001:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc"


def line_of(message, *args, error=None):
    info = (type(error), error, None) if error else None
    record = logging.LogRecord("bot", logging.ERROR, __file__, 1, message, args, info)
    return OneLine(OURS).format(record)


@pytest.mark.parametrize(
    "secret", [OURS, OTHER, OTHER.replace(":", "%3A"), f"https://api.telegram.org/bot{OTHER}/getMe"]
)
def test_a_token_is_taken_out_of_arguments_and_exception(secret):
    line = line_of("%s %s", secret, secret, error=ValueError(secret))

    assert line.count("<token>") == 3
    assert "short" not in line
    assert "AAEh" not in line


def test_a_record_stays_one_line():
    line = line_of("one\ntwo", error=ValueError("three\nfour"))

    assert line.endswith("ERROR bot: one two (ValueError: three four)")


def test_times_and_figures_are_no_tokens():
    assert line_of("at 12:30:15, 278800:2").endswith("at 12:30:15, 278800:2")
