"""Telegram's HTML, parsed and refused as the Bot API server parses and refuses it."""

import re
from typing import Any, NamedTuple
from urllib.parse import urlsplit

Entity = dict[str, Any]

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-zA-Z]+));?")
ATTRIBUTE = re.compile(
    r"""\s+([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.-]+)(?=[\s>])))?"""
)
START_TAG = re.compile(r"<([^\s>]*)")
START_TAG_END = re.compile(r"\s*>")
END_TAG = re.compile(r"</([^\s>]*)\s*>")
MOST_ENTITIES = 100


class EntityError(Exception):
    """What the server says behind `can't parse entities:`."""


class Open(NamedTuple):
    """A start tag that waits for its end."""

    tag: str
    attributes: dict[str, str]
    offset: int
    piece: int


def utf16_length(text: str) -> int:
    """Count as Telegram does: in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Split Telegram HTML into its text and its entities, the outermost first."""
    return Parser(source).parse()


class Parser:
    """One pass over one message."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._text: list[str] = []
        self._length = 0
        self._open: list[Open] = []
        self._entities: list[Entity] = []

    def parse(self) -> tuple[str, list[Entity]]:
        """Read to the end."""
        while self._at < len(self._source):
            match self._source[self._at]:
                case "<" if self._source.startswith("</", self._at):
                    self._end_tag()
                case "<":
                    self._start_tag()
                case "&":
                    self._reference()
                case letter:
                    self._write(letter)
                    self._at += 1
        if self._open:
            tag = self._open[-1].tag
            raise EntityError(f'Can\'t find end tag corresponding to start tag "{tag}"')
        self._entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self._text), self._entities[:MOST_ENTITIES]

    def _write(self, text: str) -> None:
        self._text.append(text)
        self._length += utf16_length(text)

    def _place(self) -> str:
        return f"at byte offset {len(self._source[: self._at].encode())}"

    def _reference(self) -> None:
        text, self._at = decode(self._source, self._at)
        self._write(text)

    def _start_tag(self) -> None:
        opening = START_TAG.match(self._source, self._at)
        assert opening is not None, "called at a <"
        tag, position = opening[1].lower(), opening.end()
        if position == len(self._source):
            raise EntityError(f"Unclosed start tag {self._place()}")
        if tag not in TAGS:
            raise EntityError(f'Unsupported start tag "{tag}" {self._place()}')
        attributes = {}
        while found := ATTRIBUTE.match(self._source, position):
            value = next((group for group in found.groups()[1:] if group is not None), "")
            attributes[found[1].lower()] = decode_all(value)
            position = found.end()
        closing = START_TAG_END.match(self._source, position)
        if closing is None:
            broken = "Unclosed" if ">" not in self._source[position:] else "Broken"
            raise EntityError(f'{broken} start tag "{tag}" {self._place()}')
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise EntityError(f'Tag "span" must have class "tg-spoiler" {self._place()}')
        self._open.append(Open(tag, attributes, self._length, len(self._text)))
        self._at = closing.end()

    def _end_tag(self) -> None:
        if not self._open:
            raise EntityError(f"Unexpected end tag {self._place()}")
        closing = END_TAG.match(self._source, self._at)
        if closing is None:
            raise EntityError(f"Unclosed end tag {self._place()}")
        opened = self._open.pop()
        found = closing[1].lower()
        if found and found != opened.tag:
            raise EntityError(
                f'Unmatched end tag {self._place()}, expected "</{opened.tag}>", found "</{found}>"'
            )
        self._at = closing.end()
        self._close(opened)

    def _close(self, opened: Open) -> None:
        """Turn a tag with text inside into an entity; an empty one leaves no trace."""
        length = self._length - opened.offset
        if not length:
            return
        entity: Entity = {"type": TAGS[opened.tag], "offset": opened.offset, "length": length}
        match opened.tag:
            case "a":
                url = opened.attributes.get("href") or "".join(self._text[opened.piece :])
                if not is_link(url):
                    return
                entity["url"] = url
            case "tg-emoji":
                entity["custom_emoji_id"] = opened.attributes.get("emoji-id", "")
                if not entity["custom_emoji_id"].isdigit():
                    raise EntityError("Invalid custom emoji identifier specified")
            case "tg-time":
                if not opened.attributes.get("unix", "").isdigit():
                    raise EntityError("Invalid date specified")
                entity["unix_time"] = int(opened.attributes["unix"])
                entity["date_time_format"] = opened.attributes.get("format", "")
            case "blockquote" if "expandable" in opened.attributes:
                entity["type"] = "expandable_blockquote"
        self._entities.append(entity)


def is_link(url: str) -> bool:
    """Tell whether the server keeps a link; what it does not keep becomes plain text."""
    try:
        parts = urlsplit(url if "://" in url else f"http://{url}")
    except ValueError:
        return False
    return parts.scheme == "tg" or (
        parts.scheme in ("http", "https") and "." in (parts.hostname or "")
    )


def decode(source: str, at: int) -> tuple[str, int]:
    """Read one `&` and what follows it; what the server does not know stays as it stands."""
    found = REFERENCE.match(source, at)
    if found is None:
        return "&", at + 1
    hexadecimal, decimal, name = found.groups()
    if name is not None:
        return (NAMED[name], found.end()) if name in NAMED else ("&", at + 1)
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if code == 0 or code >= 0x10FFFF:
        return "&", at + 1
    if 0xD800 <= code <= 0xDFFF:
        raise EntityError("Text contains invalid Unicode characters after decoding HTML entities")
    return chr(code), found.end()


def decode_all(source: str) -> str:
    """Decode the references in an attribute's value."""
    text, at = "", 0
    while at < len(source):
        if source[at] == "&":
            piece, at = decode(source, at)
            text += piece
        else:
            text += source[at]
            at += 1
    return text
