"""What each method does, once its parameters are in order."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from typing import Any

from tests.botapi.entities import EntityError, parse_html, utf16_length
from tests.botapi.state import Bot, Json, Refusal

LONGEST_TEXT = 4096
LONGEST_POLL = 50
LONGEST_TOAST = 200
MOST_COMMANDS = 100
MOST_BUTTONS = 100
LONGEST_ROW = 8
LONGEST_DATA = 64


async def get_me(bot: Bot, _params: Json) -> Json:
    """Describe the bot."""
    return bot.user()


async def get_updates(bot: Bot, params: Json) -> list[Json]:
    """Forget what `offset` confirms, then give what there is, waiting `timeout` seconds for it."""
    if bot.webhook:
        raise Refusal(
            409,
            "Conflict: can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first",
        )
    if "allowed_updates" in params:
        bot.allowed = frozenset(params["allowed_updates"] or ())
    limit = params.get("limit") or 100
    if not 1 <= limit <= 100:
        limit = 100
    _confirm(bot, params.get("offset") or 0)
    await _wait_for_updates(bot, min(params.get("timeout") or 0, LONGEST_POLL))
    return list(bot.updates)[:limit]


def _confirm(bot: Bot, offset: int) -> None:
    """A negative offset counts from the end; either way, what lies before is forgotten."""
    if offset < 0:
        while len(bot.updates) > -offset:
            bot.updates.popleft()
    while offset > 0 and bot.updates and bot.updates[0]["update_id"] < offset:
        bot.updates.popleft()


async def _wait_for_updates(bot: Bot, seconds: int) -> None:
    """Poll as the bot's only poller: a newer call ends an older one."""
    me = bot.poller = object()
    await bot.notify()
    async with bot.changed:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(
                bot.changed.wait_for(lambda: bot.updates or bot.poller is not me or bot.revoked),
                seconds or 0.001,
            )
    if bot.revoked:
        raise Refusal(401, "Unauthorized")
    if bot.poller is not me:
        raise Refusal(
            409,
            "Conflict: terminated by other getUpdates request; "
            "make sure that only one bot instance is running",
        )


async def set_webhook(bot: Bot, params: Json) -> bool:
    """Remember the address; nothing is ever delivered there."""
    bot.webhook = params["url"]
    return True


async def delete_webhook(bot: Bot, params: Json) -> bool:
    """Forget the address, and with `drop_pending_updates` what has come in."""
    bot.webhook = ""
    if params.get("drop_pending_updates"):
        bot.updates.clear()
    return True


async def get_webhook_info(bot: Bot, _params: Json) -> Json:
    """Say where updates go."""
    return {
        "url": bot.webhook,
        "has_custom_certificate": False,
        "pending_update_count": len(bot.updates),
    }


async def set_my_commands(bot: Bot, params: Json) -> bool:
    """Set the menu of one language."""
    if len(params["commands"]) > MOST_COMMANDS:
        raise Refusal(400, "Bad Request: BOT_COMMANDS_TOO_MUCH")
    for command in params["commands"]:
        name, text = command["command"], command["description"]
        if not (1 <= len(name) <= 32 and name.isascii() and name == name.lower()):
            raise Refusal(400, "Bad Request: BOT_COMMAND_INVALID")
        if not 1 <= len(text) <= 256:
            raise Refusal(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
    bot.commands[params.get("language_code") or ""] = params["commands"]
    return True


async def get_my_commands(bot: Bot, params: Json) -> list[Json]:
    """Give the menu of one language."""
    return bot.commands.get(params.get("language_code") or "", [])


async def send_message(bot: Bot, params: Json) -> Json:
    """Put a text message into a chat."""
    chat = _chat(bot, params)
    message: Json = {"from": bot.user(), "chat": chat} | _content(params)
    if params.get("message_thread_id"):
        message |= {"message_thread_id": params["message_thread_id"], "is_topic_message": True}
    reply = params.get("reply_parameters") or {}
    if reply:
        quoted = bot.messages[chat["id"]].get(reply.get("message_id", 0))
        if quoted is not None:
            # Telegram shows one level of replies.
            message["reply_to_message"] = {
                key: value for key, value in quoted.items() if key != "reply_to_message"
            }
        elif not reply.get("allow_sending_without_reply"):
            raise Refusal(400, "Bad Request: message to be replied not found")
    return bot.keep(message)


async def edit_message_text(bot: Bot, params: Json) -> Json:
    """Change the text of a message that the bot sent."""
    message = _own_message(bot, params)
    content = _content(params)
    kept = {key: message.get(key) for key in ("text", "entities", "reply_markup")}
    if kept == {key: content.get(key) for key in kept}:
        raise Refusal(
            400,
            "Bad Request: message is not modified: specified new message content and reply "
            "markup are exactly the same as a current content and reply markup of the message",
        )
    for key in ("entities", "reply_markup"):
        message.pop(key, None)
    message.update(content)
    return message


async def delete_message(bot: Bot, params: Json) -> bool:
    """Take a message out of its chat."""
    messages = bot.messages[_chat(bot, params)["id"]]
    if messages.pop(params["message_id"], None) is None:
        raise Refusal(400, "Bad Request: message to delete not found")
    return True


async def send_chat_action(bot: Bot, params: Json) -> bool:
    """Show that the bot is at work."""
    _chat(bot, params)
    return True


async def answer_callback_query(bot: Bot, params: Json) -> bool:
    """Answer the press of a button, once."""
    if params["callback_query_id"] not in bot.pressed:
        raise Refusal(
            400,
            "Bad Request: query is too old and response timeout expired or query ID is invalid",
        )
    if utf16_length(params.get("text") or "") > LONGEST_TOAST:
        raise Refusal(400, "Bad Request: MESSAGE_TOO_LONG")
    bot.pressed.remove(params["callback_query_id"])
    return True


def _chat(bot: Bot, params: Json) -> Json:
    """Find a chat that the bot has seen."""
    chat_id = str(params["chat_id"])
    if not chat_id.removeprefix("-").isdigit() or int(chat_id) not in bot.chats:
        raise Refusal(400, "Bad Request: chat not found")
    return bot.chats[int(chat_id)]


def _own_message(bot: Bot, params: Json) -> Json:
    """Find a message that the bot may edit."""
    if params.get("message_id") is None or params.get("chat_id") is None:
        raise Refusal(400, "Bad Request: message identifier is not specified")
    message = bot.messages[_chat(bot, params)["id"]].get(params["message_id"])
    if message is None:
        raise Refusal(400, "Bad Request: message to edit not found")
    if message["from"]["id"] != bot.id:
        raise Refusal(400, "Bad Request: message can't be edited")
    return message


def _content(params: Json) -> Json:
    """Parse the text; refuse what is empty, broken or too long."""
    text: str = params.get("text") or ""
    entities = params.get("entities") or []
    if not text:
        raise Refusal(400, "Bad Request: message text is empty")
    mode = (params.get("parse_mode") or "").lower()
    if mode == "html":
        try:
            text, entities = parse_html(text)
        except EntityError as error:
            raise Refusal(400, f"Bad Request: can't parse entities: {error}") from error
    elif mode:
        raise Refusal(400, "Bad Request: unsupported parse_mode")
    text = text.rstrip()
    if not text.strip():
        raise Refusal(400, "Bad Request: text must be non-empty")
    if utf16_length(text) > LONGEST_TEXT:
        raise Refusal(400, "Bad Request: message is too long")
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities
    for key in ("reply_markup", "link_preview_options"):
        if params.get(key):
            content[key] = params[key]
    _check_keyboard((params.get("reply_markup") or {}).get("inline_keyboard") or [])
    return content


def _check_keyboard(rows: list[list[Json]]) -> None:
    """Refuse an inline keyboard that is too large, or has a button that can do nothing."""
    if sum(map(len, rows)) > MOST_BUTTONS or any(len(row) > LONGEST_ROW for row in rows):
        raise Refusal(400, "Bad Request: reply markup is too long")
    for button in (button for row in rows for button in row):
        if not button["text"].strip():
            raise Refusal(400, "Bad Request: inline keyboard button text must be non-empty")
        actions = {key for key, value in button.items() if value is not None} - {"text", "style"}
        if len(actions) != 1:
            raise Refusal(400, "Bad Request: text buttons are unallowed in the inline keyboard")
        data = button.get("callback_data")
        if data is not None and not 1 <= len(data.encode("utf-8")) <= LONGEST_DATA:
            raise Refusal(400, "Bad Request: BUTTON_DATA_INVALID")


BEHAVIOUR: dict[str, Callable[[Bot, Json], Awaitable[Any]]] = {
    "getme": get_me,
    "getupdates": get_updates,
    "setwebhook": set_webhook,
    "deletewebhook": delete_webhook,
    "getwebhookinfo": get_webhook_info,
    "setmycommands": set_my_commands,
    "getmycommands": get_my_commands,
    "sendmessage": send_message,
    "editmessagetext": edit_message_text,
    "deletemessage": delete_message,
    "sendchataction": send_chat_action,
    "answercallbackquery": answer_callback_query,
}
