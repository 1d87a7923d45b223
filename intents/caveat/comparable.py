"""Whether figures compare: a break between them, what sources warn of, else the figures alike."""

from collections.abc import Sequence

from data.dataset import Session
from data.models import Break, Note
from data.period import Period
from intents.answer import (
    Answer,
    Fact,
    Figure,
    Line,
    Miss,
    Reply,
    SubjectTerm,
    TextTerm,
    Verdict,
    line,
)
from intents.cells import EVER, by_period, cells, fixed_periods, latest_year, newest
from intents.claim.bearing import is_shortened
from intents.comparison.handler import answer as compared
from intents.metrics import choose_metric
from intents.reading.question import Question


def comparable(question: Question, notes: Sequence[Note], data: Session) -> Reply:
    """No across a break, or where a source warns of that very year; else as the figures stand."""
    periods = fixed_periods(question) or _by_amounts(question, data) or _by_default(question, data)
    notes = [note for note in notes if _same_year(note, periods)] or notes
    breaks = _crossed(question, periods, data)
    if breaks:
        return Answer.of_facts([_of_break(one) for one in breaks] + _facts(notes), "not_comparable")
    side_by_side = None
    if not notes or len(question.subjects) > 1:
        side_by_side = _side_by_side(question, periods, data)
    if isinstance(side_by_side, Answer):
        both = [note for note in notes if set(question.subjects) <= set(note.subjects)]
        return _warned(side_by_side, both) if len(question.subjects) > 1 else side_by_side
    if notes:
        warned = len(periods) < 2 and any(_same_year(note, periods) for note in notes)
        return Answer.of_facts(_facts(notes), "not_comparable" if warned else "depends")
    if side_by_side is not None:
        return side_by_side
    general = _breaks(question, data)
    if general:
        return Answer.of_facts([_of_break(one) for one in general], "depends")
    if question.subjects:
        subject = SubjectTerm(subject=question.subjects[0])
        return Miss(reason="no_data", headline=line("caveat-none-on", subject=subject))
    return Miss(reason="no_data", headline=line("caveat-none"))


def _by_amounts(question: Question, data: Session) -> list[Period]:
    """The period of each subject's figure that is the number said of it; none if one is not."""
    if not question.amounts or len(question.amounts) != len(question.subjects):
        return []
    found: list[Period] = []
    for subject, amount in zip(question.subjects, question.amounts, strict=True):
        choice = choose_metric(question, subject, data)
        if isinstance(choice, Miss):
            return []
        held = by_period(cells(data, subject, choice.metric, EVER))
        said = [
            period
            for period, row in held.items()
            if period.is_year and is_shortened(Figure.of(row), amount, amount.digits)
        ]
        if (latest := newest(said)) is None:
            return []
        found.append(latest)
    return list(dict.fromkeys(found))


def _by_default(question: Question, data: Session) -> list[Period]:
    """The period of one subject's figure where none is named: its latest full year."""
    if len(question.subjects) != 1:
        return []
    [subject] = question.subjects
    choice = choose_metric(question, subject, data)
    if isinstance(choice, Miss):
        return []
    held = by_period(cells(data, subject, choice.metric, EVER))
    period = latest_year(held) or newest(held)
    return [period] if period else []


def _crossed(question: Question, periods: Sequence[Period], data: Session) -> list[Break]:
    """The breaks between the periods named, or between one and figures that are only spoken of."""
    return [
        one
        for one in _breaks(question, data)
        if len(sides := {period.end < one.since for period in periods}) > 1
        or (len(sides) == 1 and _looks_beyond(question, before=True in sides))
    ]


def _looks_beyond(question: Question, *, before: bool) -> bool:
    """Whether "later figures" of a period before a break are asked, or earlier ones of one after.

    "Is that comparable with 2025" names the other period in the question before it.
    """
    if "subjects" in question.from_context and "periods" not in question.from_context:
        return True
    return question.has("later") if before else question.has("earlier")


def _breaks(question: Question, data: Session) -> list[Break]:
    """The breaks in what is asked about; production where nothing is said."""
    kinds = {data.catalogue.subjects[key].kind for key in question.subjects}
    measures = set(question.measures) or {"production"}
    return [
        one
        for one in data.catalogue.breaks.values()
        if (not kinds or kinds & set(one.kinds))
        and measures & {data.catalogue.metrics[metric].measure for metric in one.metrics}
    ]


def _side_by_side(question: Question, periods: Sequence[Period], data: Session) -> Reply | None:
    """Subjects in one period, or one subject in two: the figures say whether they are alike."""
    match len(question.subjects), len(periods):
        case (1, 2):
            operation = "periods"
        case (many, 0 | 1) if many > 1:
            operation = "subjects"
        case _:
            return None
    reply = compared(question.model_copy(update={"operation": operation}), data)
    if isinstance(reply, Miss):
        return reply
    warned = any(note.message == "caveat" for note in reply.notes)
    verdict: Verdict = "depends" if warned else True
    if reply.verdict == "not_comparable":
        verdict = "not_comparable"
    headline = line("caveat-alike") if verdict is True else reply.headline
    return reply.model_copy(update={"headline": headline, "verdict": verdict})


def _warned(answer: Answer, notes: Sequence[Note]) -> Answer:
    """Figures that are alike, with what a source remarks on setting just these side by side."""
    if answer.verdict is not True or not notes:
        return answer
    facts = _facts(notes)
    return answer.model_copy(
        update={
            "headline": facts[0].text,
            "rows": (*(fact.text for fact in facts[1:]), *answer.rows),
            "facts": (*facts, *answer.facts),
            "verdict": "depends",
        }
    )


def _same_year(note: Note, periods: Sequence[Period]) -> bool:
    return any(
        period.start.year <= year <= period.end.year for period in periods for year in note.years
    )


def _facts(notes: Sequence[Note]) -> list[Fact]:
    return [Fact(text=_text(note.text.en, note.text.zh), sources=note.sources) for note in notes]


def _of_break(one: Break) -> Fact:
    return Fact(text=_text(one.text.en, one.text.zh), sources=one.sources)


def _text(en: str, zh: str) -> Line:
    return line("caveat-text", text=TextTerm(en=en, zh=zh))
