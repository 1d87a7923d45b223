"""Help, greetings and thanks: what can be asked, in a few lines."""

from data.dataset import Session
from intents.answer import Line, Miss, Reply, line
from intents.reading.question import Question

EXAMPLES: tuple[Line, ...] = tuple(line(f"help-example-{number}") for number in range(1, 6))


def answer(question: Question, _data: Session) -> Reply:
    """Say in one line what this is, and show questions that work."""
    headline = {
        "greet": line("help-greeting"),
        "thanks": line("help-thanks"),
    }.get(question.operation, line("help-headline"))
    return help_reply(headline)


def help_reply(headline: Line) -> Miss:
    """The help under another headline: for an empty message, say."""
    return Miss(
        reason="help",
        headline=headline,
        rows=EXAMPLES,
        notes=(line("help-refuse"),),
        suggestions=EXAMPLES[:2],
    )
