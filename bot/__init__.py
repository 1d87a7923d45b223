"""Everything with an outside: settings, command line, terminal, Telegram, rendering and words."""
