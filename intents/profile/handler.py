"""The profile of one subject: its newest figures, seat, owners and last milestones."""

from pathlib import Path

from data.dataset import Session
from data.resolved import Resolved
from intents.answer import Answer, Figure, Miss, Reply, SubjectTerm, figure_line, line
from intents.makers import owner_fact, seat_fact
from intents.milestone.handler import fact
from intents.places import members_facts
from intents.reading.question import Question

SQL = Path(__file__).with_name("query.sql").read_text("utf-8")
FIGURES = 6
MILESTONES = 2
RECENT = 4
"""Years back from its newest figure: what is older says nothing of what a subject is today."""


def answer(question: Question, data: Session) -> Reply:
    """Each figure stands with its own period; nothing is compared."""
    [subject] = question.subjects
    catalogue = data.catalogue
    running = [metric.id for metric in catalogue.metrics.values() if metric.running]
    rows = data.fetch(SQL, Resolved, subject=subject, running=running)
    newest = max((row.period.end.year for row in rows), default=0)
    rows = [row for row in rows if row.period.end.year > newest - RECENT]
    rows.sort(key=lambda row: catalogue.metrics[row.metric].number)
    figures = tuple(Figure.of(row) for row in rows[:FIGURES])
    events = sorted(
        (one for one in catalogue.milestones.values() if subject in one.subjects),
        key=lambda one: (one.date, one.id),
    )
    facts = tuple(fact(one) for one in events[-MILESTONES:])
    recorded = (seat_fact(subject, data), owner_fact(subject, data))
    region = catalogue.subjects[subject].kind == "region"
    members = members_facts(subject, data) if region else ()
    facts = (*(one for one in recorded if one), *members, *facts)
    if not figures and not facts:
        return Miss(
            reason="no_data",
            headline=line("nothing-on-subject", subject=SubjectTerm(subject=subject)),
        )
    return Answer(
        headline=line("profile-headline", subject=SubjectTerm(subject=subject)),
        rows=(
            *(figure_line(figure) for figure in figures),
            *(one.text for one in facts),
        ),
        figures=figures,
        facts=facts,
        suggestions=(line("suggest-coverage", subject=SubjectTerm(subject=subject)),),
    )
