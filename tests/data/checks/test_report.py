"""The published and the fictional dataset have no finding that nobody explained."""

from pathlib import Path

import data
from data.checks.report import check
from data.dataset import open_dataset


def told(report):
    return [f"{one.file}:{one.line}: {one.problem}" for one in report.unexplained]


def test_the_published_dataset_has_no_unexplained_finding():
    dataset = open_dataset(Path(data.__file__).parent)

    assert told(check(dataset)) == []

    dataset.close()


def test_the_fictional_dataset_has_no_finding(dataset):
    report = check(dataset)

    assert (told(report), report.explained) == ([], ())


def test_findings_stand_in_the_order_of_files_and_lines(desk):
    desk.add("vehicle_sales", "halcyon", "2024", 100000)
    desk.add("vehicle_sales", "halcyon", "2024-H1", 110000)
    desk.add("vehicle_sales", "halcyon", "2024-H2", 120000)
    desk.add("nev_sales", "halcyon", "2024", 130000)

    places = [(one.file, one.line) for one in desk.report().unexplained]

    assert len(places) == 3
    assert places == sorted(places)
