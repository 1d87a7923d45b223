"""The tests' handle on the server: one user talking to one bot."""

import uuid
from typing import Any, Self

import httpx
from pydantic import BaseModel

Json = dict[str, Any]


class Sent(BaseModel):
    """A message that the server accepted from the bot: as received, and as a user sees it."""

    params: Json
    message: Json

    @property
    def text(self) -> str:
        """The text without its markup."""
        return str(self.message["text"])

    @property
    def links(self) -> list[str]:
        """The addresses behind the text, in order."""
        return [entity["url"] for entity in self.message.get("entities", []) if "url" in entity]

    @property
    def buttons(self) -> dict[str, str]:
        """The code behind each button, by its label, in order."""
        rows = self.message.get("reply_markup", {}).get("inline_keyboard", [])
        return {button["text"]: button["callback_data"] for row in rows for button in row}

    @property
    def answers(self) -> int | None:
        """The number of the message that this one replies to."""
        quoted: Json | None = self.message.get("reply_to_message")
        return quoted["message_id"] if quoted else None


class BotClient:
    """One bot of the server, and a private chat with it."""

    def __init__(self, http: httpx.Client, token: str, username: str) -> None:
        self.token = token
        self.username = username
        self.url = str(http.base_url).rstrip("/")
        self._http = http
        self._read = 0
        self._pressed = 0

    @classmethod
    def register(cls, http: httpx.Client) -> Self:
        """Make a bot of its own for a test."""
        made = http.post("/control/bots").raise_for_status().json()
        return cls(http, made["token"], made["username"])

    def call(self, method: str, **params: Any) -> Json:
        """Call a method as a bot does, with a JSON body."""
        answer: Json = self._http.post(f"/bot{self.token}/{method}", json=params).json()
        return answer

    def says(self, text: str, *, user: int = 1001, language: str | None = "en") -> int:
        """Write to the bot; give the message's number."""
        content: Json = {"text": text}
        if text.startswith("/"):
            command = text.split(maxsplit=1)[0]
            content["entities"] = [{"type": "bot_command", "offset": 0, "length": len(command)}]
        return self.sends(content, user=user, language=language)

    def sends(self, content: Json, *, user: int = 1001, language: str | None = "en") -> int:
        """Send any kind of message to the bot; give its number."""
        message = self._from(user, language) | content
        number: int = self._push("message", message)["message_id"]
        return number

    def edits(self, number: int, text: str, *, user: int = 1001) -> None:
        """Change a message that was sent before."""
        self._push("edited_message", self._from(user, "en") | {"message_id": number, "text": text})

    def taps(self, reply: Sent, label: str, *, user: int = 1001, language: str = "en") -> str:
        """Tap a button below a message; give the number of the query."""
        return self.presses(reply.message, reply.buttons[label], user=user, language=language)

    def presses(self, message: Json, code: str, *, user: int = 1001, language: str = "en") -> str:
        """Send the code of a button below any message; give the number of the query."""
        query = {
            "id": uuid.uuid4().hex,
            "from": self._from(user, language)["from"],
            "message": message,
            "chat_instance": "1",
            "data": code,
        }
        return str(self._push("callback_query", query)["id"])

    def confirmed(self, query: str) -> Json:
        """Wait until the press of a button was answered; give with what."""
        calls = self.calls("answerCallbackQuery", skip=self._pressed, count=1, seconds=10)
        self._pressed += len(calls)
        [answer] = [call for call in calls if call["params"]["callback_query_id"] == query]
        assert answer["status"] == 200, answer["answer"]
        params: Json = answer["params"]
        return params

    def forget_taps(self) -> None:
        """Pass over the answers to taps that came so far."""
        self._pressed = len(self.calls("answerCallbackQuery"))

    def replies(self, count: int = 1, *, seconds: float = 10) -> list[Sent]:
        """Wait for the next `count` messages of the bot; give all that came."""
        calls = self.calls("sendMessage", status=200, skip=self._read, count=count, seconds=seconds)
        self._read += len(calls)
        return [Sent(params=call["params"], message=call["answer"]["result"]) for call in calls]

    def reply(self) -> Sent:
        """Wait for the bot's next message."""
        replies = self.replies()
        assert len(replies) == 1, f"{len(replies)} replies instead of one"
        return replies[0]

    def calls(
        self,
        method: str,
        *,
        status: int | None = None,
        skip: int = 0,
        count: int = 0,
        seconds: float = 0,
    ) -> list[Json]:
        """Give the calls of a method but the first `skip`, waiting until there are `count`."""
        query: dict[str, str | int | float] = {"method": method, "skip": skip, "count": count}
        query["seconds"] = seconds
        if status is not None:
            query["status"] = status
        answer = self._http.get(f"{self._control}/calls", params=query, timeout=seconds + 5)
        calls: list[Json] = answer.raise_for_status().json()
        return calls

    def refuse(
        self,
        method: str,
        status: int,
        description: str,
        *,
        times: int = 1,
        retry_after: int | None = None,
    ) -> None:
        """Let the next calls of a method fail with an error of Telegram's."""
        body: Json = {"ok": False, "error_code": status, "description": description}
        if retry_after is not None:
            body["parameters"] = {"retry_after": retry_after}
        self.break_with(method, {"kind": "refuse", "status": status, "body": body}, times=times)

    def break_with(self, method: str, fault: Json, *, times: int = 1) -> None:
        """Let the next calls of a method fail by `fault`, a `state.Fault`."""
        order = {"method": method, "times": times, "fault": fault}
        self._http.post(f"{self._control}/faults", json=order).raise_for_status()

    def mend(self) -> None:
        """Let all calls succeed again."""
        self._http.delete(f"{self._control}/faults").raise_for_status()

    def revoke(self) -> None:
        """Make the bot's token invalid."""
        self._http.delete(self._control).raise_for_status()

    @property
    def _control(self) -> str:
        return f"/control/bots/{self.token}"

    def _push(self, kind: str, content: Json) -> Json:
        pushed = self._http.post(f"{self._control}/updates", json={kind: content})
        update: Json = pushed.raise_for_status().json()["content"]
        return update

    @staticmethod
    def _from(user: int, language: str | None) -> Json:
        """Describe the sender and the private chat."""
        sender: Json = {"id": user, "is_bot": False, "first_name": "Ada"}
        if language is not None:
            sender["language_code"] = language
        return {"from": sender, "chat": {"id": user, "type": "private", "first_name": "Ada"}}
