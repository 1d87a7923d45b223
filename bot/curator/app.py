"""`carcapital data`: one file a command."""

import typer

from bot.curator.add import add
from bot.curator.check import check
from bot.curator.coverage import coverage
from bot.curator.diff import diff
from bot.curator.export import export

app = typer.Typer(
    help=(
        "The curator's tools: check the dataset, add rows, see what is held and what changed.\n\n"
        "Example: carcapital data check"
    ),
)
app.command()(check)
app.command()(add)
app.command()(coverage)
app.command()(diff)
app.command()(export)
