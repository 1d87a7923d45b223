"""Wording: the typed terms of a line become text in one language and one markup."""

from collections.abc import Sequence

from bot import numbers
from bot.messages import Markup, Messages
from data.catalogue import Catalogue
from data.models import SIGNED
from data.resolved import Rival
from intents.answer import (
    Atom,
    CodeTerm,
    Figure,
    FigureTerm,
    Line,
    MetricTerm,
    PeriodTerm,
    PlaceTerm,
    Quantity,
    Signed,
    SourceTerm,
    SubjectTerm,
    Term,
    TextTerm,
)
from intents.metrics import default_metric


class Wording:
    """Words terms and lines over one catalogue. Holds no state of a question."""

    def __init__(self, catalogue: Catalogue, messages: Messages, markup: Markup) -> None:
        self._catalogue = catalogue
        self._messages = messages
        self._markup = markup
        self.language = messages.language

    def line(self, line: Line) -> str:
        """A whole line."""
        return self._messages.say(
            line.message, {name: self.term(term) for name, term in line.terms.items()}
        )

    def say(self, key: str, **arguments: str | int) -> str:
        """A message whose arguments are worded already."""
        return self._messages.say(key, arguments)

    def term(self, term: Term) -> str | int:
        """One term, or several as a list."""
        if isinstance(term, tuple):
            return self.listed([str(self._atom(atom)) for atom in term])
        return self._atom(term)

    def listed(self, items: Sequence[str], joined: str = "list-and") -> str:
        """a, b and c; a、b、c. `joined` names the message before the last item."""
        if len(items) < 2:
            return "".join(items)
        comma, last = (self._messages.say(key) for key in ("list-comma", joined))
        return comma.join(items[:-1]) + last + items[-1]

    def _atom(self, atom: Atom) -> str | int:
        match atom:
            case int():
                return atom
            case SubjectTerm():
                return self.subject(atom)
            case MetricTerm():
                return self.metric(atom)
            case FigureTerm():
                return self.figure(atom.figure, brief=atom.brief)
            case CodeTerm():
                return self._messages.say(f"{atom.kind}-{atom.code}")
            case _:
                return self._markup.text(self._text(atom))

    def _text(
        self, atom: str | PeriodTerm | Quantity | Signed | SourceTerm | PlaceTerm | TextTerm
    ) -> str:
        """Terms that are text, not yet marked up."""
        match atom:
            case PeriodTerm():
                return numbers.period(atom.period, self.language)
            case Quantity():
                return numbers.quantity(
                    atom.value, atom.digits, atom.unit, atom.qualifier, self.language
                )
            case Signed():
                return numbers.signed(atom.value)
            case SourceTerm():
                return self._catalogue.sources[atom.source].publisher
            case PlaceTerm():
                return numbers.place(atom.value, self.language)
            case TextTerm():
                return atom.zh if self.language == "zh" else atom.en
            case str():
                return atom

    def subject(self, term: SubjectTerm) -> str:
        """A subject's name, told apart from its namesakes where asked."""
        known = self._catalogue.subjects[term.subject]
        name = known.zh if self.language == "zh" else known.en
        if not term.distinct:
            return self._markup.text(name)
        parent = self._catalogue.subjects.get(known.parent or "")
        above = "none"
        if parent is not None and parent.kind != "country":
            above = parent.zh if self.language == "zh" else parent.en
        kind = self._messages.say(f"kind-{known.kind}")
        return self._markup.text(
            self._messages.say("with-kind", {"name": name, "kind": kind, "parent": above})
        )

    def metric(self, term: MetricTerm) -> str:
        """A metric's name; a kind of vehicle that is not held is named by its own word."""
        if term.metric.startswith("fleet:"):
            return self._messages.say(term.metric.replace(":", "-"))
        known = self._catalogue.metrics[term.metric]
        names = known.short if term.short and known.short else known
        return names.zh if self.language == "zh" else names.en

    def figure(self, figure: Figure, *, brief: bool = False) -> str:
        """Subject, metric unless it is the default, period, value and stated change."""
        value = self.value(figure)
        if figure.status != "actual":
            status = self._messages.say(f"status-{figure.status}")
            value = self._messages.say("figure-status", {"status": status, "value": value})
        subject = self.subject(SubjectTerm(subject=figure.subject))
        if self.language == "zh" and subject[-1].isascii():
            subject += " "  # or "M9" and "2024" would read as one number
        named = figure.metric != default_metric(
            self._catalogue.subjects[figure.subject], self._catalogue
        )
        arguments = {
            "subject": subject,
            "period": numbers.period(figure.period, self.language),
            "metric": self.metric(MetricTerm(metric=figure.metric, short=True)),
            "value": value,
        }
        key = "figure-brief" if brief else "figure-named" if named else "figure-plain"
        text = self._messages.say(key, {n: v for n, v in arguments.items() if n in _ARGUMENTS[key]})
        if figure.change_pct is None:
            return text
        return self._messages.say(
            "figure-change", {"figure": text, "change": numbers.signed(figure.change_pct)}
        )

    def value(self, figure: Figure | Rival, metric: str = "") -> str:
        """A figure's or a rival's value with its unit."""
        known = self._catalogue.metrics[figure.metric if isinstance(figure, Figure) else metric]
        if known.measure in SIGNED:
            return self._markup.text(numbers.change(figure.value, figure.qualifier))
        return self._markup.text(
            numbers.quantity(
                figure.value, figure.digits, known.unit, figure.qualifier, self.language
            )
        )

    def source(self, source: str) -> str:
        """A publisher and date, linked to the page."""
        known = self._catalogue.sources[source]
        text = self._messages.say(
            "source-named",
            {"publisher": known.publisher, "date": numbers.date_of(known.published, self.language)},
        )
        return self._markup.link(text, known.url)


_ARGUMENTS = {
    "figure-plain": ("subject", "period", "value"),
    "figure-named": ("subject", "metric", "period", "value"),
    "figure-brief": ("subject", "value"),
}
