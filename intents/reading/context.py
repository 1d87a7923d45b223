"""Follow-ups: what a question leaves out is taken from the one before, and said."""

from typing import Any

from intents.reading.question import Question


def follow(question: Question, before: Question) -> Question:
    """The question with its empty slots filled from the question before it.

    A question that stands by itself comes back unchanged: it names its subject or scope,
    and it does not begin or end like a follow-up ("and …?", "…呢").
    """
    if question.has("greet", "thanks", "help"):
        return question
    compares = question.has("compare", "more", "less", "difference")
    beside = len(question.subjects) == 1 and compares and not question.periods
    stands = bool(question.subjects or question.scope or question.topics)
    ranked = _is_ranked_in(question, before)
    if stands and not question.has("follow_up") and not beside and not ranked:
        return question
    filled: dict[str, Any] = {}
    if ranked:
        filled |= {"scope": before.scope, "within": before.within}
    if not stands:
        for slot in ("subjects", "scope", "within"):
            filled[slot] = getattr(before, slot)
    if beside:
        filled["subjects"] = tuple(dict.fromkeys((*before.subjects, *question.subjects)))
    if not question.measures and not question.fleets:
        for slot in ("measures", "fleets", "running", "money"):
            filled[slot] = getattr(before, slot)
    if not question.periods:
        filled["periods"] = before.periods
    own = tuple(group for group in question.cues if "follow_up" not in group.names)
    if all(group.optional for group in own):
        own = (*own, *(group for group in before.cues if "follow_up" not in group.names))
        filled["position"] = before.position
        filled["limit"] = None if question.subjects else before.limit
        filled["statuses"] = question.statuses or before.statuses
    filled["cues"] = own
    taken = ("subjects", "scope", "measures", "fleets", "periods")
    return question.model_copy(
        update={**filled, "from_context": tuple(slot for slot in taken if filled.get(slot))}
    )


def _is_ranked_in(question: Question, before: Question) -> bool:
    """Whether the place of one subject is asked right after a ranking: it is the place in that."""
    asks = question.has("rank", "place", "above", "below")
    named = len(question.subjects) == 1 and question.scope is None and not question.periods
    return asks and named and before.scope is not None
