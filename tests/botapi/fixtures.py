"""A pytest plugin: the server once a session, a bot of its own for every test."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.botapi.client import BotClient

ROOT = Path(__file__).parents[2]
SERVER = pytest.StashKey[subprocess.Popen[str]]()


def pytest_collection_finish(session: pytest.Session) -> None:
    """Start the server while other tests run: its imports take seconds."""
    if session.config.option.collectonly:
        return
    if any("botapi" in getattr(item, "fixturenames", ()) for item in session.items):
        session.config.stash[SERVER] = subprocess.Popen(
            [sys.executable, "-m", "tests.botapi.server"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )


def pytest_unconfigure(config: pytest.Config) -> None:
    """End the server with the session."""
    server = config.stash.get(SERVER, None)
    if server is not None:
        with server:
            server.kill()


@pytest.fixture(scope="session")
def botapi(pytestconfig: pytest.Config) -> Iterator[httpx.Client]:
    """The Bot API server, in a process of its own."""
    output = pytestconfig.stash[SERVER].stdout
    assert output is not None, "started with a pipe"
    address = json.loads(output.readline())["url"]
    with httpx.Client(base_url=address, trust_env=False) as client:
        yield client


@pytest.fixture
def telegram_bot(botapi: httpx.Client) -> BotClient:
    """A bot that no other test knows."""
    return BotClient.register(botapi)
