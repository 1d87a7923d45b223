"""The test suite's own Bot API server: `python -m tests.botapi.server` prints its address.

Calls go to `/bot<token>/<method>` as with the real one; `/control/...` is for the tests.
"""

import asyncio
import json
import re
import signal
from typing import Any

from aiohttp import web

from tests.botapi.behaviour import BEHAVIOUR
from tests.botapi.control import control_routes
from tests.botapi.methods import METHODS, given, validate
from tests.botapi.state import Bot, Call, Fault, Json, Refusal, State

TOKEN_FORM = re.compile(r"\d+:[\w-]+", re.ASCII)


class Server:
    """Answers bots over HTTP."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def call(self, request: web.Request) -> web.StreamResponse:
        """Take one call of one bot."""
        token, name = request.match_info["token"], request.match_info["method"]
        if not TOKEN_FORM.fullmatch(token):
            return _respond(Refusal(404, "Not Found"))
        bot = self._state.bots.get(token)
        if bot is None:
            return _respond(Refusal(401, "Unauthorized"))
        method = METHODS[name.lower()].__api_method__ if name.lower() in METHODS else name
        params = await _params(request)
        if bot.faults[method]:
            return await self._fail(request, bot, Call(method, params, 0, {}))
        try:
            call = validate(method, params)
            behaviour = BEHAVIOUR.get(method.lower())
            if behaviour is None:
                raise Refusal(501, f"Not Implemented: the test server has no {method} yet")
            params = given(call)
            response: Refusal | Json = {"ok": True, "result": await behaviour(bot, params)}
        except Refusal as refusal:
            response = refusal
        status, answer = _unpack(response)
        await bot.note(Call(method, params, status, answer))
        return web.json_response(answer, status=status)

    async def _fail(self, request: web.Request, bot: Bot, call: Call) -> web.StreamResponse:
        """Fail as a test has ordered."""
        fault: Fault = bot.faults[call.method].popleft()
        await bot.note(Call(call.method, call.params, fault.status, fault.body))
        if fault.kind == "hang":
            await asyncio.sleep(fault.seconds)
        if fault.kind in ("drop", "hang"):
            if request.transport is not None:
                request.transport.abort()
            raise asyncio.CancelledError
        if fault.kind == "page":
            page = "<html><body><h1>Bad Gateway</h1></body></html>"
            return web.Response(text=page, status=fault.status, content_type="text/html")
        return web.json_response(fault.body, status=fault.status)


async def _params(request: web.Request) -> Json:
    """Read the parameters from the query, a form or a JSON body."""
    params: Json = dict(request.query)
    if request.content_type == "application/json":
        body: Any = await request.json()
        params |= body
    else:
        params |= await request.post()
    return params


def _unpack(response: Refusal | Json) -> tuple[int, Json]:
    if isinstance(response, Refusal):
        return response.code, response.body()
    return 200, response


def _respond(refusal: Refusal) -> web.Response:
    return web.json_response(refusal.body(), status=refusal.code)


def build(state: State) -> web.Application:
    """Wire the routes."""
    app = web.Application()
    server = Server(state)
    for path in ("/bot{token:[^/]+}/{method}", "/bot{token:[^/]+}/{method}/"):
        app.router.add_route("GET", path, server.call)
        app.router.add_route("POST", path, server.call)
    app.add_routes(control_routes(state))
    return app


async def serve() -> None:
    """Serve on a free local port until told to stop."""
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    runner = web.AppRunner(build(State()), handler_cancellation=True, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    print(json.dumps({"url": f"http://{host}:{port}"}), flush=True)
    await stop.wait()
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(serve())
