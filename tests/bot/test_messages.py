"""The words: the same messages with the same arguments in both languages, said strictly."""

import re
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.markup import Html, Plain
from bot.messages import INTENTS, Messages, WordingError, word_files
from bot.wording import Wording
from intents.answer import CodeTerm, SubjectTerm, TextTerm, as_typed, line
from tests.questions.published import catalogue

LANGUAGES = ("en", "zh")
CLOSED = re.compile(r"^(scope|kind|body|basis|status|step|bound|differs|fleet|rival)-")
"""Messages whose names are put together from a code."""
HAN = re.compile(r"[\u4e00-\u9fff]")


class Arguments(Visitor):
    """Collects the arguments that a message takes."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    # The visitor of fluent.syntax calls its methods by the names of the nodes.
    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def messages_of(path: Path) -> dict[str, frozenset[str]]:
    """Each message of a file with its arguments; what cannot be parsed fails the test."""
    entries = FluentParser().parse(path.read_text("utf-8")).body
    assert not [entry for entry in entries if isinstance(entry, ast.Junk)], path
    found = {}
    for entry in entries:
        if isinstance(entry, ast.Message):
            arguments = Arguments()
            arguments.visit(entry)
            assert entry.id.name not in found, f"{path}: {entry.id.name} stands twice"
            found[entry.id.name] = frozenset(arguments.names)
    return found


def all_messages(language: str) -> dict[str, frozenset[str]]:
    return {key: args for path in word_files(language) for key, args in messages_of(path).items()}


@pytest.fixture(scope="module", params=LANGUAGES)
def messages(request: Any) -> Messages:
    return Messages(request.param)


@pytest.mark.parametrize("english", word_files("en"), ids=lambda path: f"{path.parent.name}")
def test_both_languages_have_the_same_messages_with_the_same_arguments(english):
    chinese = english.with_name("zh.ftl")

    assert messages_of(english) == messages_of(chinese)


def test_no_message_stands_in_two_files():
    keys = [key for path in word_files("en") for key in messages_of(path)]

    assert sorted(keys) == sorted(set(keys))


def test_every_intent_has_its_words():
    folders = {path.parent for path in INTENTS.glob("*/intent.yaml")}

    assert {path.parent for path in word_files("en")} >= folders


def test_chinese_messages_are_chinese_and_english_ones_are_not():
    chinese, english = Messages("zh"), Messages("en")
    plain = [key for key, arguments in all_messages("en").items() if not arguments]

    assert [key for key in plain if HAN.search(english.say(key))] == []
    assert [key for key in plain if re.search("[a-z]{12}", chinese.say(key))] == []


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        ("scope", ["cities", "provinces", "companies", "brands", "models", "countries"]),
        ("kind", ["city", "municipality", "province", "region", "country", "company", "plant"]),
        ("body", ["national_bureau", "caam", "customs", "local", "company", "unstated"]),
        ("basis", ["production_location", "legal_entity", "unstated"]),
        ("status", ["actual", "preliminary", "expected", "target", "forecast"]),
        ("bound", ["over", "at_least", "under", "at_most"]),
        ("differs", ["period", "metric", "subject", "status", "result", "body"]),
        ("rival", ["counted_by", "basis", "value"]),
    ],
)
def test_every_code_of_a_closed_vocabulary_has_its_word(kind, codes):
    known = all_messages("en")

    assert [code for code in codes if f"{kind}-{code}" not in known] == []


def test_every_message_that_code_names_exists():
    root = INTENTS.parent
    files = [*root.glob("intents/**/*.py"), *root.glob("bot/**/*.py")]
    source = "\n".join(path.read_text("utf-8") for path in files)
    said = set(re.findall(r"""(?:\bline|\bsay)\(\s*"([a-z0-9-]+)"[,)]""", source))

    assert sorted(said - set(all_messages("en"))) == []


def test_no_message_is_left_over():
    root = INTENTS.parent
    files = [*root.glob("intents/**/*.py"), *root.glob("bot/**/*.py")]
    source = "\n".join(path.read_text("utf-8") for path in files)
    families = re.findall(r'f"([a-z-]+)-\{', source)
    keys = {key for key in all_messages("en") if not CLOSED.match(key)}
    left = {key for key in keys if f'"{key}"' not in source}

    assert sorted(key for key in left if not key.startswith(tuple(families))) == []


def test_a_message_takes_its_arguments(messages):
    assert "x" in messages.say("figure-plain", {"subject": "x", "period": "y", "value": "z"})


def test_a_missing_argument_is_an_error(messages):
    with pytest.raises(WordingError, match=r"figure-plain.*value"):
        messages.say("figure-plain", {"subject": "x", "period": "y"})


def test_a_missing_message_is_an_error(messages):
    with pytest.raises(WordingError, match="no message 'figure-imaginary'"):
        messages.say("figure-imaginary")


def test_numbers_are_not_grouped_into_thousands():
    assert "2016" in Messages("en").say("sources-row", {"source": "x", "count": 2016})


@pytest.mark.parametrize("language", LANGUAGES)
def test_html_is_escaped_and_plain_text_is_not(language):
    typed = "<b>&\"'</b>"
    said = line("ambiguous-name", name=as_typed(typed), options=(SubjectTerm(subject="jilin"),))
    messages = Messages(language)

    html = Wording(catalogue(), messages, Html()).line(said)
    plain = Wording(catalogue(), messages, Plain()).line(said)

    assert "&lt;b&gt;&amp;&quot;&#x27;&lt;/b&gt;" in html
    assert typed in plain


def test_a_link_escapes_its_text_and_its_address():
    link = Html().link("A & <B>", 'https://example.org/?a=1&b="2"')

    assert link == '<a href="https://example.org/?a=1&amp;b=&quot;2&quot;">A &amp; &lt;B&gt;</a>'
    assert Plain().link("A", "https://example.org") == "A https://example.org"


@pytest.mark.parametrize(
    ("language", "items", "listed"),
    [
        ("en", [], ""),
        ("en", ["a"], "a"),
        ("en", ["a", "b"], "a and b"),
        ("en", ["a", "b", "c"], "a, b and c"),
        ("zh", ["a", "b", "c"], "a、b、c"),
    ],
)
def test_items_are_listed_as_the_language_does(language, items, listed):
    assert Wording(catalogue(), Messages(language), Plain()).listed(items) == listed


def test_terms_are_worded_in_the_language_of_the_messages():
    english = Wording(catalogue(), Messages("en"), Plain())
    chinese = Wording(catalogue(), Messages("zh"), Plain())
    term = TextTerm(en="word", zh="词")

    assert (english.term(term), chinese.term(term)) == ("word", "词")
    code = CodeTerm(kind="scope", code="cities")
    assert (english.term(code), chinese.term(code)) == ("cities", "城市")
