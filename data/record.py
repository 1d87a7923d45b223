"""The form every noun of the project takes: frozen, and closed to unknown fields."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """An immutable value. Unknown fields are refused, so a misspelt column never passes."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
