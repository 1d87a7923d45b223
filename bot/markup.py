"""The two ways text is marked up: plain, and Telegram's HTML."""

from html import escape


class Plain:
    """Text as it is; a link shows its address."""

    def text(self, text: str) -> str:
        """The text itself."""
        return text

    def link(self, text: str, url: str) -> str:
        """The text, then the address."""
        return f"{text} {url}"


class Html:
    """Telegram's HTML: escaped text, links with the text as their anchor."""

    def text(self, text: str) -> str:
        """The text with `<`, `>`, `&` and quotes escaped."""
        return escape(text)

    def link(self, text: str, url: str) -> str:
        """An anchor."""
        return f'<a href="{escape(url)}">{escape(text)}</a>'
