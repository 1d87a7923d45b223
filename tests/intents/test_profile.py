"""A bare name: newest figures, seat and last milestones, each with its own date."""

from tests.fixtures import shown


def test_a_place_shows_the_newest_figure_of_each_metric_in_their_order(ask):
    reply = ask("Northport")

    assert [(figure.metric, str(figure.period)) for figure in reply.figures] == [
        ("vehicle_production", "2025"),
        ("nev_production", "2025"),
        ("vehicle_export_value", "2025-01/2025-11"),
        ("ev_export_value", "2025-01/2025-11"),
    ]


def test_a_full_year_stands_before_a_later_part_of_one(ask):
    assert shown(ask("tell me about Northport"))[0] == ("northport", "2025", 1788400)


def test_neither_ranks_nor_targets_stand_in_a_profile(ask):
    for name in ("Northport", "Southgate", "Eastvale", "Aurora"):
        figures = ask(name).figures
        assert not any(figure.metric.startswith("rank_") for figure in figures), name
        assert {figure.status for figure in figures} <= {"actual", "preliminary"}, name


def test_the_last_two_milestones_stand_below(ask):
    assert [fact.date for fact in ask("介绍一下北港").facts] == ["2025", "2025-11-30"]


def test_a_maker_shows_its_seat_first(ask):
    seat = ask("Daystar").facts[0]

    assert seat.text.terms["seat"].subject == "eastvale"
    assert seat.sources == ("motor-daily-2026-01", "arcadia-wire-2026-01-15")


def test_a_real_place_without_data_has_no_profile(miss):
    reply = miss("Farhaven")

    assert (reply.reason, reply.nearest) == ("no_data", ())


def test_a_brand_shows_whom_it_belongs_to(ask):
    [owners] = [fact for fact in ask("Lumen").facts if fact.text.message == "owners-fact"]

    assert [one.subject for one in owners.text.terms["owners"]] == ["daystar"]
    assert owners.sources == ("motor-daily-2026-01",)
