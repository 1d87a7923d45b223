"""The rows and the vocabulary of the dataset, each validated on its own."""

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, model_validator

from data.period import Period, Written
from data.record import Record


def _real_date(text: str) -> str:
    Period.parse(text)
    return text


def _plain_number(value: Any) -> Any:
    """Only digits and one point: no separators, signs, exponents or full-width digits."""
    if isinstance(value, str) and not re.fullmatch(r"[0-9]+(\.[0-9]+)?", value.strip()):
        raise ValueError("it is not a plain number")
    return value


def _signed_number(value: Any) -> Any:
    """As a plain number; a change may fall below zero."""
    if isinstance(value, str):
        _plain_number(value.strip().removeprefix("-"))
    return value


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
MetricId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(_[a-z0-9]+)*$")]
Filled = Annotated[str, StringConstraints(min_length=1)]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s/]+\S*$")]
PartialDate = Annotated[
    str, StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$"), AfterValidator(_real_date)
]
PlainNumber = Annotated[Decimal, BeforeValidator(_plain_number)]
SignedNumber = Annotated[Decimal, BeforeValidator(_signed_number)]

SubjectKind = Literal[
    "city", "municipality", "province", "region", "country", "company", "brand", "model", "plant"
]
SourceKind = Literal["official", "agency", "media", "aggregator"]
Qualifier = Literal["exact", "approx", "over", "at_least", "under", "at_most"]
Status = Literal["actual", "preliminary", "expected", "target", "forecast"]
Basis = Literal["production_location", "legal_entity", "unstated"]
Body = Literal[
    "national_bureau", "caam", "cpca", "customs", "local", "company", "other", "unstated"
]
Unit = Literal["vehicles", "CNY", "THB", "USD", "percent", "rank", "years", "companies", "months"]
Measure = Literal[
    "production",
    "sales",
    "deliveries",
    "retail_sales",
    "domestic_sales",
    "overseas_sales",
    "own_brand_sales",
    "exports",
    "export_value",
    "capacity",
    "output_value",
    "revenue",
    "cluster_scale",
    "parts_rate",
    "makers",
    "investment",
    "years_first",
    "years_since_first",
    "autonomous_share",
    "industrial_share",
    "value_added_growth",
    "share",
    "growth",
    "rank",
]
Fleet = Literal[
    "all",
    "nev",
    "ev",
    "bev",
    "phev",
    "passenger",
    "commercial",
    "passenger_nev",
    "commercial_nev",
    "sedan",
    "suv",
    "fuel",
]
COUNTED: frozenset[Unit] = frozenset({"vehicles", "companies", "rank", "years"})
"""Counted one by one, in whole numbers."""
SIGNED: frozenset[Measure] = frozenset({"growth", "value_added_growth"})
"""What may be below zero: a change in percent."""
FRACTIONS: frozenset[Measure] = frozenset(
    {"autonomous_share", "industrial_share", "parts_rate", "share"}
)
"""What is a part of a whole: at most 100 percent."""
PLACES: frozenset[SubjectKind] = frozenset(
    {"city", "municipality", "province", "region", "country"}
)


class Bilingual(Record):
    """One text in both languages."""

    en: Filled
    zh: Filled


class Names(Record):
    """Further names of a subject, a metric or a topic, as people type them."""

    en: tuple[Filled, ...] = ()
    zh: tuple[Filled, ...] = ()


class Source(Record):
    """A publication: one page, read whole or in excerpt."""

    id: Id
    publisher: Filled
    title: Filled
    url: Url
    published: PartialDate | Literal["undated"]
    language: Literal["en", "zh", "other"]
    kind: SourceKind
    read: Literal["whole", "excerpt"]
    note: str = ""


class Subject(Record):
    """Whom figures are about: a place, a maker, a brand, a model or a plant.

    `parent` is where it belongs: a city's province, a brand's or plant's maker, the group that
    controls a company. `owners` are all shareholders that sources name, of a joint venture too.
    `seat` is where a maker has its head office or a plant stands; `plants` are the cities where a
    maker builds. `members` are the places that make up a region, which is no level of government.
    `fleet` says that (nearly) all it makes are new-energy vehicles, so that a
    question which names no kind of vehicle may be answered with NEVs, said so.
    A subject without a permanent `number` stands in the gazetteer: real, but not in the data.
    """

    id: Id
    number: int | None = Field(default=None, ge=1)
    kind: SubjectKind
    en: Filled
    zh: Filled
    aliases: Names = Names()
    parent: Id | None = None
    seat: Id | None = None
    seat_sources: tuple[Id, ...] = ()
    owners: tuple[Id, ...] = ()
    owner_sources: tuple[Id, ...] = ()
    plants: tuple[Id, ...] = ()
    plant_sources: tuple[Id, ...] = ()
    fleet: Literal["all", "nev"] = "all"
    members: tuple[Id, ...] = ()

    @model_validator(mode="after")
    def _only_regions_have_members(self) -> Self:
        if self.members and self.kind != "region":
            raise ValueError("only a region lists its `members`")
        return self


class Metric(Record):
    """What was measured. `measure`, `fleet` and `running` are what words in a question select.

    A stated rank, share or growth names the metric it is about: `ranks` within a `scope`, `part`
    of `whole` within the subject itself or the place it lies in, `grows`.
    """

    id: MetricId
    number: int = Field(ge=1)
    en: Filled
    zh: Filled
    short: Bilingual | None = None
    unit: Unit
    measure: Measure
    fleet: Fleet = "all"
    running: bool = False
    ranks: MetricId | None = None
    scope: Literal["cities", "provinces", "world"] | None = None
    part: MetricId | None = None
    whole: MetricId | None = None
    within: Literal["itself", "city", "province", "country"] | None = None
    grows: MetricId | None = None
    definition: Bilingual
    publication: Bilingual | None = None

    @model_validator(mode="after")
    def _about_another(self) -> Self:
        if (self.measure == "rank") != (self.ranks is not None and self.scope is not None):
            raise ValueError(
                "a rank metric, and only one, names the metric it `ranks` and its `scope`"
            )
        if (self.measure == "share") != (None not in (self.part, self.whole, self.within)):
            raise ValueError(
                "a share, and only one, names the `part`, the `whole` and what it is `within`"
            )
        if (self.measure == "growth") != (self.grows is not None):
            raise ValueError("a stated growth, and only one, names the metric that `grows`")
        return self


class Topic(Record):
    """What milestones and notes are about, with the words people use for it."""

    id: Id
    en: Filled
    zh: Filled
    aliases: Names = Names()


class Observation(Record):
    """What one source says one metric of one subject was, in one period, on one basis.

    An observation is a claim, not the truth: two sources may disagree about the same
    period, and then both rows stay and both are shown. `digits` is how many significant
    digits the source stated: 2.788 million has four.
    """

    subject: Id
    metric: MetricId
    period: Written
    value: SignedNumber
    digits: int = Field(ge=1, le=15)
    qualifier: Qualifier
    change_pct: Decimal | None = None
    status: Status
    basis: Basis
    counted_by: Body
    source: Id
    locator: Filled
    added: date
    note: str = ""

    @property
    def claim(self) -> tuple[object, ...]:
        """What makes two rows one claim that stands twice."""
        columns = ("subject", "metric", "period", "status", "basis", "source", "value")
        return tuple(getattr(self, name) for name in columns)

    @model_validator(mode="after")
    def _digits_fit(self) -> Self:
        normal = self.value.normalize()
        if len(normal.as_tuple().digits) > self.digits:
            raise ValueError(
                f"{self.value} has more significant digits than the {self.digits} said to be stated"
            )
        return self


class Milestone(Record):
    """A dated event. `amount` is the count it marks: 30000000 for a 30 millionth vehicle."""

    id: Id
    date: PartialDate
    subjects: tuple[Id, ...]
    topics: tuple[Id, ...] = ()
    amount: Decimal | None = None
    title: Bilingual
    sources: tuple[Id, ...] = Field(min_length=1)
    locator: Filled
    note: str = ""


class Note(Record):
    """Something sources say beside the figures: why it happened, or what cannot be compared.

    It is shown with figures of its subjects, metrics and years only if `caveat` is set;
    `answers` names the kind of question it answers.
    """

    id: Id
    subjects: tuple[Id, ...] = ()
    metrics: tuple[MetricId, ...] = ()
    topics: tuple[Id, ...] = ()
    years: tuple[int, ...] = ()
    answers: tuple[Literal["why", "comparable", "outlook"], ...] = ()
    caveat: bool = False
    text: Bilingual
    sources: tuple[Id, ...] = Field(min_length=1)


class Break(Record):
    """A change in how a metric is counted: values before and from `since` may not compare."""

    id: Id
    since: date
    metrics: tuple[MetricId, ...]
    kinds: tuple[SubjectKind, ...]
    before: Basis
    after: Basis
    text: Bilingual
    sources: tuple[Id, ...] = Field(min_length=1)
