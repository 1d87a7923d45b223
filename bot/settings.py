"""Settings: read once from the environment or `.env`; unknown names are refused."""

import os
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from dotenv import dotenv_values
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from rapidfuzz import process

import data

PREFIX = "CARCAPITAL_"
SECRETS = ("TELEGRAM_BOT_TOKEN",)
DATA = Path(data.__file__).parent
SHORTEST_RELOAD = 0.1
LONGEST_RELOAD = 3600


class SettingsError(Exception):
    """A setting that cannot be used: which one, why, and what to do."""


class Settings(BaseSettings):
    """What the environment says. `TELEGRAM_*` names stand without a prefix, the rest with one."""

    model_config = SettingsConfigDict(extra="ignore", frozen=True, env_ignore_empty=True)

    telegram_bot_token: SecretStr | None = Field(default=None, alias="TELEGRAM_BOT_TOKEN")
    telegram_api_url: str = Field(
        default="https://api.telegram.org", alias="TELEGRAM_API_URL", pattern="^https?://"
    )
    data_dir: Path = Field(default=DATA, alias="CARCAPITAL_DATA_DIR")
    fixed_today: date | None = Field(default=None, alias="CARCAPITAL_TODAY")
    reload_seconds: float = Field(default=2, alias="CARCAPITAL_RELOAD_SECONDS")
    log: str = Field(default="INFO", alias="CARCAPITAL_LOG", pattern="^(DEBUG|INFO|WARNING|ERROR)$")

    @field_validator("reload_seconds")
    @classmethod
    def _seldom_enough(cls, seconds: float) -> float:
        if seconds == 0 or SHORTEST_RELOAD <= seconds <= LONGEST_RELOAD:
            return seconds
        raise ValueError(
            f"write the seconds between two looks at the data, {SHORTEST_RELOAD} to"
            f" {LONGEST_RELOAD}, or 0 to take over no edits"
        )

    @property
    def today(self) -> date:
        """The day that "last year" is counted from: the fixed one, else today in Shanghai."""
        return self.fixed_today or datetime.now(ZoneInfo("Asia/Shanghai")).date()


def read_settings(environment: Mapping[str, str] | None = None, **overrides: Any) -> Settings:
    """The settings of an environment over those of `.env`. Raises SettingsError."""
    given = {name: value for name, value in dotenv_values(".env").items() if value is not None}
    given.update(os.environ if environment is None else environment)
    known = [str(field.alias) for field in Settings.model_fields.values()]
    _refuse_unknown(given, [*known, *(f"{name}_FILE" for name in SECRETS)])
    values: dict[str, Any] = {name: given[name] for name in known if given.get(name)}
    for name in SECRETS:
        if path := given.get(f"{name}_FILE"):
            if name in values:
                raise SettingsError(f"{name} and {name}_FILE are both set; keep one")
            values[name] = _secret(Path(path), f"{name}_FILE")
    try:
        return Settings.model_validate({**values, **overrides})
    except ValidationError as error:
        first = error.errors(include_input=False)[0]
        problem = first["msg"].removeprefix("Value error, ")
        raise SettingsError(f"{first['loc'][0]}: {problem}") from None


def _refuse_unknown(given: Iterable[str], known: list[str]) -> None:
    for name in sorted(given):
        if name.startswith(PREFIX) and name not in known:
            nearest = process.extractOne(name, [one for one in known if one.startswith(PREFIX)])
            raise SettingsError(f"{name} is no setting; did you mean {nearest[0]}?")


def _secret(path: Path, name: str) -> str:
    try:
        return path.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise SettingsError(
            f"{name}: the file cannot be read; point it at a readable text file"
        ) from None
