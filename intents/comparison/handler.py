"""Comparison: figures side by side, who is ahead, and yes or no where that was asked."""

from collections.abc import Sequence
from itertools import pairwise

from data.dataset import Session
from intents.answer import (
    Answer,
    Figure,
    Line,
    Miss,
    PeriodTerm,
    PlaceTerm,
    Reply,
    SubjectTerm,
    Verdict,
    figure_lines,
    line,
)
from intents.bounds import surely_more
from intents.caveats import break_lines, caveats, not_comparable
from intents.cells import asked_period, asked_span, by_period, cells, period_of
from intents.likeness import as_long, mixed_bodies, unlike_kinds
from intents.metrics import metrics_asked
from intents.nearest import nearest
from intents.operands import Operands, across_periods, across_subjects, missing_line
from intents.pairs import across_pairs
from intents.reading.question import Question
from intents.verdicts import said


def answer(question: Question, data: Session) -> Reply:
    """Set figures of one metric side by side; sorted only if the question asks for an order."""
    match question.operation:
        case "metrics":
            return _metrics(question, data)
        case "pairs":
            operands = across_pairs(question, data)
        case "periods":
            operands = across_periods(question, data)
        case _:
            operands = across_subjects(question, data)
    if isinstance(operands, Miss):
        return operands
    return _compared(question, operands, data)


def _compared(question: Question, operands: Operands, data: Session) -> Reply:
    figures = list(operands.figures)
    unlike = unlike_kinds(figures, data)
    marks = [line("kinds-differ")] if unlike else []
    if mixed_bodies(figures, data):
        marks.append(line("bodies-differ"))
    if any(not_comparable(figures[0], other) for other in figures[1:]):
        marks.append(line("bases-differ"))
    if not as_long([figure.period for figure in figures]):
        marks.insert(0, line("spans-differ"))
    verdict: Verdict | None = "not_comparable" if marks else _verdict(question, figures)
    place = None if marks else _at_place(question, figures)
    ascending = question.has("ascending")
    ordered = ascending or question.has("most", "least", "rank", "more", "less", "place", "crown")
    if ordered and not marks:
        fewest = question.has("least", "less") and not question.has("polar", "most", "more")
        fewest_first = ascending or fewest
        figures.sort(key=lambda figure: figure.value, reverse=not fewest_first)
    breaks = break_lines(figures, data) if question.operation == "periods" else ()
    return Answer(
        headline=place
        or _headline(
            question,
            figures,
            verdict,
            fewest=ascending or question.has("least", "less"),
            ordered=ordered,
        ),
        rows=figure_lines(figures),
        figures=tuple(figures),
        verdict=verdict,
        notes=(*marks, *missing_line(operands), *operands.said, *breaks, *caveats(figures, data)),
    )


def _at_place(question: Question, figures: Sequence[Figure]) -> Line | None:
    """Who of those named stands at the place asked for; None where a bound leaves that open."""
    if not question.position or question.position > len(figures):
        return None
    order = sorted(figures, key=lambda figure: figure.value, reverse=not question.has("least"))
    if not all(surely_more(*sorted(two, key=lambda f: -f.value)) for two in pairwise(order)):
        return None
    return line(
        "comparison-place",
        subject=SubjectTerm(subject=order[question.position - 1].subject),
        place=PlaceTerm(value=question.position),
        count=len(figures),
    )


def _verdict(question: Question, figures: list[Figure]) -> Verdict | None:
    """Whether the first named has more (or fewer) than all the others."""
    if not question.has("polar", "rumour") or question.has("either"):
        # "Did A or B make more" is no yes or no.
        return None
    if not question.has("more", "less", "most", "least", "overtake"):
        return None
    first, others = figures[0], figures[1:]
    outcomes = [
        surely_more(other, first) if question.has("less", "least") else surely_more(first, other)
        for other in others
    ]
    if None in outcomes:
        return "depends"
    return all(outcomes)


def _headline(
    question: Question,
    figures: list[Figure],
    verdict: Verdict | None,
    *,
    fewest: bool,
    ordered: bool,
) -> Line:
    first = SubjectTerm(subject=figures[0].subject)
    if verdict is not None and verdict != "not_comparable":
        return said(question, verdict)
    decided = len(figures) > 1 and surely_more(*(figures[1::-1] if fewest else figures[:2]))
    if verdict == "not_comparable" or not ordered or not decided:
        return line("comparison-headline")
    which = "fewest" if fewest else "most"
    if len({f.subject for f in figures}) < 2:
        return line(f"comparison-{which}-in", period=PeriodTerm(period=figures[0].period))
    return line(f"comparison-{which}", subject=first, count=len(figures))


def _metrics(question: Question, data: Session) -> Reply:
    """Two metrics of one subject in one period: side by side, never as one."""
    [subject] = question.subjects
    metrics = metrics_asked(question, data)
    if len(metrics) < 2:
        return Miss(
            reason="ambiguous",
            headline=line("compare-with-what", subject=SubjectTerm(subject=subject)),
        )
    span = asked_span(question)
    held = {metric: by_period(cells(data, subject, metric, span)) for metric in metrics}
    shared = set.intersection(*(set(rows) for rows in held.values()))
    when = asked_period(question)
    period = period_of(when, shared, question)
    for metric, rows in held.items():
        if period is None or period not in rows:
            return nearest(data, subject, metric, period)
    figures = [Figure.of(rows[period]) for rows in held.values() if period is not None]
    return Answer(
        headline=line("comparison-headline"),
        rows=figure_lines(figures),
        figures=tuple(figures),
        notes=(line("metrics-differ"), *caveats(figures, data)),
    )
