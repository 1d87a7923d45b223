"""Which language to use where no question says it."""

from telegram import Message


def client_language(message: Message) -> str:
    """Give the language of the sender's Telegram: Chinese for every kind of `zh`, else English."""
    code = (message.from_user.language_code if message.from_user else None) or ""
    return "zh" if code.lower().startswith("zh") else "en"


def apology_language(message: Message) -> str:
    """Give the language of a question that broke before it was read."""
    text = message.text or ""
    if any("\u4e00" <= letter <= "\u9fff" for letter in text):
        return "zh"
    return client_language(message)
