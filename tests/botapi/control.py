"""The tests' side of the server: make bots, push updates, read calls, order trouble."""

import asyncio
import contextlib
import itertools
import time
from dataclasses import asdict
from typing import Any

from aiogram.types import Update
from aiohttp import web

from tests.botapi.state import Bot, Call, Fault, State


class Control:
    """The endpoints under `/control`."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def new_bot(self, _request: web.Request) -> web.Response:
        """Register a bot; every test takes its own."""
        bot = self._state.new_bot()
        return web.json_response({"token": bot.token, "id": bot.id, "username": bot.username})

    async def revoke(self, request: web.Request) -> web.Response:
        """Make a token invalid."""
        bot = self._bot(request)
        del self._state.bots[bot.token]
        bot.revoked = True
        await bot.notify()
        return web.json_response({})

    async def push(self, request: web.Request) -> web.Response:
        """Queue an update `{kind: content}`; a new message gets its number and time here."""
        bot = self._bot(request)
        [(kind, content)] = (await request.json()).items()
        if kind == "message":
            content = bot.keep(content)
        elif kind == "edited_message":
            content = bot.messages[content["chat"]["id"]][content["message_id"]] | content
            content["edit_date"] = int(time.time())
        elif kind == "callback_query":
            bot.pressed.add(content["id"])
        Update.model_validate({"update_id": 1, kind: content})
        update_id = await bot.push(kind, content)
        return web.json_response({"update_id": update_id, "content": content})

    async def calls(self, request: web.Request) -> web.Response:
        """List a method's calls but the first `skip`, waiting up to `seconds` for `count`."""
        bot, query = self._bot(request), request.query
        method, status = query.get("method"), query.get("status")
        skip, count = int(query.get("skip", 0)), int(query.get("count", 0))

        def found() -> list[Call]:
            fits = (
                call
                for call in bot.calls
                if method in (None, call.method) and status in (None, str(call.status))
            )
            return list(itertools.islice(fits, skip, None))

        async with bot.changed:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(
                    bot.changed.wait_for(lambda: len(found()) >= count),
                    float(query.get("seconds", 0)) or 0.001,
                )
        return web.json_response([asdict(call) for call in found()])

    async def fault(self, request: web.Request) -> web.Response:
        """Order trouble: `{method, times, fault}`."""
        order: dict[str, Any] = await request.json()
        self._bot(request).faults[order["method"]].extend(
            Fault(**order["fault"]) for _ in range(order["times"])
        )
        return web.json_response({})

    async def mend(self, request: web.Request) -> web.Response:
        """Take back the trouble that is still to come."""
        self._bot(request).faults.clear()
        return web.json_response({})

    def _bot(self, request: web.Request) -> Bot:
        bot = self._state.bots.get(request.match_info["token"])
        if bot is None:
            raise web.HTTPNotFound
        return bot


def control_routes(state: State) -> list[web.RouteDef]:
    """Give the routes of the tests' side."""
    control = Control(state)
    return [
        web.post("/control/bots", control.new_bot),
        web.delete("/control/bots/{token}", control.revoke),
        web.post("/control/bots/{token}/updates", control.push),
        web.get("/control/bots/{token}/calls", control.calls),
        web.post("/control/bots/{token}/faults", control.fault),
        web.delete("/control/bots/{token}/faults", control.mend),
    ]
