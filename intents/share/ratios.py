"""One in percent of another that it is no part of: "Chongqing as a percentage of Anhui"."""

from data.dataset import Session
from data.names import names_of
from intents.answer import Answer, Miss, Quantity, Reply, Result, SubjectTerm, figure_lines, line
from intents.caveats import caveats
from intents.operands import across_subjects
from intents.reading.question import Question
from intents.refusing import refused

OF_IT = ("percentage of", "percent of", "per cent of", "% of", "百分之几", "百分之多少", "几成")
"""Words that also set two side by side; a share or a part is one of a whole."""


def asks_ratio(question: Question, data: Session) -> bool:
    """Whether one is to be told in percent of the other, rather than each in its own whole.

    The other stands beside the words: "NEVs as a percentage of Hefei's", 是合肥的百分之几.
    """
    typed = [group.typed.lower() for group in question.cues if "share" in group.names]
    said = next((words for words in typed if words.endswith(OF_IT)), None)
    if said is None:
        return False
    if not set(question.fleets) - {"any", "all"}:
        return True
    before, _, after = question.text.lower().partition(said)
    names = [name.lower() for name in names_of(data.catalogue.subjects[question.subjects[-1]])]
    beside = after.strip(" '’").startswith(tuple(names))
    return beside or before.rstrip("的 ").endswith(tuple(names))


def _whole_first(question: Question, data: Session) -> bool:
    """Whether the words stand before both: "how many percent of Guangdong's is Chongqing's"."""
    text = question.text.lower()
    typed = [group.typed.lower() for group in question.cues if "share" in group.names]
    said = min((text.find(words) for words in typed), default=-1)
    first = data.catalogue.subjects[question.subjects[0]]
    names = [at for name in names_of(first) if (at := text.find(name.lower())) >= 0]
    return 0 <= said < min(names, default=-1)


def ratio(question: Question, data: Session) -> Reply:
    """The first in percent of the second: like with like, or a miss."""
    if _whole_first(question, data):
        question = question.model_copy(update={"subjects": question.subjects[::-1]})
    operands = across_subjects(question, data, exact=True)
    if isinstance(operands, Miss):
        return operands
    if (reply := refused(operands.figures, data, kinds=True)) is not None:
        return reply
    first, second = operands.figures
    value = first.value / second.value * 100
    return Answer(
        headline=line(
            "share-ratio",
            part=SubjectTerm(subject=first.subject),
            whole=SubjectTerm(subject=second.subject),
            value=Quantity(value=round(value, 1), digits=4, unit="percent"),
        ),
        rows=figure_lines(operands.figures),
        figures=operands.figures,
        result=Result(operation="ratio", value=round(value, 2), unit="percent", digits=4),
        notes=(*operands.said, *caveats(operands.figures, data)),
    )
