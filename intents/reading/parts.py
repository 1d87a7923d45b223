"""The questions of a message: sentences, and clauses that each name whom and what they ask."""

import re
from collections.abc import Sequence

from intents.reading.joining import ATOMS
from intents.reading.meaning import Cue, Filler, FleetWord, MeasureWord, Named, Part, Year
from intents.reading.spans import Span

_SENTENCES = re.compile(
    r"(?<=[?？!！。；;\n])\s*|\n"
    # A full stop after a word or a year, before a capital: not the one of "vs." or "Jan.".
    r"|(?<=[a-z0-9]{4}\.)\s+(?=[A-Z])"
    # The numbers of a list: "1. … 2. …", "（1）…（2）…", "①…②…".
    r"|(?:^|(?<=[\s。；;，,:：]))[1-9][.)）、．](?!\d)\s*|[(（][1-9][)）]\s*|[①-⑨]\s*"
)
_PREMISE = re.compile(
    r"\W*(?:given|considering|seeing|granted|assuming|supposing|since)(?: the fact)?(?: that)? "
    r"(?P<premise>[^,，]+)[,，]\s*(?:then |so )?(?P<rest>.+)"
    r"|\W*(?:既然|鉴于|鑒於|考虑到|考慮到|已知|假设|假設)(?P<zh>[^,，]+)[,，]\s*(?:那么|那麼|那|则)?(?P<zh_rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
_OF_WHICH = re.compile(
    r"[,，;；]?\s*(?:(?:and )?of (?:which|these|those)\b"
    r"|(?:and )?how many of (?:them|those|these|which)\b"
    r"|(?<=[,，;；])\s*其中|(?<=[,，;；])\s*(?:这|那)?里面)",
    re.IGNORECASE,
)
"""其中新能源多少, "of which NEVs": a second question, about a part of what the first asks for."""
_TAKEN_BACK = re.compile(
    r"(?P<before>.+?)\s*(?:[,，。…—–-]|\.{2,})\s*(?:哦|噢|啊|呃|额)?\s*"
    r"(?P<mark>(?:不对|说错了|错了|不是|不)\s*[,，。…:：]|(?:不对|说错了|错了)(?=是|应该是)"
    r"|(?:no,? wait|wait,? no|scratch that|sorry,? i (?:mean|meant)|i mean|i meant|make that)"
    r"\b[,:]?)\s*(?:我?是说|应该是|是)?\s*(?P<after>.+)",
    re.IGNORECASE | re.DOTALL,
)
_EDGES = " ?？!！。；;\n"

CONNECTORS = frozenset({"and", "n", "和", "以及", "与", "及", "还有", "、", "plus"})
ASKING = frozenset("who whose what which where when why how".split())
"""Words that open a question; "who owns it and where is it" holds two."""
_COMMA = re.compile(r"[,，](?!\d)\s*")
BELONGING = frozenset({"seat", "owner", "located", "maker", "joint"})
"""Cues that ask where someone is or whose it is, never how many."""
CHECKING = frozenset({"polar", "aux", "rumour"})
"""Cues that ask whether what was said is so: "BYD sold 5 million. Correct?" asks once."""
RANKING = frozenset({"more", "less", "most", "least", "compare"})
"""Cues that hold subjects against each other, and need to be told in what."""
JOINING = frozenset(
    "compare more less difference multiple share sum average most least rank overtake "
    "place crown agree comparable above below".split()
)
"""Cues that hold the two sides of a connector together in one question."""


def sentences(typed: str) -> tuple[str, ...]:
    """The sentences of a text that end in a question mark, a stop or a line break."""
    return tuple(part.strip() for part in _SENTENCES.split(typed) if part and part.strip(_EDGES))


def premise(typed: str) -> tuple[str, str] | None:
    """What a sentence takes as given, and the rest; a premise is checked, not believed."""
    if not (match := _PREMISE.fullmatch(typed)):
        return None
    return (match["premise"] or match["zh"]).strip(), (match["rest"] or match["zh_rest"]).strip()


def taken_back(typed: str) -> tuple[str, tuple[str, str]] | None:
    """What somebody began to ask, and what they ask instead: 上海今年……不对，2025年.

    That comes as a correction, with the word that marks it, and as a question by itself.
    """
    if not (match := _TAKEN_BACK.fullmatch(typed)):
        return None
    return match["before"].strip(), (typed[match.start("mark") :], match["after"].strip())


def split_part(typed: str) -> int | None:
    """Where a message goes on to ask for a part of what it asked for first."""
    match = _OF_WHICH.search(typed)
    return match.start() if match and match.start() > 0 else None


def split_at_comma(text: str, spans: Sequence[Span]) -> int | None:
    """Where a comma parts "where is Seres based" from "how much did it sell"; None if nowhere.

    One side asks where something is or whose it is, the other for a figure and names nobody.
    """
    for match in _COMMA.finditer(text):
        left = [span for span in spans if span.end <= match.start()]
        right = [span for span in spans if span.start >= match.end()]
        asked = _cues(left) & BELONGING, _cues(right) & BELONGING
        counted = _measures(left), _measures(right)
        if names(left) and not names(right) and any(asked) and any(counted):
            if asked[0] and not counted[0] and counted[1] and not asked[1]:
                return match.end()
            if asked[1] and not counted[1] and counted[0] and not asked[0]:
                return match.end()
    return None


def _cues(spans: Sequence[Span]) -> set[str]:
    return {part.name for span in spans for part in span.meanings if isinstance(part, Cue)}


def split_clause(text: str, spans: Sequence[Span]) -> int | None:
    """Where a sentence falls into two questions; None if it is one.

    Each side must name its own subject, and both a metric or both a period:
    "Changan sales 2025 and Seres NEV sales 2025" asks twice, "Chongqing and Shanghai 2025" once.
    """
    cues = {part.name for span in spans for part in span.meanings if isinstance(part, Cue)}
    asks_first = text.split(maxsplit=1)[0] in ASKING if text.split() else False
    for index, span in enumerate(spans):
        left, right = spans[:index], spans[index + 1 :]
        if text[span.start : span.end] not in CONNECTORS:
            continue
        follows = text[span.end :].split()
        asks_again = asks_first and bool(follows) and follows[0] in ASKING
        if asks_again and (not cues & JOINING or text[: span.start].rstrip().endswith(",")):
            return span.start
        if cues & JOINING or not (names(left) and names(right)):
            continue
        if (_measures(left) and _measures(right)) or (_dates(left) and _dates(right)):
            return span.start
    return None


def completes(after: Sequence[Span], before: Sequence[Span]) -> bool:
    """Whether a sentence only completes the one before it: "… rank? January to November".

    It names nothing but a time, where the one before names none, and asks nothing else.
    """
    cues = {part.name for span in after for part in span.meanings if isinstance(part, Cue)}
    told = {part.name for span in before for part in span.meanings if isinstance(part, Cue)}
    plain = all(
        any(
            isinstance(part, (Cue, Filler, FleetWord, MeasureWord, *ATOMS))
            for part in span.meanings
        )
        for span in after
    )
    if plain and names(before) and not (told or _measures(before) or _dates(before)):
        return True  # "Chongqing??? NEV!!! 2025": a name alone asks nothing yet.
    # "Who is ahead, Shanghai or Chongqing? Car output, 2024."
    tail = not _measures(after) or (
        names(before) and bool(told & RANKING) and not (cues or _measures(before) or _dates(before))
    )
    return (
        plain
        and tail
        and cues - {"how_many", "who", "those", "there", *CHECKING} <= told - {"follow_up"}
        and not (_dates(after) and _dates(before) and not _lacks_year(before, after))
    )


def _lacks_year(before: Sequence[Span], after: Sequence[Span]) -> bool:
    """Whether only months are named at first and the year follows: "…前11个月…？2025年"."""
    told = [part for span in before for part in span.meanings if isinstance(part, ATOMS)]
    said = [part for span in after for part in span.meanings if isinstance(part, ATOMS)]
    return all(isinstance(part, Part) for part in told) and all(
        isinstance(part, Year) for part in said
    )


def names(spans: Sequence[Span]) -> bool:
    """Whether a subject is named."""
    return any(isinstance(part, Named) for span in spans for part in span.meanings)


def _measures(spans: Sequence[Span]) -> bool:
    parts = [part for span in spans for part in span.meanings]
    return any(
        isinstance(part, MeasureWord) or (isinstance(part, FleetWord) and part.fleet != "any")
        for part in parts
    )


def _dates(spans: Sequence[Span]) -> bool:
    return any(isinstance(part, ATOMS) for span in spans for part in span.meanings)
