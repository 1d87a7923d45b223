"""What is worked out of figures that compare: sums, differences, multiples, rates."""

from collections.abc import Sequence
from decimal import Decimal

from intents.answer import Figure, Operation, Result
from intents.reading.meaning import Years
from intents.reading.question import Question
from intents.sums import digits_for


def worked(question: Question, figures: Sequence[Figure]) -> Result:
    """The result of the operation asked, over two or more figures."""
    total = sum((figure.value for figure in figures), Decimal(0))
    match question.operation:
        case "difference":
            return _difference(question, figures)
        case "multiple":
            return _multiple(question, figures)
        case "relative":
            return _relative(question, figures)
        case "ratio":
            return _ratio(figures)
        case "cagr":
            return _cagr(figures)
        case "average":
            return _result("average", total / len(figures), figures)
        case _:
            return _result("sum", total, figures)


def _result(operation: Operation, value: Decimal, figures: Sequence[Figure]) -> Result:
    return Result(
        operation=operation,
        value=value.quantize(Decimal(1)) if value == value.to_integral_value() else round(value, 1),
        unit="vehicles",
        digits=digits_for(value, figures),
    )


def _difference(question: Question, figures: Sequence[Figure]) -> Result:
    first, other = figures[0], figures[1]
    if first.subject == other.subject:
        other, first = sorted((first, other), key=lambda figure: figure.period.end)
    return _result("difference", first.value - other.value, (first, other))


def _multiple(question: Question, figures: Sequence[Figure]) -> Result:
    """The first figure named as a multiple of the other.

    "From 2019 to 2025 by how many times" names the divisor first, and so does "2019 vs 2025, how
    many times"; 2025比2019 does not.
    """
    first, other = figures[0], figures[1]
    versus = question.has("compare") and not question.has("against")
    if any(isinstance(when, Years) for when in question.periods):
        first, other = other, first
    elif first.subject == other.subject and versus:
        other, first = sorted((first, other), key=lambda figure: figure.period.end)
    return Result(
        operation="multiple", value=round(first.value / other.value, 4), unit="times", digits=3
    )


def _relative(question: Question, figures: Sequence[Figure]) -> Result:
    """How many percent the first named has more than the other, or the later than the earlier."""
    first, other = figures[0], figures[1]
    if first.subject == other.subject and not question.has("against"):
        other, first = sorted((first, other), key=lambda figure: figure.period.end)
    change = (first.value / other.value - 1) * 100
    return Result(operation="growth", value=round(change, 2), unit="percent", digits=3)


def _ratio(figures: Sequence[Figure]) -> Result:
    """The later figure in percent of the earlier one."""
    other, first = sorted(figures[:2], key=lambda figure: figure.period.end)
    return Result(
        operation="ratio", value=round(first.value / other.value * 100, 2), unit="percent", digits=3
    )


def _cagr(figures: Sequence[Figure]) -> Result:
    first, last = sorted(figures, key=lambda figure: figure.period.end)[:: len(figures) - 1]
    years = last.period.end.year - first.period.end.year
    rate = (float(last.value / first.value) ** (1 / years) - 1) * 100
    return Result(operation="cagr", value=round(Decimal(rate), 2), unit="percent", digits=3)
