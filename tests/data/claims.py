"""Claims built for a test, and what they resolve to."""

from datetime import date
from decimal import Decimal

from data.models import Bilingual, Metric, Observation, Source, Subject
from data.resolve import resolve

SUBJECTS = {
    "chongqing": Subject(id="chongqing", number=1, kind="municipality", en="Chongqing", zh="重庆"),
    "hefei": Subject(id="hefei", number=2, kind="city", en="Hefei", zh="合肥"),
    "eastland": Subject(id="eastland", number=3, kind="province", en="Eastland", zh="东陆"),
    "northport": Subject(id="northport", number=4, kind="municipality", en="Northport", zh="北港"),
}


def metric(key, number, **fields):
    words = Bilingual(en=key, zh=key)
    plain = {"unit": "vehicles", "measure": "production", **fields}
    return Metric(id=key, number=number, en=key, zh=key, definition=words, **plain)


METRICS = {
    "vehicle_production": metric("vehicle_production", 1),
    "nev_production": metric("nev_production", 2, fleet="nev"),
    "rank_vehicle_production": metric(
        "rank_vehicle_production",
        3,
        unit="rank",
        measure="rank",
        ranks="vehicle_production",
        scope="cities",
    ),
    "rank_vehicle_production_provinces": metric(
        "rank_vehicle_production_provinces",
        4,
        unit="rank",
        measure="rank",
        ranks="vehicle_production",
        scope="provinces",
    ),
}


def source(key, *, kind="media", read="whole", published="2026-01"):
    return Source(
        id=key,
        publisher=key,
        title=key,
        url=f"https://{key}.example",
        published=published,
        language="en",
        kind=kind,
        read=read,
    )


def said(value, by, *, digits=None, **fields):
    """A claim: of Northport's vehicles in 2025, counted by nobody named, unless told otherwise."""
    stated = len(Decimal(value).normalize().as_tuple().digits)
    whole = {
        "subject": "northport",
        "metric": "vehicle_production",
        "period": "2025",
        "qualifier": "exact",
        "status": "actual",
        "basis": "unstated",
        "counted_by": "unstated",
        **fields,
    }
    return Observation(
        value=value,
        digits=digits or stated,
        source=by,
        locator="p1",
        added=date(2026, 6, 1),
        **whole,
    )


def resolved(claims, *sources):
    """Every figure that the claims make; a source that is not given is plain media."""
    known = {one.id: one for one in sources}
    for claim in claims:
        known.setdefault(claim.source, source(claim.source))
    return resolve(claims, SUBJECTS, METRICS, known)


def only(claims, *sources):
    [figure] = resolved(claims, *sources)
    return figure


def rivals(figure):
    return [(int(rival.value), rival.source, rival.reason) for rival in figure.rivals]
