"""Log lines: one line each, on stderr, without tokens."""

import logging
import re
import sys

TOKEN = re.compile(r"\d{5,}(?::|%3A)[\w-]{20,}", re.IGNORECASE)
REDACTED = "<token>"


class OneLine(logging.Formatter):
    """Formats a record as one line and takes out the bot's token and all that looks like one.

    It works on the finished line, so no message, argument or exception can carry a token past
    it. Of an exception it shows the class and the message, never a traceback.
    """

    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token

    def format(self, record: logging.LogRecord) -> str:
        """Write the line."""
        line = f"{self.formatTime(record)} {record.levelname} {record.name}: {record.getMessage()}"
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            line += f" ({type(error).__name__}: {error})"
        return redact(" ".join(line.split()), self._token)


def redact(text: str, token: str) -> str:
    """Replace `token`, and all that looks like a bot token, in `text`."""
    return TOKEN.sub(REDACTED, text.replace(token, REDACTED) if token else text)


def log_to_stderr(level: str, token: str) -> None:
    """Send our log to stderr; of the libraries below us only what they call an error.

    httpx logs every address, which holds the token; python-telegram-bot logs what it raises
    as well, which we report ourselves.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(OneLine(token))
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for name in ("httpx", "httpcore", "asyncio", "telegram"):
        logging.getLogger(name).setLevel(logging.ERROR)
    logging.getLogger("telegram.request").setLevel(logging.CRITICAL + 1)
