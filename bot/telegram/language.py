"""Which language to use where no question says it."""

from telegram import Message, User


def client_language(message: Message) -> str:
    """Give the language of the sender's Telegram: Chinese for every kind of `zh`, else English."""
    return user_language(message.from_user)


def user_language(user: User | None) -> str:
    """Give the language of somebody's Telegram."""
    code = (user.language_code if user else None) or ""
    return "zh" if code.lower().startswith("zh") else "en"


def apology_language(message: Message) -> str:
    """Give the language of a question that broke before it was read."""
    text = message.text or ""
    if any("\u4e00" <= letter <= "\u9fff" for letter in text):
        return "zh"
    return client_language(message)
