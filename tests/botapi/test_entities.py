"""The HTML parser: what Telegram takes, and what it refuses in which words."""

import pytest

from tests.botapi.entities import EntityError, parse_html, utf16_length


def test_tags_become_entities_counted_in_utf16_units():
    text, entities = parse_html("😀 <b>bold <i>both</i></b>")

    assert text == "😀 bold both"
    assert entities == [
        {"type": "bold", "offset": 3, "length": 9},
        {"type": "italic", "offset": 8, "length": 4},
    ]
    assert utf16_length(text) == 12


def test_only_the_four_named_references_and_numbers_are_decoded():
    text, _ = parse_html("&lt;&gt;&amp;&quot; &#39;&#x27; &nbsp; &apos; & &")

    assert text == "<>&\" '' &nbsp; &apos; & &"


@pytest.mark.parametrize(
    "source",
    [
        '<a href="https://example.com/?a=1&amp;b=2">x</a>',
        "<a href='https://example.com/?a=1&amp;b=2' >x</a >",
        '<A HREF="https://example.com/?a=1&b=2">x</A>',
    ],
)
def test_a_link_keeps_its_address(source):
    assert parse_html(source) == (
        "x",
        [{"type": "text_link", "offset": 0, "length": 1, "url": "https://example.com/?a=1&b=2"}],
    )


def test_a_link_to_nowhere_becomes_text():
    assert parse_html('<a href="nowhere">x</a>') == ("x", [])


def test_a_tag_without_text_leaves_nothing():
    assert parse_html("<b></b>x") == ("x", [])


def test_a_quotation_can_be_expandable():
    assert parse_html("<blockquote expandable>x</blockquote>")[1] == [
        {"type": "expandable_blockquote", "offset": 0, "length": 1}
    ]


def test_entities_after_the_hundredth_are_ignored():
    assert len(parse_html("<b>x</b> " * 101)[1]) == 100


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("é<script>x</script>", 'Unsupported start tag "script" at byte offset 2'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("x<br/>", 'Unsupported start tag "br/" at byte offset 1'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ('<a href="https://example.com">x</b>', 'expected "</a>", found "</b>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ('<a href="https://example.com>x</a>', 'start tag "a" at byte offset 0'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_broken_html_is_refused(source, reason):
    with pytest.raises(EntityError) as refused:
        parse_html(source)

    assert reason in str(refused.value)
