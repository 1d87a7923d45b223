"""A number once given belongs to one subject or metric for ever."""

import pytest

NOWHERE = "\nnowhere:\n  number: {number}\n  kind: city\n  en: Nowhere\n  zh: 无处\n"


def last_number(desk):
    return max(
        int(line.split(",")[1])
        for line in (desk.folder.path / "numbers.csv").read_text("utf-8").splitlines()
        if line.startswith("subject,")
    )


def test_an_entry_without_its_line_is_refused(desk):
    number = last_number(desk) + 1
    desk.folder.add("subjects.yaml", NOWHERE.format(number=number))

    file, _, column, remedy = desk.folder.refusal()
    assert (file, column) == ("subjects.yaml", "number")
    assert remedy == f"add the line subject,{number},nowhere to it"
    assert desk.folder.error().problem == f"the number {number} of 'nowhere' is not in numbers.csv"


def test_the_number_of_an_entry_that_is_gone_is_not_given_again(desk):
    number = last_number(desk) + 1
    desk.folder.add("numbers.csv", f"subject,{number},once-there")
    desk.folder.add("subjects.yaml", NOWHERE.format(number=number))

    assert desk.folder.error().problem == (
        f"'nowhere' has the number {number}, which belongs to 'once-there'"
    )
    assert desk.folder.error().remedy == f"give it the next free number {number + 1}"


def test_an_entry_keeps_its_number(desk):
    desk.folder.edit("subjects.yaml", "number: 15\n", "number: 17\n")
    desk.folder.add("numbers.csv", "subject,17,once-there")

    assert desk.folder.error().problem == "'lumen-swift' has the number 17, but was given 15"
    assert desk.folder.error().remedy == "give it back its number 15"


def test_metrics_and_subjects_are_numbered_apart(desk):
    desk.folder.edit("numbers.csv", "metric,1,vehicle_production\n", "")

    assert desk.folder.error().file.name == "metrics.yaml"
    assert desk.folder.error().remedy == "add the line metric,1,vehicle_production to it"


def test_a_line_may_stay_when_its_entry_goes(desk):
    desk.folder.add("numbers.csv", f"subject,{last_number(desk) + 1},once-there")

    assert desk.report().unexplained == ()


@pytest.mark.parametrize(
    ("line", "problem", "remedy"),
    [
        (
            "subject,15,other",
            "subject 15, 'other', was given before",
            "restore the older line and give the newer entry the next free number",
        ),
        (
            "subject,90,lumen",
            "subject 90, 'lumen', was given before",
            "restore the older line and give the newer entry the next free number",
        ),
        (
            "metric,90,other",
            "metric 90 stands behind subject 16",
            "sort the lines by kind and number",
        ),
    ],
)
def test_a_ledger_out_of_order_is_refused(desk, line, problem, remedy):
    desk.folder.add("numbers.csv", line)

    error = desk.folder.error()
    assert (error.file.name, error.line) == ("numbers.csv", desk.folder.lines("numbers.csv"))
    assert (error.problem, error.remedy) == (problem, remedy)


def test_a_dataset_without_its_ledger_is_refused(desk):
    (desk.folder.path / "numbers.csv").unlink()

    assert desk.folder.error().file.name == "numbers.csv"
