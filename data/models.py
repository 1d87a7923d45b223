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


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
MetricId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(_[a-z0-9]+)*$")]
Filled = Annotated[str, StringConstraints(min_length=1)]
PartialDate = Annotated[
    str, StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$"), AfterValidator(_real_date)
]
PlainNumber = Annotated[Decimal, BeforeValidator(_plain_number)]

SubjectKind = Literal[
    "city", "municipality", "province", "region", "country", "company", "brand", "model", "plant"
]
SourceKind = Literal["official", "agency", "media", "aggregator"]
Qualifier = Literal["exact", "approx", "over", "at_least", "under", "at_most"]
Status = Literal["actual", "preliminary", "expected", "target", "forecast"]
Basis = Literal["production_location", "legal_entity", "unstated"]
Body = Literal["national_bureau", "caam", "customs", "local", "company", "unstated"]
Unit = Literal["vehicles", "CNY", "THB", "USD", "percent", "rank", "years", "companies", "months"]
Measure = Literal[
    "production",
    "sales",
    "deliveries",
    "exports",
    "export_value",
    "output_value",
    "cluster_scale",
    "parts_rate",
    "makers",
    "investment",
    "years_first",
    "years_since_first",
    "autonomous_share",
    "rank",
]
Fleet = Literal["all", "nev", "ev"]

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
    url: Filled
    published: PartialDate | Literal["undated"]
    language: Literal["en", "zh", "other"]
    kind: SourceKind
    read: Literal["whole", "excerpt"]
    note: str = ""


class Subject(Record):
    """Whom figures are about: a place, a maker, a brand, a model or a plant.

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
    fleet: Literal["all", "nev"] = "all"


class Metric(Record):
    """What was measured. `measure`, `fleet` and `running` are what words in a question select."""

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
    scope: Literal["cities", "provinces"] | None = None
    definition: Bilingual

    @model_validator(mode="after")
    def _rank_has_scope(self) -> Self:
        if (self.measure == "rank") != (self.ranks is not None and self.scope is not None):
            raise ValueError(
                "a rank metric, and only one, names the metric it `ranks` and its `scope`"
            )
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
    value: PlainNumber
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
