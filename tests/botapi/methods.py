"""Parameters of a call, checked with aiogram's models of the Bot API."""

import inspect
import json
import types
from collections.abc import Iterator
from typing import Any, Union, get_args, get_origin

import aiogram.methods
from aiogram.client.default import Default
from aiogram.methods.base import TelegramMethod
from pydantic import BaseModel, ValidationError

from tests.botapi.state import Refusal

Method = TelegramMethod[Any]

METHODS: dict[str, type[Method]] = {
    model.__api_method__.lower(): model
    for _, model in inspect.getmembers(aiogram.methods, inspect.isclass)
    if issubclass(model, TelegramMethod) and model is not TelegramMethod
}
MISSING = {"text": "message text is empty", "chat_id": "chat_id is empty"}


def validate(name: str, params: dict[str, Any]) -> Method:
    """Give the call as a model, or refuse it as the Bot API would.

    Telegram ignores parameters that it does not know. They are refused here, because each is
    a slip of ours.
    """
    model = METHODS.get(name.lower())
    if model is None:
        raise Refusal(404, "Not Found")
    try:
        call = model.model_validate(
            {key: _decoded(model, key, value) for key, value in params.items()}
        )
    except ValidationError as error:
        raise Refusal(400, f"Bad Request: {_wording(error)}") from error
    if unknown := sorted(_unknown(call)):
        raise Refusal(400, f"Bad Request: unknown parameter {unknown[0]}")
    return call


def given(call: Method) -> dict[str, Any]:
    """Give the parameters that were sent, as plain values."""
    return call.model_dump(mode="json", exclude_unset=True)


def _decoded(model: type[Method], key: str, value: Any) -> Any:
    """Read a form field as JSON where the method wants an object or a list."""
    if not isinstance(value, str) or key not in model.model_fields:
        return value
    kinds = set(_alternatives(model.model_fields[key].annotation))
    if kinds & {str, int, float, bool}:
        return value
    try:
        return json.loads(value)
    except ValueError as error:
        raise Refusal(400, f"Bad Request: can't parse {key} JSON object") from error


def _alternatives(annotation: Any) -> Iterator[Any]:
    """Take a union apart."""
    if get_origin(annotation) in (Union, types.UnionType):
        for part in get_args(annotation):
            yield from _alternatives(part)
    elif annotation not in (type(None), Default):
        yield annotation


def _wording(error: ValidationError) -> str:
    """Word the first thing that is wrong."""
    first = error.errors(include_url=False, include_context=False)[0]
    path = ".".join(str(part) for part in first["loc"])
    if first["type"] == "missing":
        return MISSING.get(path, f"parameter {path} is required")
    return f"wrong value of parameter {path}: {first['msg']}"


def _unknown(value: Any, path: str = "") -> Iterator[str]:
    """Find what no model knows, at any depth."""
    if isinstance(value, BaseModel):
        for name in value.model_extra or {}:
            yield path + name
        for name in value.model_fields_set & set(type(value).model_fields):
            yield from _unknown(getattr(value, name), f"{path}{name}.")
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _unknown(item, path)
