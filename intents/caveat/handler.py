"""Why, and whether it compares: only from the notes and breaks of the data, never reasoned here."""

from pathlib import Path

from data.dataset import Session
from data.record import Record
from intents.answer import Answer, Fact, Miss, Reply, SubjectTerm, TextTerm, line
from intents.caveat.comparable import comparable
from intents.cells import fixed_periods
from intents.reading.question import Question

SQL = Path(__file__).with_name("query.sql").read_text("utf-8")
SHOWN = 3


class Found(Record):
    """A note, and how closely it fits the question."""

    id: str
    topics: int
    in_year: bool | None
    subjects: int


def answer(question: Question, data: Session) -> Reply:
    """Give what sources say, those notes first that share most with the question."""
    years = sorted(
        {year for p in fixed_periods(question) for year in range(p.start.year, p.end.year + 1)}
    )
    found = data.fetch(
        SQL,
        Found,
        kind=_kind(question),
        subjects=list(question.subjects),
        topics=list(question.topics),
        years=years,
    )
    if years and (question.operation == "comparable" or any(one.in_year for one in found)):
        found = [one for one in found if one.in_year]
    if years and _kind(question) == "comparable":
        dated = data.catalogue.notes
        found = [one for one in found if one.in_year or not dated[one.id].years]
    if question.topics and not question.subjects:
        found = [one for one in found if one.topics]
    found = [one for one in found if _direction_fits(one, question, data)]
    asked = set(question.subjects)
    found.sort(
        key=lambda one: (
            -one.topics,
            -len(asked & set(data.catalogue.notes[one.id].subjects)),
            one.subjects,
            one.id,
        )
    )
    best = [one for one in found if one.topics == found[0].topics][:SHOWN]
    if not question.subjects and not question.topics:
        best = []
    notes = [data.catalogue.notes[one.id] for one in best]
    if question.operation == "comparable":
        return comparable(question, notes, data)
    if not notes:
        if question.subjects:
            return Miss(
                reason="no_data",
                headline=line("caveat-none-on", subject=SubjectTerm(subject=question.subjects[0])),
            )
        return Miss(reason="no_data", headline=line("caveat-none"))
    facts = tuple(
        Fact(
            text=line("caveat-text", text=TextTerm(en=note.text.en, zh=note.text.zh)),
            sources=note.sources,
        )
        for note in notes
    )
    return Answer.of_facts(facts)


def _kind(question: Question) -> str:
    """Which notes answer. Why sources differ is told by what they count, not by what happened."""
    apart = question.has("agree", "disagree", "distinct") and question.has("source", "disagree")
    return "comparable" if apart else question.operation


def _direction_fits(one: Found, question: Question, data: Session) -> bool:
    """A rise is not explained by a note on a fall, nor the other way round."""
    topics = set(data.catalogue.notes[one.id].topics)
    fell = question.has("down", "low", "overtake", "no_longer")
    rose = question.has("growth", "up", "most", "crown", "place") and not fell
    if fell and "comeback" in topics:
        return False
    return not (rose and "decline" in topics and "decline" not in question.topics)
