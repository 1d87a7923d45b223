"""A file damaged as a whole: cut off, in another encoding, with bytes that no text holds."""

import pytest

from data.contents import contents
from data.dataset import open_dataset

ROWS = "observations/vehicle_production.csv"
CUT_OFF = "restore the rest of the file, or end it with a line break"
RESTORE = "take the character out, or restore the file from a good copy"


def change(folder, file, work):
    path = folder.path / file
    path.write_bytes(work(path.read_bytes()))


def before(text, content):
    """The content up to a text that stands once in it."""
    assert content.count(text.encode()) == 1
    return content[: content.index(text.encode())]


# Cut off


@pytest.mark.parametrize("file", ["sources.csv", "milestones.csv", "gazetteer.csv", ROWS])
def test_a_csv_file_cut_off_in_half_is_refused_at_its_last_line(folder, file):
    change(folder, file, lambda content: content[: len(content) // 2].rstrip(b"\n"))

    assert folder.refusal() == (file, folder.lines(file) + 1, None, CUT_OFF)


@pytest.mark.parametrize("file", ["subjects.yaml", "metrics.yaml", "notes.yaml", "topics.yaml"])
def test_a_yaml_file_cut_off_in_the_middle_of_a_line_is_refused_at_that_line(folder, file):
    change(folder, file, lambda content: content[: len(content) // 2].rstrip(b"\n"))

    assert folder.refusal() == (file, folder.lines(file) + 1, None, CUT_OFF)


def test_an_entry_cut_off_after_a_line_lacks_its_other_fields(folder):
    change(folder, "subjects.yaml", lambda content: before("  en: Westhaven\n", content))

    file, line, column, _ = folder.refusal()
    assert (file, column) == ("subjects.yaml", "en")
    assert line == folder.lines("subjects.yaml") - 2  # the entry's first: number and kind follow
    assert folder.error().problem == "Field required"


def test_vocabulary_cut_off_between_two_entries_is_missed_by_what_names_it(folder):
    change(folder, "subjects.yaml", lambda content: before("\nwesthaven:\n", content) + b"\n")

    assert folder.error().problem.endswith(" is unknown")


@pytest.mark.parametrize(
    ("file", "problem"),
    [
        ("subjects.yaml", "which is unknown"),
        ("metrics.yaml", "is not a metric"),
        ("topics.yaml", "which is unknown"),
    ],
)
def test_an_emptied_vocabulary_is_missed_by_what_names_it(folder, file, problem):
    (folder.path / file).write_bytes(b"")

    assert folder.error().problem.endswith(problem)


def test_rows_cut_off_after_a_whole_row_cannot_be_told_from_rows_that_were_taken_out(folder):
    """The limit of what a file can say of itself; the version and `git diff` show the loss."""
    whole = open_dataset(folder.path)
    change(folder, ROWS, lambda content: content[: content.index(b"\nwesthaven,") + 1])
    rest = open_dataset(folder.path)

    held, left = (contents(one)["vehicle_production"].observations for one in (whole, rest))
    assert 0 < left < held
    assert rest.catalogue.version != whole.catalogue.version
    whole.close()
    rest.close()


# Encodings and bytes


@pytest.mark.parametrize("file", ["sources.csv", "subjects.yaml"])
@pytest.mark.parametrize("encoding", ["utf-16", "gb18030"])
def test_a_file_in_another_encoding_is_refused(folder, file, encoding):
    change(folder, file, lambda content: content.decode().encode(encoding))

    named, line, column, remedy = folder.refusal()
    assert (named, column, remedy) == (file, None, "save the file as UTF-8")
    assert line is not None


@pytest.mark.parametrize("file", ["sources.csv", "subjects.yaml", ROWS])
def test_a_zero_byte_is_refused_at_its_line(folder, file):
    change(folder, file, lambda content: content.replace(b"orthport", b"orth\0port", 1))
    text = (folder.path / file).read_text("utf-8")
    line = text[: text.index("\0")].count("\n") + 1

    assert folder.refusal() == (file, line, None, RESTORE)
    assert folder.error().problem == "holds the control character U+0000"


def test_a_file_of_zero_bytes_is_refused(folder):
    """So does a file look whose blocks were never written before a power cut."""
    change(folder, ROWS, lambda content: b"\0" * len(content))

    assert folder.refusal() == (ROWS, 1, None, RESTORE)


@pytest.mark.parametrize("file", ["sources.csv", "subjects.yaml", "metrics.yaml", "topics.yaml"])
def test_a_byte_order_mark_and_windows_line_ends_change_nothing_that_is_read(folder, file):
    plain = open_dataset(folder.path)
    change(folder, file, lambda content: b"\xef\xbb\xbf" + content.replace(b"\n", b"\r\n"))
    marked = open_dataset(folder.path)

    assert marked.catalogue.sources == plain.catalogue.sources
    assert marked.catalogue.subjects == plain.catalogue.subjects
    assert marked.catalogue.metrics == plain.catalogue.metrics
    assert marked.catalogue.topics == plain.catalogue.topics
    plain.close()
    marked.close()


@pytest.mark.parametrize("name", [".#vehicle_production.csv", "._vehicle_production.csv"])
def test_what_an_editor_or_a_file_system_hides_beside_a_file_is_not_read(folder, name):
    plain = open_dataset(folder.path)
    (folder.path / "observations" / name).write_bytes(b"\x00\x05\x16\x07")
    (folder.path / name).symlink_to("ada@host.1234:1700000000")
    beside = open_dataset(folder.path)

    assert beside.catalogue.version == plain.catalogue.version
    plain.close()
    beside.close()
