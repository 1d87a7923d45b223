"""`carcapital data diff`: what changed in the dataset since a git revision."""

import json
from typing import Annotated

import typer

from bot.curator.opening import catalogue_or_leave
from bot.failing import FAILED, MISUSED, fail


def diff(
    revision: Annotated[
        str, typer.Argument(metavar="REV", help="A commit, a branch or a tag: HEAD~1.")
    ],
    as_json: Annotated[bool, typer.Option("--json", help="The same as one JSON object.")] = False,
    lang: Annotated[
        str, typer.Option("--lang", metavar="en|zh", help="The language of the text.")
    ] = "en",
) -> None:
    """What changed in the dataset between a git revision and the files as they are now.

    Example: carcapital data diff HEAD~1
    """
    if lang not in ("en", "zh"):
        fail(f"--lang is en or zh, not {lang!r}", MISUSED)
    from bot.curator.diff_words import DiffWords, as_data
    from data.curation.changes import changes
    from data.curation.revision import read_revision
    from data.errors import DatasetError

    new = catalogue_or_leave()
    try:
        old = read_revision(new.folder, revision)
    except DatasetError as error:
        fail(str(error), FAILED)
    found = changes(old.catalogue, new)
    if as_json:
        print(json.dumps(as_data(found, old, new), ensure_ascii=False, indent=1))
    else:
        print("\n".join(DiffWords(old.catalogue, new, lang).lines(found, old)))
