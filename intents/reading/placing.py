"""Words that mean something only where they stand: auxiliaries, "no", 没有, "and"."""

from collections.abc import Sequence

from intents.reading.passing import NEGATION
from intents.reading.spans import Span

CLAUSE_MARKS = frozenset(",:;!?.-–—、，：；！？。…~()（）")
OPENERS = frozenset("please pls plz hey hi hello so ok well um just and".split())
"""Words before which a question may still begin: "hey, did …", "so is …"."""
POLAR = frozenset({"polar"})
CORRECTION = frozenset({"rather"})


def placed(cues: frozenset[str], index: int, spans: Sequence[Span], text: str) -> frozenset[str]:
    """The cues that a word has where it stands.

    An auxiliary that opens a question asks for yes or no, and so does 没有 at its end;
    elsewhere the negated ones negate, which no intent takes. A "no" that opens it corrects.
    """
    first, last = index == 0, index == len(spans) - 1
    if "follow_up" in cues and not (first or last):
        cues -= {"follow_up"}
    if "aux" in cues:
        asks = first or _opens(index, spans, text)
        cues = cues - {"aux"} | (POLAR if asks else frozenset())
    if "negated_aux" in cues:
        cues = cues - {"negated_aux"} | (POLAR if first else NEGATION)
    if "final_no" in cues:
        asks = last or _closes(spans[index], text)
        cues = cues - {"final_no"} | (POLAR if asks else NEGATION)
    if "no" in cues:
        cues = cues - {"no"} | (CORRECTION if first else NEGATION)
    return cues


def _opens(index: int, spans: Sequence[Span], text: str) -> bool:
    """Whether a clause begins here: after a mark, or after nothing but politeness."""
    before = text[: spans[index].start].rstrip()
    words = {text[span.start : span.end] for span in spans[:index]}
    return before[-1:] in CLAUSE_MARKS or words <= OPENERS


def _closes(span: Span, text: str) -> bool:
    """Whether a clause ends here."""
    return text[span.end :].lstrip()[:1] in CLAUSE_MARKS
