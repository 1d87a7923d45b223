"""What a question was understood as: metric, subjects and period, in a few words."""

from bot.wording import Wording
from data.period import Period
from intents.answer import Answer, CodeTerm, Figure, MetricTerm, PeriodTerm, SubjectTerm
from intents.desk import Asked
from intents.reading.meaning import Fixed

MOST_NAMED = 4


def understood(asked: Asked, wording: Wording) -> str:
    """Metric, subjects and period as "vehicle production · Chongqing · 2025".

    Taken from the figures where there are any, else from the question.
    """
    question = asked.question
    if question is None:
        return ""
    figures: tuple[Figure, ...] = asked.reply.figures if isinstance(asked.reply, Answer) else ()
    metrics = dict.fromkeys(figure.metric for figure in figures)
    subjects = dict.fromkeys(question.subjects or [figure.subject for figure in figures])
    periods: dict[Period, None] = dict.fromkeys(figure.period for figure in figures)
    if not figures:
        terms = asked.reply.headline.terms.values()
        metrics = dict.fromkeys(term.metric for term in terms if isinstance(term, MetricTerm))
        periods = dict.fromkeys(when.period for when in question.periods if isinstance(when, Fixed))
    parts = [wording.listed([str(wording.term(MetricTerm(metric=metric))) for metric in metrics])]
    if question.scope and not question.subjects:
        parts.append(str(wording.term(CodeTerm(kind="scope", code=question.scope))))
    else:
        names = [str(wording.term(SubjectTerm(subject=subject))) for subject in subjects]
        parts.append(wording.listed(names[:MOST_NAMED]) + (" …" if len(names) > MOST_NAMED else ""))
    parts.append(
        wording.listed(
            [str(wording.term(PeriodTerm(period=period))) for period in list(periods)[:MOST_NAMED]]
        )
    )
    parts += [
        wording.say("read-as-mend", typed=mend.typed, read=mend.read) for mend in question.mends
    ]
    return " · ".join(part for part in parts if part)
