"""The table `claims` that the checks read: made once for all of them, in their session."""

from pathlib import Path

from data.bodies import DEFAULT_BODY
from data.dataset import Session

SQL = Path(__file__).with_name("claims.sql").read_text("utf-8")


def hold_claims(session: Session) -> None:
    """Make the table for this session."""
    session.prepare(SQL, kinds=list(DEFAULT_BODY), bodies=list(DEFAULT_BODY.values()))
