"""Shares of a region or in one: no one counts it, so its places are added up."""

from data.dataset import Session
from intents.answer import Miss, Reply
from intents.operands import across_subjects
from intents.reading.question import Question
from intents.regions import members
from intents.share.divided import divided
from intents.sums import incomplete


def of_sums(question: Question, part: str, whole: str, data: Session) -> Reply:
    """A part in its whole where one of the two is a region, all of one period and one body."""
    parts = members(part, data) or (part,)
    wholes = members(whole, data) or (whole,)
    asked = question.model_copy(
        update={
            "subjects": tuple(dict.fromkeys((*parts, *wholes))),
            "measures": question.measures or ("production",),
        }
    )
    operands = across_subjects(asked, data, nested=True, exact=True, most=len(asked.subjects))
    if isinstance(operands, Miss):
        return operands
    if operands.missing:
        return incomplete(operands)
    own, around = (
        [figure for figure in operands.figures if figure.subject in subjects]
        for subjects in (parts, wholes)
    )
    return divided(part, whole, own, around, data, operands.said)
