"""One claim about several: "did A or B exceed 1.5 million", 都超过了吗."""

from collections.abc import Callable

from data.dataset import Session
from intents.answer import Answer, Reply, Verdict, distinct
from intents.reading.question import Question
from intents.verdicts import said

Check = Callable[[Question, Session], Reply]


def claimed_of_each(question: Question, check: Check, data: Session) -> Reply:
    """The claim held against each; the verdict is theirs where they agree, else each has its own.

    A miss of one is the miss of all: who has no figure bears nothing out.
    """
    replies = [
        check(question.model_copy(update={"subjects": (subject,)}), data)
        for subject in question.subjects
    ]
    answers = [reply for reply in replies if isinstance(reply, Answer)]
    if len(answers) < len(replies):
        return next(reply for reply in replies if not isinstance(reply, Answer))
    verdicts = {answer.verdict for answer in answers}
    verdict: Verdict | None = verdicts.pop() if len(verdicts) == 1 else None
    rows = tuple(row for answer in answers for row in (answer.headline, *answer.rows))
    alike = tuple(row for answer in answers for row in answer.rows)
    return Answer(
        headline=rows[0] if verdict is None else said(question, verdict),
        rows=rows[1:] if verdict is None else alike,
        figures=tuple(figure for answer in answers for figure in answer.figures),
        verdict=verdict,
        notes=distinct(note for answer in answers for note in answer.notes),
    )
