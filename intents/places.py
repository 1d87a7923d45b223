"""Places as the data lists them: what lies in what, and which places make up a region."""

from data.ancestry import ancestors
from data.catalogue import Catalogue
from data.dataset import Session
from data.models import Subject
from intents.answer import Fact, SubjectTerm, line
from intents.makers import named

MOST_MEMBERS = 60


def above(place: str, catalogue: Catalogue) -> tuple[str, ...]:
    """The province of a city and whatever lies above that, the nation left out."""
    over = ancestors(place, catalogue.subjects)
    return tuple(one.id for one in over if one.kind != "country")


def regions_of(place: str, catalogue: Catalogue) -> tuple[str, ...]:
    """The regions that a place is a member of, by itself or through its province."""
    chain = {place, *above(place, catalogue)}
    return tuple(one.id for one in catalogue.subjects.values() if chain & set(one.members))


def below(place: str, catalogue: Catalogue) -> tuple[str, ...]:
    """The members of a region, or the places one level below any other."""
    members = catalogue.subjects[place].members
    return members or tuple(
        one.id
        for one in catalogue.subjects.values()
        if one.parent == place and one.kind in ("city", "municipality", "province")
    )


def place_facts(place: str, data: Session) -> tuple[Fact, ...]:
    """Where a place lies: its province, and the regions it is counted to."""
    catalogue = data.catalogue
    known = catalogue.subjects[place]
    if known.kind == "region":
        return members_facts(place, data)
    subject = SubjectTerm(subject=place)
    facts: list[Fact] = []
    if province := above(place, catalogue):
        lies = line("belonging-lies", place=subject, above=SubjectTerm(subject=province[0]))
        facts.append(Fact(text=lies))
    elif known.kind in ("municipality", "province"):
        facts.append(Fact(text=line(f"belonging-{known.kind}", place=subject)))
    if regions := regions_of(place, catalogue):
        facts.append(Fact(text=line("belonging-region", place=subject, regions=named(*regions))))
    return tuple(facts)


def members_facts(place: str, data: Session) -> tuple[Fact, ...]:
    """The places that make up a region or lie in a province, and which of them have figures."""
    members = below(place, data.catalogue)[:MOST_MEMBERS]
    if not members:
        return ()
    subject = SubjectTerm(subject=place)
    listed = line("belonging-members", place=subject, names=named(*members), count=len(members))
    facts = [Fact(text=listed)]
    held = [one for one in members if _has_figures(data.catalogue.subjects[one], data)]
    if held:
        every = "yes" if len(held) == len(members) else "no"
        text = line("belonging-with-figures", names=named(*held), all=every)
        facts.append(Fact(text=text))
    return tuple(facts)


def _has_figures(subject: Subject, data: Session) -> bool:
    return subject.number is not None and bool(data.metrics_of(subject.id))
