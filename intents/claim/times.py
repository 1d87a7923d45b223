"""Claims about a multiple: "did it double", "twice Beijing's", 翻番了吗, 是北京的三倍."""

from data.dataset import Session
from intents.answer import Answer, Reply, Verdict
from intents.arithmetic.handler import answer as worked_out
from intents.claim.bearing import bears_out, claimed_bound
from intents.reading.meaning import Years
from intents.reading.question import Question
from intents.verdicts import said


def as_growth(question: Question) -> Question | None:
    """The claim as one of growth, "doubled" as 100%, where only one period is spoken of."""
    [amount] = question.amounts
    if amount.unit != "times":
        return None
    spans = any(isinstance(when, Years) for when in question.periods)
    if len(question.subjects) > 1 or len(question.periods) > 1 or spans:
        return None
    percent = amount.model_copy(update={"value": (amount.value - 1) * 100, "unit": "percent"})
    return question.model_copy(update={"operation": "change", "amounts": (percent,)})


def times_claim(question: Question, data: Session) -> Reply:
    """The multiple as it is worked out without the claim, and whether it bears the claim out."""
    [amount] = question.amounts
    if amount.unit == "percent":
        # "Less than half of what it was in 2016" is under half a time.
        times = amount.model_copy(update={"value": amount.value / 100, "unit": "times"})
        question = question.model_copy(update={"amounts": (times,)})
    worked = worked_out(question.model_copy(update={"operation": "multiple"}), data)
    if not isinstance(worked, Answer) or worked.result is None:
        return worked
    if question.amounts[0].rough and claimed_bound(question) is None:
        return worked
    level = worked.figures[0].model_copy(
        update={"value": worked.result.value, "qualifier": "exact", "digits": 3, "rivals": ()}
    )
    own = bears_out(level, question)
    verdict: Verdict = "depends" if own is None else own
    return worked.model_copy(
        update={
            "headline": said(question, verdict),
            "rows": (worked.headline, *worked.rows),
            "verdict": verdict,
        }
    )
