"""The layers: `bot` imports `intents`, `intents` imports `data`, never the other way."""

import ast
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LAYERS = ("bot", "intents", "data")
ALLOWED = {"bot": {"bot", "intents", "data"}, "intents": {"intents", "data"}, "data": {"data"}}
OURS = {"bot", "intents", "data", "tests", "deploy"}
BELONGS = {
    "duckdb": {"data"},
    "telegram": {"bot"},
    "asyncio": {"bot"},
    "typer": {"bot"},
    "fluent": {"bot"},
    "babel": {"bot"},
}
"""The packages that only some layers know."""
MOST_LINES = 300


def files(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def imported(path: Path) -> frozenset[str]:
    """The first part of every module that a file imports, anywhere in it."""
    found = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(path.relative_to(ROOT).parts[0] if node.level else node.module or "")
    return frozenset(module.partition(".")[0] for module in found)


@pytest.mark.parametrize("layer", LAYERS)
def test_imports_run_from_bot_over_intents_to_data(layer):
    found = {name(path): imported(path) & OURS - ALLOWED[layer] for path in files(layer)}

    assert {path: ours for path, ours in found.items() if ours} == {}


@pytest.mark.parametrize("package", BELONGS)
def test_a_package_is_known_only_to_its_layer(package):
    others = files(*(layer for layer in LAYERS if layer not in BELONGS[package]))

    assert [name(path) for path in others if package in imported(path)] == []


def test_what_is_deployed_imports_nothing_of_ours():
    found = {name(path): imported(path) & OURS for path in files("deploy")}

    assert {path: ours for path, ours in found.items() if ours} == {}


def test_each_layer_uses_the_one_below():
    """A check of the check: it does see imports."""
    assert "intents" in {one for path in files("bot") for one in imported(path)}
    assert "data" in {one for path in files("intents") for one in imported(path)}
    assert "duckdb" in {one for path in files("data") for one in imported(path)}


def test_no_file_is_longer_than_three_hundred_lines():
    lengths = {
        name(path): len(path.read_text("utf-8").splitlines()) for path in files(*LAYERS, "tests")
    }

    assert {path: lines for path, lines in lengths.items() if lines > MOST_LINES} == {}


def test_every_file_says_in_its_first_line_what_it_does():
    silent = [p for p in files(*LAYERS) if not ast.get_docstring(parsed(p))]

    assert [name(path) for path in silent] == []


def test_no_folder_or_file_is_named_after_nothing():
    empty = {"utils", "helpers", "common", "base", "manager"}

    assert [name(path) for path in files(*LAYERS, "tests") if path.stem in empty] == []
