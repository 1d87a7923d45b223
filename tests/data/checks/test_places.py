"""A city makes no more than its province, a brand no more than its maker."""


def test_a_city_above_its_province_is_found(desk):
    desk.add("nev_production", "eastland", "2022", 100000)
    line = desk.add("nev_production", "millbrook", "2022", 170000)

    [finding] = desk.found("places")

    assert finding.line == line
    assert finding.key == "millbrook nev_production 2022 170000 against eastland"


def test_a_city_above_the_country_of_its_province_is_found(desk):
    desk.add("nev_production", "china", "2022", 100000)
    desk.add("nev_production", "millbrook", "2022", 170000)

    assert desk.keys("places") == ["millbrook nev_production 2022 170000 against china"]


def test_a_member_above_its_region_is_found(desk):
    desk.add("nev_production", "lakelands", "2022", 100000)
    desk.add("nev_production", "eastvale", "2022", 170000)

    assert desk.keys("places") == ["eastvale nev_production 2022 170000 against lakelands"]


def test_a_brand_above_its_maker_is_found(desk):
    desk.add("vehicle_sales", "daystar", "2022", 100000)
    desk.add("vehicle_sales", "lumen", "2022", 170000)

    assert desk.keys("places") == ["lumen vehicle_sales 2022 170000 against daystar"]


def test_a_city_within_its_province_is_no_finding(desk):
    desk.add("nev_production", "eastland", "2022", 180000)
    desk.add("nev_production", "millbrook", "2022", 170000)

    assert desk.keys("places") == []


def test_the_default_bodies_of_city_and_province_compare(desk):
    desk.add("nev_production", "eastland", "2022", 100000, counted_by="national_bureau")
    desk.add("nev_production", "millbrook", "2022", 170000, counted_by="local")

    assert len(desk.found("places")) == 1


def test_a_body_that_is_no_default_is_held_against_its_own_figure_only(desk):
    desk.add("nev_production", "eastland", "2022", 100000, counted_by="national_bureau")
    desk.add("nev_production", "millbrook", "2022", 170000, counted_by="caam")

    assert desk.keys("places") == []


def test_a_province_by_place_of_production_does_not_bound_a_city_by_legal_entity(desk):
    desk.add("nev_production", "eastland", "2022", 100000, basis="production_location")
    desk.add("nev_production", "millbrook", "2022", 170000, basis="legal_entity")

    assert desk.keys("places") == []


def test_a_city_may_rank_lower_than_its_province(desk):
    desk.add("rank_vehicle_production", "eastland", "2022", 2)
    desk.add("rank_vehicle_production", "millbrook", "2022", 9)

    assert desk.keys("places") == []
