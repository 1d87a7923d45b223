"""All checks at once: what they find, and which of it stands explained."""

from operator import attrgetter

from data.checks.claims import hold_claims
from data.checks.explained import idle, read_explained
from data.checks.finding import Finding
from data.checks.growth import growth
from data.checks.magnitudes import magnitudes
from data.checks.parts import fleets, periods, places
from data.checks.repeats import repeats
from data.checks.unused import unused
from data.dataset import Dataset
from data.record import Record

CHECKS = (fleets, periods, places, growth, repeats, magnitudes, unused)
"""Each reads a session that holds the claims, and gives its findings."""


class Explained(Record):
    """A finding that stands, and the reason why."""

    finding: Finding
    reason: str


class Report(Record):
    """What the checks found in a dataset, each part sorted by file and line."""

    unexplained: tuple[Finding, ...]
    explained: tuple[Explained, ...]


def check(dataset: Dataset) -> Report:
    """Run every check on an opened dataset. Raises DatasetError if explained.csv is broken."""
    reasons = read_explained(dataset.catalogue.folder)
    session = dataset.session()
    hold_claims(session)
    found = [finding for one in CHECKS for finding in one(session)]
    findings = sorted(found, key=attrgetter("place"))
    fresh = [one for one in findings if (one.check, one.key) not in reasons]
    return Report(
        unexplained=tuple(sorted([*fresh, *idle(reasons, findings)], key=attrgetter("place"))),
        explained=tuple(
            Explained(finding=one, reason=reasons[(one.check, one.key)][1].reason)
            for one in findings
            if (one.check, one.key) in reasons
        ),
    )
