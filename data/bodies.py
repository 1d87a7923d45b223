"""Who counts when a claim or a question does not say (contract, section 2.7)."""

from collections.abc import Mapping

from data.models import Body, Metric, Subject, SubjectKind

DEFAULT_BODY: Mapping[SubjectKind, Body] = {
    "city": "local",
    "municipality": "local",
    "province": "national_bureau",
    "region": "national_bureau",
    "country": "caam",
    "company": "company",
    "brand": "company",
    "model": "company",
    "plant": "company",
}
"""Of a subject. An unstated body counts as this one."""

SCOPE_BODY: Mapping[str, Body] = {
    "cities": "local",
    "provinces": "national_bureau",
    "companies": "company",
    "brands": "company",
    "models": "company",
    "countries": "caam",
}
"""Of a ranking. A municipality is ranked among provinces by the bureau's count of it."""


def default_body(subject: Subject, metric: Metric) -> Body:
    """Who counts a metric of a subject by default; a rank counts as its ranking does."""
    return SCOPE_BODY.get(metric.scope or "", DEFAULT_BODY[subject.kind])
