"""The Telegram bot: python-telegram-bot, polling, private chats."""
