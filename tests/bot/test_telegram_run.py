"""A start that cannot be: one line on stderr, status 1."""

from types import SimpleNamespace

import pytest
from pydantic import SecretStr

from bot.telegram.run import run


@pytest.mark.parametrize("token", [None, SecretStr(""), SecretStr("not/a:token"), SecretStr("x")])
def test_without_a_token_that_could_be_one_nothing_starts(token, capsys):
    settings = SimpleNamespace(
        telegram_bot_token=token, telegram_api_url="https://api.telegram.org", log="INFO"
    )

    status = run(settings, answers=SimpleNamespace())

    [line] = capsys.readouterr().err.splitlines()
    assert status == 1
    assert line.startswith("carcapital: TELEGRAM_BOT_TOKEN is not")
    assert "not/a" not in line
