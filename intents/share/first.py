"""The first full year in which a share passed a number: "when did NEV penetration pass 40%"."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from data.dataset import Session
from data.period import Period
from intents.answer import Answer, Miss, PeriodTerm, Quantity, Reply, SubjectTerm, line
from intents.bounds import holds
from intents.cells import by_period, years_and_newer
from intents.metrics import choose_metric
from intents.reading.meaning import Bound, Fixed
from intents.reading.question import Question

ShareOf = Callable[[Question, Session], Reply]


def first_over(question: Question, share_of: ShareOf, data: Session) -> Reply:
    """The share of each full year held, as it is answered alone, until one is over the number."""
    [amount] = question.amounts
    bound: Bound = amount.bound or "over"
    found = _yearly(question, share_of, data)
    shown = Quantity(value=amount.value, digits=amount.digits, unit="percent")
    for year, answer in found:
        level = answer.figures[0].model_copy(
            update={"value": _value(answer), "qualifier": "exact", "rivals": ()}
        )
        if holds(level, bound, amount.value):
            return answer.model_copy(
                update={
                    "headline": line("share-first", period=PeriodTerm(period=year), amount=shown),
                    "rows": (answer.headline, *answer.rows),
                    "notes": (line("share-years", periods=_terms(found)), *answer.notes),
                    "verdict": True if question.has("polar") else None,
                }
            )
    return Miss(
        reason="nearest" if found else "no_data",
        headline=line(
            "share-never", subject=SubjectTerm(subject=question.subjects[0]), amount=shown
        ),
        rows=tuple(answer.headline for _, answer in found[-1:]),
        notes=(line("share-years", periods=_terms(found)),) if found else (),
    )


def _yearly(question: Question, share_of: ShareOf, data: Session) -> list[tuple[Period, Answer]]:
    """The shares of the full years in which the part is held."""
    [subject] = question.subjects
    narrow = question.fleets or ("nev",)
    choice = choose_metric(question.model_copy(update={"fleets": narrow}), subject, data)
    if isinstance(choice, Miss):
        return []
    held = by_period(years_and_newer(data, subject, choice.metric))
    years = sorted((period for period in held if period.is_year), key=_start)
    replies = (
        (
            year,
            share_of(
                question.model_copy(
                    update={
                        "operation": "fleet",
                        "amounts": (),
                        "periods": (Fixed(period=year),),
                    }
                ),
                data,
            ),
        )
        for year in years
    )
    return [
        (year, reply)
        for year, reply in replies
        if isinstance(reply, Answer) and reply.verdict is None
    ]


def _start(period: Period) -> date:
    return period.start


def _value(answer: Answer) -> Decimal:
    return answer.result.value if answer.result else answer.figures[0].value


def _terms(found: list[tuple[Period, Answer]]) -> tuple[PeriodTerm, ...]:
    return tuple(PeriodTerm(period=year) for year, _ in found)
