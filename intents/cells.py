"""The resolved figures of one subject and metric, and which of them a period asks for."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from data.dataset import Session
from data.period import Period
from data.resolved import Resolved
from intents.reading.meaning import Beside, Fixed, Latest, Part, WholeYear, Years
from intents.reading.question import Question, When

SQL = Path(__file__).with_name("cells.sql").read_text("utf-8")
YEARS = Path(__file__).with_name("cells_years.sql").read_text("utf-8")

PLAIN_STATUSES = ("actual", "preliminary")
"""What answers when no status is asked for; an actual figure before a preliminary one."""


EVER = Period(start=date.min, end=date.max)


def cells(data: Session, subject: str, metric: str, within: Period = EVER) -> list[Resolved]:
    """What is held on one metric of one subject: all, or that within a time."""
    return data.fetch(
        SQL, Resolved, subject=subject, metric=metric, first=within.start, last=within.end
    )


def years_and_newer(data: Session, subject: str, metric: str) -> list[Resolved]:
    """Enough where no period is asked: the full years, and what is newer than the last of them.

    The months of past years, which are most of what is held, stay unread.
    """
    return data.fetch(YEARS, Resolved, subject=subject, metric=metric)


def asked_span(question: Question) -> Period:
    """The time that a question can be about: from a year before the periods it names to their end.

    Reading months of other years would take most of the time of an answer.
    """
    named = [when.period for when in question.periods if isinstance(when, Fixed)]
    if not named or len(named) < len(question.periods):
        return EVER
    first = min(period.start for period in named)
    return Period(
        start=first.replace(year=max(1, first.year - 1), day=1),
        end=max(period.end for period in named),
    )


def of_bodies(rows: Sequence[Resolved], question: Question) -> list[Resolved]:
    """The rows that the body named in the question counted; all, where none is named."""
    return [row for row in rows if not question.bodies or row.body in question.bodies]


def asked_statuses(question: Question) -> tuple[str, ...]:
    """The statuses a question asks for; expected and forecast figures answer each other."""
    said = [status for status in question.statuses if status != "actual"]
    if not said:
        return PLAIN_STATUSES
    if {"expected", "forecast"} & set(said):
        said += ["expected", "forecast"]
    return tuple(dict.fromkeys(said))


def by_period(
    rows: Iterable[Resolved], statuses: Sequence[str] = PLAIN_STATUSES, body: str | None = None
) -> dict[Period, Resolved]:
    """One figure a period: the first status asked, the default body (or the one named)."""
    fitting = [row for row in rows if row.status in statuses and (body is None or row.body == body)]
    fitting.sort(key=lambda row: (statuses.index(row.status), not row.is_default, row.body))
    found: dict[Period, Resolved] = {}
    for row in fitting:
        found.setdefault(row.period, row)
    return found


def alike(
    options: Sequence[tuple[Sequence[Resolved], Period]], statuses: Sequence[str] = PLAIN_STATUSES
) -> list[Resolved]:
    """One figure for each of several cells: all of one counting body, if one counted them all.

    Otherwise each is that of its own default body; the caller then says that they do not compare.
    """
    own = [by_period(rows, statuses)[period] for rows, period in options]
    bodies = [
        {row.body for row in rows if row.period == period and row.status in statuses}
        for rows, period in options
    ]
    shared = set.intersection(*bodies)
    if len({row.body for row in own}) < 2 or not shared:
        return own
    body = min(shared, key=lambda name: (-sum(row.body == name for row in own), name))
    return [by_period(rows, statuses, body)[period] for rows, period in options]


def newest(periods: Iterable[Period]) -> Period | None:
    """The period that ends last; of several the longest."""
    return max(periods, key=lambda period: (period.end, period.days), default=None)


def latest_year(periods: Iterable[Period]) -> Period | None:
    """The latest full year."""
    return newest(period for period in periods if period.is_year)


def asked_period(question: Question) -> When | None:
    """The one period of a question, if it names one that is not a run of years."""
    return next((when for when in question.periods if not isinstance(when, Years)), None)


def period_of(when: When | None, held: Iterable[Period], question: Question) -> Period | None:
    """The held or named period that `when` means, by section 2.1 of the contract.

    A named period comes back even if nothing is held for it; the caller then offers the nearest.
    """
    periods = list(held)
    match when:
        case Fixed():
            return when.period
        case Beside():
            return Period.year(question.today.year + (when.years or -1))
        case Part():
            months = (when.first, when.last)
            same = [p for p in periods if p == Period.months(p.start.year, *months)]
            return newest(same) or Period.months(_past_year(when, question), *months)
        case Latest():
            return newest(periods)
        case WholeYear():
            return latest_year(periods) or Period.year(question.today.year - 1)
        case _:
            return latest_year(periods) or newest(periods)


def fixed_periods(question: Question, held: Iterable[Period] = ()) -> list[Period]:
    """The named periods in the order typed; "the year before" is relative to the one beside it.

    A run of years stands for its two ends; an open end is the latest full year held.
    """
    named: list[Period] = []
    beside: Beside | None = None
    for when in question.periods:
        if isinstance(when, Fixed):
            named.append(when.period)
        elif isinstance(when, Beside):
            beside = when
        elif isinstance(when, Years) and when.first:
            last = Period.year(when.last) if when.last else latest_year(held)
            named += [Period.year(when.first), *([last] if last else [])]
    if beside and len(named) == 1:
        named.append(named[0].in_year(named[0].start.year + (beside.years or -1)))
    return named


def _past_year(part: Part, question: Question) -> int:
    """The latest year in which these months are over."""
    today = question.today
    return today.year if part.last < today.month else today.year - 1
