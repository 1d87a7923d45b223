"""How a verdict is said: yes or no, or of the claim itself where "no" would be read both ways."""

from intents.answer import Line, Verdict, line
from intents.reading.question import Question


def said(question: Question, verdict: Verdict, *, rivals: bool = False) -> Line:
    """The first line. Asked "is it a rumour that …", a bare yes would mean the opposite."""
    if verdict == "depends":
        return line("verdict-depends" if rivals else "verdict-open")
    if question.has("rumour"):
        return line("verdict-holds" if verdict else "verdict-fails")
    return line("verdict-yes" if verdict else "verdict-no")
