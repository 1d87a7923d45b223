"""A small git repository that holds a copy of the fictional dataset."""

import os
import shutil
import subprocess
from pathlib import Path

from tests.fixtures import DATASET

WHO = ("-c", "user.name=Curator", "-c", "user.email=curator@example.org")


class Repository:
    """A repository with the dataset in `data/`, whose first commit is tagged `first`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.data = path / "data"
        shutil.copytree(DATASET, self.data)
        self.git("init", "--quiet")
        self.commit()
        self.git("tag", "first")

    def git(self, *arguments: str) -> str:
        """Run git, whatever the machine's own settings are."""
        done = subprocess.run(
            ["git", *WHO, *arguments],
            cwd=self.path,
            env={
                **{name: text for name, text in os.environ.items() if not name.startswith("GIT_")},
                "GIT_CONFIG_GLOBAL": os.devnull,
                "GIT_CONFIG_NOSYSTEM": "1",
            },
            capture_output=True,
            check=True,
        )
        return done.stdout.decode().strip()

    def commit(self) -> str:
        """Commit everything; the commit's id."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "A state")
        return self.git("rev-parse", "HEAD")

    def edit(self, file: str, old: str, new: str) -> None:
        """Replace a text that stands once in a file of the dataset."""
        text = (self.data / file).read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        (self.data / file).write_text(text.replace(old, new), "utf-8")
