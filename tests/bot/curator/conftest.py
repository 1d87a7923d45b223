"""`carcapital data` on a copy of the fictional dataset, in a folder without settings."""

import shutil

import pytest

from tests.bot.curator.running import Program
from tests.fixtures import DATASET
from tests.repository import Repository


@pytest.fixture
def program(tmp_path, monkeypatch, capsys):
    shutil.copytree(DATASET, tmp_path / "dataset")
    monkeypatch.chdir(tmp_path)
    return Program(monkeypatch, capsys, tmp_path / "dataset")


@pytest.fixture
def repository(tmp_path):
    return Repository(tmp_path / "repository")


@pytest.fixture
def versioned(repository, monkeypatch, capsys):
    """The same on a dataset in a git repository."""
    monkeypatch.chdir(repository.path)
    return Program(monkeypatch, capsys, repository.data)
