"""Names that only qualify the one beside them: a place around it, a maker behind it."""

import pytest

from intents.reading.qualifying import qualifiers
from intents.reading.spans import Span
from tests.fixtures import TODAY


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Eastland's Eastvale 2025", ("eastvale",)),
        ("Eastland Eastvale 2025", ("eastvale",)),
        ("Eastvale, Eastland 2025", ("eastvale",)),
        ("Arcadia's Northport 2025", ("northport",)),
        ("Daystar' Lumen deliveries 2025", ("lumen",)),
        ("东谷，东陆2025年产量", ("eastvale",)),
        ("Daystar's Lumen deliveries 2025", ("lumen",)),
        ("东陆东谷2025年产量", ("eastvale",)),
        ("东陆的东谷2025年产量", ("eastvale",)),
        ("Eastvale and Eastland 2025", ("eastvale", "eastland")),
        ("东谷、东陆2025年产量", ("eastvale", "eastland")),
        ("Eastland, Eastvale and Westmark 2025", ("eastland", "eastvale", "westmark")),
        ("Eastvale, Eastland and Westmark 2025", ("eastvale", "eastland", "westmark")),
        ("Lumen, Daystar deliveries 2025", ("lumen", "daystar")),
        ("Westmark Eastvale 2025", ("westmark", "eastvale")),
        ("Eastvale share of Eastland 2025", ("eastvale", "eastland")),
    ],
)
def test_what_lies_around_a_name_right_beside_it_only_qualifies_it(desk, text, subjects):
    assert desk.ask(text, TODAY).question.subjects == subjects


def test_a_name_that_two_places_hold_qualifies_nothing_and_is_not_qualified(dataset):
    text = "Eastland's Twinbridge"
    named = [
        (Span(0, 8, ()), ("eastland",)),
        (Span(11, 21, ()), ("twinbridge-east", "twinbridge-west")),
    ]

    assert qualifiers(text, named, dataset.catalogue.subjects) == set()


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("how many Lumen did Daystar deliver in 2025", ("lumen", "daystar")),
        ("晨星2025年交付了多少辆流明", ("lumen",)),
        ("晨星和流明2025年交付量", ("daystar", "lumen")),
        ("does Daystar build the Lumen", ("daystar", "lumen")),
    ],
)
def test_the_maker_of_the_brand_that_is_counted_only_says_whose_it_is(desk, text, subjects):
    assert desk.ask(text, TODAY).question.subjects == subjects
