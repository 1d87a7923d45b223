"""What makes an answer true or doubtful: what was inferred, rivals, caveats, stated ranks."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from data.bodies import DEFAULT_BODY
from data.catalogue import Catalogue
from data.resolved import Rival
from intents.answer import (
    Answer,
    Atom,
    CodeTerm,
    Figure,
    Line,
    MetricTerm,
    PeriodTerm,
    PlaceTerm,
    Quantity,
    Reply,
    Signed,
    SourceTerm,
    SubjectTerm,
    Term,
    line,
)
from intents.cells import PLAIN_STATUSES
from intents.desk import Asked
from intents.reading.meaning import Fixed
from intents.reading.question import Question

RANKED_ALREADY = ("standing", "leaders", "ranking")
"""Intents whose answer is a rank: it is not repeated beneath."""
MOST_RIVALS = 2
"""Rivals shown in words, and sources of one: a warning must find room beside them."""


def notes(asked: Asked, catalogue: Catalogue) -> tuple[Line, ...]:
    """Every note on an answer, each once, the weightiest first."""
    found: list[Line] = []
    for note in _all(asked, catalogue):
        if note not in found:
            found.append(note)
    return tuple(found)


def _all(asked: Asked, catalogue: Catalogue) -> Iterator[Line]:
    reply, question = asked.reply, asked.question
    if question is not None:
        for mend in question.mends:
            yield line("read-as-mend", typed=mend.typed, read=mend.read)
        if question.from_context:
            yield _taken_over(question, reply)
        if question.parallel and not any(note.message == "spans-differ" for note in reply.notes):
            yield line("read-parallel")
    if isinstance(reply, Answer) and len(reply.figures) <= 2:
        for figure in reply.figures:
            yield from _rivals(figure, catalogue, one_of=len(reply.figures))
            yield from _crossing(figure)
    yield from reply.notes
    if isinstance(reply, Answer) and len({figure.counted_by for figure in reply.figures}) == 1:
        yield from _body(reply.figures[0], catalogue)
    if isinstance(reply, Answer) and len(reply.figures) == 1 and asked.intent not in RANKED_ALREADY:
        yield from _ranks(reply.figures[0])


def _taken_over(question: Question, reply: Reply) -> Line:
    """What a follow-up took from the question before, by name where it has one."""
    taken = set(question.from_context)
    figures = reply.figures if isinstance(reply, Answer) else ()
    metrics = {figure.metric for figure in figures}
    what: list[Atom] = []
    what += [SubjectTerm(subject=subject) for subject in question.joined]
    if "within" in taken and question.within:
        what.append(SubjectTerm(subject=question.within))
    if "scope" in taken and question.scope and not question.subjects:
        what.append(CodeTerm(kind="scope", code=question.scope))
    if taken & {"measures", "fleets"} and len(metrics) == 1:
        what.append(MetricTerm(metric=metrics.pop()))
    if "periods" in taken:
        fixed = (when.period for when in question.periods if isinstance(when, Fixed))
        what += [PeriodTerm(period=period) for period in fixed]
    return line("read-taken-over", what=tuple(what)) if what else line("read-from-context")


def _rivals(figure: Figure, catalogue: Catalogue, *, one_of: int) -> Iterator[Line]:
    """The figures that differ, those of one value and reason in one line.

    Where several figures stand above, each line says whose rival it is.
    """
    known = catalogue.metrics[figure.metric]
    alike: dict[tuple[object, ...], list[Rival]] = defaultdict(list)
    for rival in figure.rivals:
        why = {"counted_by": rival.counted_by, "basis": rival.basis}.get(rival.reason)
        alike[(rival.value, rival.qualifier, rival.reason, why)].append(rival)
    for same in list(alike.values())[:MOST_RIVALS]:
        rival = same[0]
        terms: dict[str, Term] = {
            "value": Quantity(
                value=rival.value, digits=rival.digits, unit=known.unit, qualifier=rival.qualifier
            ),
            "source": _publishers(same, catalogue),
            "several": "yes" if one_of > 1 else "no",
            "planned": "no" if figure.status in PLAIN_STATUSES else "yes",
            "subject": SubjectTerm(subject=figure.subject),
            "period": PeriodTerm(period=figure.period),
        }
        if rival.reason == "counted_by":
            terms["body"] = CodeTerm(kind="body", code=rival.counted_by)
        elif rival.reason == "basis":
            terms["basis"] = CodeTerm(kind="basis", code=rival.basis)
        yield line(f"rival-{rival.reason}", **terms)


def _publishers(same: Sequence[Rival], catalogue: Catalogue) -> tuple[SourceTerm, ...]:
    """The sources of one rival figure, each publisher once."""
    first = {catalogue.sources[one.source].publisher: one.source for one in reversed(same)}
    return tuple(SourceTerm(source=source) for source in reversed(first.values()))[:MOST_RIVALS]


def _crossing(figure: Figure) -> Iterator[Line]:
    """A growth that a source states across two ways of counting, told as what it is."""
    if figure.crossing_pct is not None and figure.crossing_source:
        yield line(
            "growth-crossing",
            source=SourceTerm(source=figure.crossing_source),
            change=Signed(value=figure.crossing_pct),
        )


def _body(figure: Figure, catalogue: Catalogue) -> Iterator[Line]:
    """Who counted, where it is not the body that counts by default."""
    default = DEFAULT_BODY[catalogue.subjects[figure.subject].kind]
    if figure.counted_by not in ("unstated", default):
        yield line("counted", body=CodeTerm(kind="body", code=figure.counted_by))


def _ranks(figure: Figure) -> Iterator[Line]:
    for rank in (figure.rank, *figure.other_ranks):
        if rank is not None and rank.source and not rank.derived:
            yield line(
                "stated-rank",
                place=PlaceTerm(value=rank.value),
                scope=CodeTerm(kind="scope", code=rank.scope),
                source=SourceTerm(source=rank.source),
            )
