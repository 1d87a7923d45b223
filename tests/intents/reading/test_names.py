"""Names: short, old and shared ones, and what tells those who share one apart."""

import pytest

from tests.questions.published import question, unread


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("渝", ("chongqing",)),
        ("粤", ("guangdong",)),
        ("皖 2025", ("anhui",)),
        ("渝2025年", ("chongqing",)),
        ("皖2025年1-11月产量", ("anhui",)),
        ("京沪渝2025", ("beijing", "shanghai", "chongqing")),
        ("沪粤皖1-11月", ("shanghai", "guangdong", "anhui")),
        ("京、沪、渝", ("beijing", "shanghai", "chongqing")),
        ("渝和沪", ("chongqing", "shanghai")),
        ("穗深", ("guangzhou", "shenzhen")),
    ],
)
def test_a_name_of_one_character_counts_alone_or_among_its_like(text, subjects):
    assert question(text).subjects == subjects


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("宁德", ("ningde",)),
        ("吉利2025年销量", ("geely",)),
        ("新能源", ()),
        ("深蓝汽车", ("deepal",)),
    ],
)
def test_a_name_of_one_character_inside_a_word_is_not_read(text, subjects):
    assert question(text).subjects == subjects


@pytest.mark.parametrize(
    ("text", "word"), [("京东2025年", "京东"), ("渝中产量", "渝"), ("沪指", "沪指")]
)
def test_a_name_of_one_character_beside_another_word_is_unknown(text, word):
    assert word in unread(text).not_understood


@pytest.mark.parametrize(
    ("name", "subject"),
    [
        ("Chungking", "chongqing"),
        ("CQ", "chongqing"),
        ("山城", "chongqing"),
        ("Canton", "guangzhou"),
        ("羊城", "guangzhou"),
        ("Peking", "beijing"),
        ("魔都", "shanghai"),
        ("Kwangtung", "guangdong"),
        ("Anhwei", "anhui"),
        ("Hofei", "hefei"),
        ("鹏城", "shenzhen"),
        ("Chongqing City", "chongqing"),
        ("chongqing municipality", "chongqing"),
        ("重庆市", "chongqing"),
        ("合肥市", "hefei"),
        ("安徽省", "anhui"),
        ("Guangdong province", "guangdong"),
        ("Chang'an Automobile", "changan"),
        ("Chang’an", "changan"),
        ("重慶長安", "changan"),
        ("Avita", "avatr"),
        ("Wenjie M9", "aito-m9"),
        ("Xi'an", "xian"),
    ],
)
def test_old_short_and_full_names_mean_their_subject(name, subject):
    assert question(f"{name} 2025").subjects == (subject,)


@pytest.mark.parametrize(
    ("text", "name", "holders"),
    [
        ("Jilin 2025", "Jilin", ("jilin", "jilin-city")),
        ("吉林2025年", "吉林", ("jilin", "jilin-city")),
        ("SUZHOU 2025", "SUZHOU", ("suzhou", "suzhou-anhui")),
        ("Taizhou", "Taizhou", ("taizhou-jiangsu", "taizhou-zhejiang")),
        ("Fuzhou 2025", "Fuzhou", ("fuzhou", "fuzhou-jiangxi")),
        ("shanxi 2025", "shanxi", ("shaanxi", "shanxi")),
        ("吉林汽車產量", "吉林", ("jilin", "jilin-city")),
    ],
)
def test_a_name_that_several_hold_is_asked_back_with_all_holders(text, name, holders):
    found = unread(text)

    assert (found.reason, found.name, found.ambiguous) == ("ambiguous", name, holders)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Jilin province 2025", "jilin"),
        ("the province of Jilin", "jilin"),
        ("Jilin city 2025", "jilin-city"),
        ("吉林省2025年", "jilin"),
        ("吉林市2025年", "jilin-city"),
        ("苏州2025年", "suzhou"),
        ("宿州2025年", "suzhou-anhui"),
        ("福州2025年", "fuzhou"),
        ("抚州2025年", "fuzhou-jiangxi"),
        ("陕西2025年", "shaanxi"),
        ("山西2025年", "shanxi"),
        ("Shaanxi 2025", "shaanxi"),
    ],
)
def test_a_kind_or_the_characters_settle_who_is_meant(text, subject):
    assert question(text).subjects == (subject,)


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("Suzhou, Jiangsu", "suzhou"),
        ("Suzhou in Anhui", "suzhou-anhui"),
        ("Fuzhou Jiangxi", "fuzhou-jiangxi"),
    ],
)
def test_the_province_beside_a_name_settles_which_city_is_meant(text, city):
    assert question(text).subjects[0] == city


def test_the_carmaker_is_not_the_old_capital():
    assert question("Chang'an production 2025").subjects == ("changan",)


@pytest.mark.parametrize("text", ["重庆长安2025年销量", "Chongqing Changan sales 2025"])
def test_a_city_in_the_name_of_a_maker_is_not_a_second_subject(text):
    assert question(text).subjects == ("changan",)


def test_subjects_keep_the_order_in_which_they_were_typed():
    assert question("上海、重庆、北京").subjects == ("shanghai", "chongqing", "beijing")


def test_a_subject_named_twice_counts_once():
    assert question("Chongqing (重庆) 2025").subjects == ("chongqing",)


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("zhe jiang output 2025", ("zhejiang",)),
        ("Zhe-jiang 2025", ("zhejiang",)),
        ("bi ya di xiaoliang 2025", ("byd",)),
        ("chongqing chanliang 2025", ("chongqing",)),
        ("sales of Tesla's plant in Shanghai 2024", ("tesla-shanghai",)),
        ("Tesla's Shanghai plant sales 2024", ("tesla-shanghai",)),
        ("特斯拉的上海工厂2024年销量", ("tesla-shanghai",)),
    ],
)
def test_pinyin_apart_or_joined_and_a_plant_by_owner_and_town_are_names(text, subjects):
    assert question(text).subjects == subjects


def test_pinyin_apart_is_as_open_as_joined():
    assert unread("shan xi 2025").ambiguous == unread("shanxi 2025").ambiguous != ()
