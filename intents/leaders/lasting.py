"""Who was first for so many years in a row, and whether someone was."""

from pathlib import Path

from data.dataset import Session
from data.resolved import Resolved
from intents.answer import Answer, Figure, Miss, Nearest, Reply, figure_lines, line
from intents.caveats import caveats
from intents.reading.question import Question
from intents.verdicts import said

SQL = Path(__file__).with_name("lasting.sql").read_text("utf-8")


def lasting(question: Question, data: Session) -> Reply:
    """The runs of that length that sources state; of one named, whether it had one."""
    [amount] = question.amounts
    rows = data.fetch(SQL, Resolved, subjects=list(question.subjects))
    figures = [Figure.of(row) for row in rows]
    fitting = [figure for figure in figures if figure.value == amount.value]
    if question.subjects and figures and question.has("polar", "rumour"):
        shown = fitting or figures
        return Answer(
            headline=said(question, bool(fitting)),
            rows=figure_lines(shown),
            figures=tuple(shown),
            verdict=bool(fitting),
            notes=caveats(shown, data),
        )
    if fitting:
        return Answer(
            headline=figure_lines(fitting)[0],
            rows=figure_lines(fitting[1:]),
            figures=tuple(fitting),
            notes=caveats(fitting, data),
        )
    return Miss(
        reason="nearest" if figures else "no_data",
        headline=line("leaders-lasting-none", count=int(amount.value)),
        nearest=tuple(Nearest(figure=figure, differs=("result",)) for figure in figures[:3]),
    )
