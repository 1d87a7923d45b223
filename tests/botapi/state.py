"""What the server knows: bots, their chats, their updates, and every call they made."""

import asyncio
import itertools
import secrets
import time
from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

DEFAULT_UPDATES_WITHOUT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


class Refusal(Exception):
    """An answer that is not ok."""

    def __init__(self, code: int, description: str, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after

    def body(self) -> Json:
        """Word it as Telegram does."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.retry_after is not None:
            body["parameters"] = {"retry_after": self.retry_after}
        return body


@dataclass(frozen=True)
class Fault:
    """Trouble that a test has ordered for one call.

    `kind` is `refuse` (answer with `body`), `page` (answer with a web page instead of JSON),
    `drop` (hang up unanswered) or `hang` (answer nothing for `seconds`).
    """

    kind: str
    body: Json = field(default_factory=dict)
    status: int = 502
    seconds: float = 0.0


@dataclass(frozen=True)
class Call:
    """One call of a bot: what it sent and what it got."""

    method: str
    params: Json
    status: int
    answer: Json
    at: float = field(default_factory=time.time)


class Bot:
    """One bot, with everything that Telegram keeps for it."""

    def __init__(self, number: int) -> None:
        self.id = 7_000_000_000 + number
        self.token = f"{self.id}:{secrets.token_urlsafe(26)}"
        self.username = f"test{number}_bot"
        self.revoked = False
        self.webhook = ""
        self.commands: dict[str, list[Json]] = {}
        self.chats: dict[int, Json] = {}
        self.messages: defaultdict[int, dict[int, Json]] = defaultdict(dict)
        self.updates: deque[Json] = deque()
        self.pressed: set[str] = set()
        self.allowed: frozenset[str] | None = None
        self.faults: defaultdict[str, deque[Fault]] = defaultdict(deque)
        self.calls: list[Call] = []
        self.changed = asyncio.Condition()
        self.poller: object = None
        self._update_ids = itertools.count(500_000_001)
        self._message_ids = itertools.count(1)

    def user(self) -> Json:
        """Describe the bot as getMe does."""
        return {
            "id": self.id,
            "is_bot": True,
            "first_name": "Test bot",
            "username": self.username,
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
        }

    def keep(self, message: Json) -> Json:
        """Give a message its number and its time, and remember it in its chat."""
        numbered: Json = {"message_id": next(self._message_ids), "date": int(time.time())}
        numbered |= message
        chat: Json = numbered["chat"]
        self.chats[chat["id"]] = chat
        self.messages[chat["id"]][numbered["message_id"]] = numbered
        return numbered

    async def push(self, kind: str, content: Json) -> int:
        """Queue an update, unless the bot asked not to get its kind."""
        update_id = next(self._update_ids)
        if self.wants(kind):
            self.updates.append({"update_id": update_id, kind: content})
        await self.notify()
        return update_id

    def wants(self, kind: str) -> bool:
        """Tell whether the bot gets updates of this kind by its last `allowed_updates`."""
        if not self.allowed:
            return kind not in DEFAULT_UPDATES_WITHOUT
        return kind in self.allowed

    async def note(self, call: Call) -> None:
        """Remember a call for the tests to read."""
        self.calls.append(call)
        await self.notify()

    async def notify(self) -> None:
        """Wake whoever waits for updates or calls."""
        async with self.changed:
            self.changed.notify_all()


class State:
    """All bots by token."""

    def __init__(self) -> None:
        self.bots: dict[str, Bot] = {}
        self._numbers = itertools.count(1)

    def new_bot(self) -> Bot:
        """Register a bot as @BotFather does."""
        bot = Bot(next(self._numbers))
        self.bots[bot.token] = bot
        return bot
