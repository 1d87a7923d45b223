"""Claims about a share: "more than half of its output", 新能源占比过半了没有."""

from data.dataset import Session
from intents.answer import Answer, Reply, Verdict
from intents.claim.bearing import bears_out, claimed_bound
from intents.reading.question import Question
from intents.share.handler import answer as share_of
from intents.verdicts import said


def share_claim(question: Question, data: Session) -> Reply:
    """The share as it is answered without the claim, and whether it bears the claim out."""
    operation = "part" if len(question.subjects) > 1 else "fleet"
    share = share_of(question.model_copy(update={"operation": operation, "amounts": ()}), data)
    if not isinstance(share, Answer):
        return share
    first = share.figures[0]
    stated = first if data.catalogue.metrics[first.metric].unit == "percent" else None
    rough = question.amounts[0].rough and claimed_bound(question) is None
    if rough or (stated is None and share.result is None):
        # "Half of it?" fits 46.5% or not: the share itself is the answer.
        return share
    worked = first.model_copy(
        update={"value": share.result.value if share.result else first.value, "rivals": ()}
    )
    level = stated or worked.model_copy(update={"qualifier": "exact", "digits": 4})
    outcomes = {bears_out(level, question)}
    outcomes |= {bears_out(rival, question) for rival in level.rivals}
    own = outcomes.pop()
    verdict: Verdict = "depends" if outcomes or own is None else own
    return share.model_copy(
        update={
            "headline": said(question, verdict, rivals=bool(stated and stated.rivals)),
            "rows": (share.headline, *share.rows),
            "verdict": verdict,
        }
    )
