"""What may be passed over: a cue word that still says something else, and what never may."""

from intents.reading.joining import ATOMS
from intents.reading.meaning import (
    Amount,
    BodyWord,
    Filler,
    FleetWord,
    Meaning,
    MeasureWord,
    Money,
    ScopeWord,
    StatusWord,
    TopicWord,
)
from intents.reading.spans import Span

NEGATION = frozenset({"negation"})
BINDING = NEGATION | {"first_time", "rumour"}
"""Never passed over, whatever else their word says: they turn what is asked."""
_SAYING = (
    Filler,
    BodyWord,
    Money,
    MeasureWord,
    FleetWord,
    ScopeWord,
    StatusWord,
    TopicWord,
    Amount,
    *ATOMS,
)


def binds(cues: frozenset[str], span: Span) -> bool:
    """Whether a cue is never passed over: "outbuild" is no "build", "half" no bare number."""
    counts = any(isinstance(part, MeasureWord) for part in span.meanings)
    halves = any(isinstance(part, Amount) for part in span.meanings)
    return bool(cues & BINDING) or ("more" in cues and counts) or ("share" in cues and halves)


def carries_more(part: Meaning) -> bool:
    """Whether a word with this meaning still says something when its cue is passed over."""
    return isinstance(part, _SAYING)
