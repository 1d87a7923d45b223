"""Settings: read once, unknown names refused, secrets never shown."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import time_machine

from bot.settings import DATA, SettingsError, read_settings

TOKEN = "7000000001:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc"


@pytest.fixture(autouse=True)
def _no_dotenv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No `.env` of a developer is read."""
    monkeypatch.chdir(tmp_path)


def refusal(**environment: str) -> str:
    with pytest.raises(SettingsError) as refused:
        read_settings(environment)
    return str(refused.value)


def test_without_settings_there_are_defaults():
    settings = read_settings({})

    assert settings.telegram_bot_token is None
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert (settings.data_dir, settings.log) == (DATA, "INFO")
    assert settings.reload_seconds == 2


def test_every_setting_is_read():
    settings = read_settings(
        {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": "http://127.0.0.1:8081",
            "CARCAPITAL_DATA_DIR": "/srv/data",
            "CARCAPITAL_TODAY": "2026-11-21",
            "CARCAPITAL_RELOAD_SECONDS": "0.5",
            "CARCAPITAL_LOG": "DEBUG",
        }
    )

    assert settings.telegram_bot_token is not None
    assert settings.telegram_bot_token.get_secret_value() == TOKEN
    assert settings.telegram_api_url == "http://127.0.0.1:8081"
    assert settings.data_dir == Path("/srv/data")
    assert settings.today == date(2026, 11, 21)
    assert settings.reload_seconds == 0.5
    assert settings.log == "DEBUG"


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("CARCAPITAL_TODY", "CARCAPITAL_TODAY"),
        ("CARCAPITAL_DATADIR", "CARCAPITAL_DATA_DIR"),
        ("CARCAPITAL_DATA", "CARCAPITAL_DATA_DIR"),
        ("CARCAPITAL_LOGS", "CARCAPITAL_LOG"),
    ],
)
def test_an_unknown_name_is_refused_with_the_nearest_known_one(name, meant):
    message = refusal(**{name: "x"})

    assert name in message
    assert message.endswith(f"did you mean {meant}?")


def test_names_of_others_are_left_alone():
    read_settings({"HOME": "/root", "TELEGRAM": "x", "MY_CARCAPITAL_TODAY": "x"})


@pytest.mark.parametrize(
    "name",
    [
        "TELEGRAM_BOT_TOKEN",
        "TELEGRAM_API_URL",
        "CARCAPITAL_TODAY",
        "CARCAPITAL_RELOAD_SECONDS",
        "CARCAPITAL_LOG",
    ],
)
def test_an_empty_value_counts_as_none(name):
    assert read_settings({name: ""}) == read_settings({})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CARCAPITAL_TODAY", "yesterday"),
        ("CARCAPITAL_TODAY", "2026-02-30"),
        ("CARCAPITAL_LOG", "LOUD"),
        ("CARCAPITAL_RELOAD_SECONDS", "often"),
        ("CARCAPITAL_RELOAD_SECONDS", "-1"),
        ("CARCAPITAL_RELOAD_SECONDS", "0.01"),
        ("CARCAPITAL_RELOAD_SECONDS", "3601"),
        ("CARCAPITAL_RELOAD_SECONDS", "nan"),
        ("CARCAPITAL_RELOAD_SECONDS", "inf"),
        ("TELEGRAM_API_URL", "ftp://example.org"),
        ("TELEGRAM_API_URL", "api.telegram.org"),
    ],
)
def test_a_bad_value_is_refused_by_the_name_of_its_setting(name, value):
    assert refusal(**{name: value}).startswith(f"{name}: ")


@pytest.mark.parametrize("seconds", ["0", "0.1", "3600"])
def test_the_ends_of_the_seconds_between_looks_are_read(seconds):
    assert read_settings({"CARCAPITAL_RELOAD_SECONDS": seconds}).reload_seconds == float(seconds)


def test_seconds_that_cannot_be_are_refused_with_what_can_be():
    assert refusal(CARCAPITAL_RELOAD_SECONDS="0.01") == (
        "CARCAPITAL_RELOAD_SECONDS: write the seconds between two looks at the data, 0.1 to 3600,"
        " or 0 to take over no edits"
    )


def test_a_secret_may_stand_in_a_file(tmp_path):
    path = tmp_path / "token"
    path.write_text(f"{TOKEN}\n", "utf-8")

    token = read_settings({"TELEGRAM_BOT_TOKEN_FILE": str(path)}).telegram_bot_token

    assert token is not None
    assert token.get_secret_value() == TOKEN


def test_a_secret_given_twice_is_refused_without_it(tmp_path):
    path = tmp_path / "token"
    path.write_text(TOKEN, "utf-8")

    message = refusal(TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_BOT_TOKEN_FILE=str(path))

    assert "TELEGRAM_BOT_TOKEN_FILE" in message
    assert "both set" in message
    assert TOKEN not in message


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"])
def test_a_secret_file_that_cannot_be_read_is_named_without_its_content(tmp_path, content):
    path = tmp_path / "token"
    if content is not None:
        path.write_bytes(content)

    message = refusal(TELEGRAM_BOT_TOKEN_FILE=str(path))

    assert message.startswith("TELEGRAM_BOT_TOKEN_FILE: ")
    assert "readable" in message


def test_only_secrets_may_stand_in_a_file():
    assert "CARCAPITAL_TODAY_FILE" in refusal(CARCAPITAL_TODAY_FILE="x")


def test_a_secret_is_never_shown(tmp_path):
    environment = {"TELEGRAM_BOT_TOKEN": TOKEN}

    assert TOKEN not in repr(read_settings(environment))
    assert TOKEN not in refusal(**environment, CARCAPITAL_TODAY="never")
    assert TOKEN not in refusal(**environment, CARCAPITAL_NONE="x")


def test_the_env_file_is_read_and_the_environment_wins(tmp_path):
    (tmp_path / ".env").write_text(
        f"TELEGRAM_BOT_TOKEN={TOKEN}\nCARCAPITAL_TODAY=2026-01-01\n", "utf-8"
    )

    settings = read_settings({"CARCAPITAL_TODAY": "2026-11-21"})

    assert settings.telegram_bot_token is not None
    assert settings.today == date(2026, 11, 21)


def test_an_unknown_name_in_the_env_file_is_refused_too(tmp_path):
    (tmp_path / ".env").write_text("CARCAPITAL_TODY=2026-01-01\n", "utf-8")

    assert "CARCAPITAL_TODY" in refusal()


def test_today_is_the_day_in_shanghai():
    with time_machine.travel(datetime(2026, 11, 21, 15, 59, tzinfo=UTC), tick=False):
        assert read_settings({}).today == date(2026, 11, 21)
    with time_machine.travel(datetime(2026, 11, 21, 16, 1, tzinfo=UTC), tick=False):
        assert read_settings({}).today == date(2026, 11, 22)
