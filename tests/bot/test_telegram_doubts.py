"""The operator is told once that the data has findings, and nothing if it has none."""

from types import SimpleNamespace

from bot.telegram.doubts import warn_of_findings


async def test_findings_are_one_warning(caplog):
    await warn_of_findings(SimpleNamespace(unexplained=lambda: 3))

    [entry] = caplog.records
    assert entry.levelname == "WARNING"
    assert entry.message == "unexplained findings in the data: 3; see `carcapital data check`"


async def test_without_findings_nothing_is_said(caplog):
    await warn_of_findings(SimpleNamespace(unexplained=lambda: 0))

    assert caplog.records == []
