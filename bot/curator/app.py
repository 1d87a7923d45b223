"""`carcapital data`: one file a command."""

import typer

from bot.curator.check import check

app = typer.Typer(
    no_args_is_help=True,
    help="The curator's tools: is the dataset sound?\n\nExample: carcapital data check",
)
app.command()(check)
