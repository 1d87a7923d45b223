"""Ranks that sources state, attached to the very figures that they rank."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from data.basis import one_basis
from data.bodies import SCOPE_BODY
from data.models import Body, Metric, Observation
from data.period import Period
from data.resolved import Resolved, StatedRank


class StatedRanks:
    """The stated ranks by the figure they are about. Ranks of a scope's own body only."""

    def __init__(self) -> None:
        self._claims: dict[tuple[str, str, Period], list[tuple[str, Observation]]]
        self._claims = defaultdict(list)

    def note(self, claims: Iterable[Observation], metric: Metric) -> None:
        """Keep the ranks of one metric, the preferred claims first."""
        if metric.ranks is None or metric.scope is None:
            return
        for said in claims:
            if said.status == "actual" and said.counted_by in ("unstated", _body(metric.scope)):
                key = said.subject, metric.ranks, said.period
                self._claims[key].append((metric.scope, said))

    def attached(self, figures: Iterable[Resolved]) -> Iterator[Resolved]:
        """The figures of one metric, each with the best rank of every scope that is about it.

        A rank is about the figure that the body of its scope counted, on the same basis; where
        that body has no figure of the subject, about the one that answers by default.
        """
        listed = list(figures)
        counted = {(figure.subject, figure.period, figure.body) for figure in listed}
        for figure in listed:
            ranks: dict[str, StatedRank] = {}
            claims = self._claims.get((figure.subject, figure.metric, figure.period), [])
            for scope, said in claims if figure.status == "actual" else []:
                body = _body(scope)
                own = figure.body == body
                stands_in = (
                    figure.is_default and (figure.subject, figure.period, body) not in counted
                )
                if scope not in ranks and (own or stands_in) and one_basis(said, figure):
                    ranks[scope] = StatedRank(
                        scope=scope, value=int(said.value), source=said.source
                    )
            yield figure.model_copy(update={"ranks": tuple(ranks.values())}) if ranks else figure


def _body(scope: str) -> Body | None:
    return SCOPE_BODY.get(scope)
