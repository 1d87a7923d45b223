"""Rows of the dataset in words, for its curators: Chongqing 2025 vehicle production: 2.788M."""

from collections import Counter

from bot import numbers
from bot.markup import Plain
from bot.messages import Messages
from bot.wording import Wording
from data.catalogue import Catalogue
from data.models import SIGNED, Observation
from data.resolved import Resolved
from intents.answer import MetricTerm, SubjectTerm

Claim = Observation | Resolved


class Claims:
    """Words the claims of one catalogue in one language."""

    def __init__(self, catalogue: Catalogue, language: str) -> None:
        self.language = language
        self._catalogue = catalogue
        self._wording = Wording(catalogue, Messages(language), Plain())
        self._names = Counter(
            name for subject in catalogue.subjects.values() for name in {subject.en, subject.zh}
        )

    def say(self, key: str, **arguments: str | int) -> str:
        """A message whose arguments are worded already."""
        return self._wording.say(key, **arguments)

    def listed(self, items: list[str]) -> str:
        """a, b and c."""
        return self._wording.listed(items)

    def claim(self, said: Claim) -> str:
        """A claim with its value and its publisher."""
        return self.say(
            "claim-said", about=self.about(said), value=self.value(said), source=self.source(said)
        )

    def about(self, said: Claim) -> str:
        """Subject, period and metric."""
        return self.say(
            "claim-about",
            subject=self.subject(said.subject),
            period=numbers.period(said.period, self.language),
            metric=self.metric(said.metric),
        )

    def subject(self, subject: str) -> str:
        """A subject's name, told apart from its namesakes if it has any."""
        known = self._catalogue.subjects[subject]
        distinct = max(self._names[known.en], self._names[known.zh]) > 1
        return self._wording.subject(SubjectTerm(subject=subject, distinct=distinct))

    def metric(self, metric: str) -> str:
        """A metric's name."""
        return self._wording.metric(MetricTerm(metric=metric))

    def value(self, said: Claim) -> str:
        """The value with its unit, and its status unless that is actual."""
        metric = self._catalogue.metrics[said.metric]
        if metric.measure in SIGNED:
            value = numbers.change(said.value, said.qualifier)
        else:
            value = numbers.quantity(
                said.value, said.digits, metric.unit, said.qualifier, self.language
            )
        if said.status == "actual":
            return value
        return self.say("figure-status", status=self.say(f"status-{said.status}"), value=value)

    def source(self, said: Claim) -> str:
        """The publisher."""
        return self._catalogue.sources[said.source].publisher
