"""A name has one holder, but for places that share theirs openly."""

import pytest


def test_a_place_and_a_maker_may_not_share_a_name(desk):
    line = desk.folder.edit(
        "subjects.yaml", "en: [Aurora Motors]", "en: [Aurora Motors, Northport]"
    )

    error = desk.folder.error()
    assert (error.file.name, error.column) == ("subjects.yaml", "aliases")
    assert 0 < error.line < line
    assert error.problem == "the name 'northport' stands for 'northport' and for 'aurora'"
    assert error.remedy == "keep it with one of them, or lengthen it until it names one"


@pytest.mark.parametrize(
    "alias",
    ["NORTHPORT", "Ｎｏｒｔｈｐｏｒｔ", "Old-Harbour", "北港城", "Northport City", "北港市"],
)
def test_names_are_compared_as_they_are_read(desk, alias):
    desk.folder.edit("subjects.yaml", "en: [Aurora Motors]", f"en: [Aurora Motors, {alias}]")

    assert desk.folder.error().problem.endswith("stands for 'northport' and for 'aurora'")


def test_traditional_characters_do_not_make_another_name(desk):
    desk.folder.edit("subjects.yaml", "zh: [极光汽车]", "zh: [极光汽车, 東陸]")

    assert desk.folder.error().problem == "the name '东陆' stands for 'eastland' and for 'aurora'"


def test_a_maker_and_its_brand_may_not_share_a_name(desk):
    desk.folder.edit("subjects.yaml", "zh: [晨星汽车]", "zh: [晨星汽车, 流明]")

    assert desk.folder.error().problem == "the name '流明' stands for 'daystar' and for 'lumen'"


def test_a_chinese_alias_is_not_the_main_name_of_another_place(desk):
    desk.folder.edit("subjects.yaml", "zh: 磨溪\n", "zh: 磨溪\n  aliases: {zh: [西湾]}\n")

    assert (
        desk.folder.error().problem == "the name '西湾' stands for 'millbrook' and for 'westhaven'"
    )


def test_two_places_may_not_share_an_alias(desk):
    desk.folder.edit("subjects.yaml", "zh: 磨溪\n", "zh: 磨溪\n  aliases: {zh: [北港城]}\n")

    assert "'北港城'" in desk.folder.error().problem


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("zh: 东谷\n", "zh: 东陆\n"),
        ("zh: 磨溪\n", "zh: 西湾\n"),
        ("zh: 磨溪\n", "zh: 磨溪\n  aliases: {en: [Westhaven]}\n"),
    ],
    ids=["a city named as its province", "two cities of one name", "a Latin spelling of another"],
)
def test_places_may_share_a_name_that_a_question_asks_back_for(desk, old, new):
    desk.folder.edit("subjects.yaml", old, new)

    assert desk.report().unexplained == ()


def test_a_name_within_a_longer_one_is_no_collision(desk):
    desk.folder.edit("subjects.yaml", "en: [Aurora Motors]", "en: [Northport Aurora]")

    assert desk.report().unexplained == ()


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("  en: vehicle sales\n", "  en: Deliveries\n", "deliveries"),
        ("  zh: 汽车销量\n", "  zh: 交付量\n", "交付量"),
        ("  en: deliveries\n", "  en: Northport\n", "northport"),
    ],
)
def test_a_metric_shares_its_name_with_nothing(desk, old, new, name):
    desk.folder.edit("metrics.yaml", old, new)

    error = desk.folder.error()
    assert error.file.name == "metrics.yaml"
    assert error.problem.startswith(f"the name {name!r} stands for ")
    assert error.remedy == "rename one of them"
