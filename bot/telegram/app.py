"""The Application: which update reaches which callback."""

from typing import Any

from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ExtBot,
    MessageHandler,
    filters,
)

from bot.conversations import Conversations
from bot.telegram.answering import Answering
from bot.telegram.callbacks import Callbacks
from bot.telegram.errors import ErrorCallback
from bot.telegram.order import ChatOrder

App = Application[
    ExtBot[None],
    ContextTypes.DEFAULT_TYPE,
    dict[Any, Any],
    dict[Any, Any],
    dict[Any, Any],
    None,
]

AT_ONCE = 64
UPDATES = ("message", "callback_query")


def build(token: str, api_url: str, answers: Answering) -> App:
    """Wire the callbacks of private chats. Groups, channels and edited messages reach none."""
    callbacks = Callbacks(answers, Conversations())
    api = api_url.rstrip("/")
    app: App = (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{api}/bot")
        .base_file_url(f"{api}/file/bot")
        .concurrent_updates(ChatOrder(AT_ONCE))
        .job_queue(None)
        .updater(None)
        .build()
    )
    private = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE & ~filters.StatusUpdate.ALL
    app.add_handler(CommandHandler(("start", "help"), callbacks.help, private))
    app.add_handler(CommandHandler("sources", callbacks.sources, private))
    app.add_handler(MessageHandler(private & filters.TEXT, callbacks.ask))
    app.add_handler(MessageHandler(private, callbacks.help))
    app.add_handler(CallbackQueryHandler(callbacks.tap))
    app.add_error_handler(ErrorCallback(answers))
    return app
