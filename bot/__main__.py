"""`python -m bot` is `carcapital`."""

from bot.cli import main

main()
