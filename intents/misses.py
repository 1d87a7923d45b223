"""What to say when no intent takes a text: what was in the way, and how to ask instead."""

from intents.answer import Line, Miss, SubjectTerm, as_typed, line
from intents.help.handler import help_reply
from intents.reading.question import Question, Unread


def unread(read: Unread) -> Miss:
    """What to say of a text that could not be read as a question."""
    if read.too_long:
        return Miss(reason="out_of_scope", headline=line("too-long"))
    if read.reason == "help":
        return help_reply(line("help-empty"))
    if read.reason == "ambiguous":
        return Miss(
            reason="ambiguous",
            headline=line("ambiguous-name", name=as_typed(read.name), options=_options(read)),
            suggestions=_instead(read),
        )
    words = tuple(as_typed(word) for word in read.not_understood[:5])
    return Miss(
        reason="out_of_scope",
        headline=line("not-understood", words=words),
        notes=(line("what-is-answered"),),
        not_understood=read.not_understood,
    )


def _options(read: Unread) -> tuple[SubjectTerm, ...]:
    return tuple(SubjectTerm(subject=subject, distinct=True) for subject in read.ambiguous)


def _instead(read: Unread) -> tuple[Line, ...]:
    """The question as typed, once for each reading of its ambiguous name."""
    before, _, after = read.text.partition(read.name)
    return tuple(
        line(
            "suggest-instead",
            before=as_typed(before),
            subject=option,
            after=as_typed(after),
        )
        for option in _options(read)
    )


def unfit(question: Question) -> Miss:
    """What to say of a question whose words are known but which no intent takes."""
    unheld = tuple(group.typed for group in question.cues if "unheld" in group.names)
    if unheld:
        return Miss(
            reason="out_of_scope",
            headline=line("unheld", words=tuple(as_typed(word) for word in unheld)),
            notes=(line("what-is-answered"),),
            not_understood=unheld,
        )
    cues = [group for group in question.cues if not group.optional]
    asks = question.measures or question.fleets or question.periods or cues
    if asks and not (question.subjects or question.scope or question.topics):
        return Miss(
            reason="ambiguous",
            headline=line("of-whom"),
            suggestions=(line("help-example-1"), line("help-example-2")),
        )
    if question.has("follow_up") and question.subjects:
        subject = SubjectTerm(subject=question.subjects[0])
        return Miss(
            reason="ambiguous",
            headline=line("what-of", subject=subject),
            suggestions=(line("suggest-coverage", subject=subject),),
        )
    words = tuple(as_typed(group.typed) for group in question.cues if not group.optional)[:5]
    headline: Line = line("not-fitting", words=words) if words else line("not-fitting-plain")
    return Miss(
        reason="out_of_scope",
        headline=headline,
        notes=(line("what-is-answered"),),
        not_understood=tuple(group.typed for group in question.cues if not group.optional),
    )
