"""Conversations: what each may build on, for half an hour after its last question."""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock

from intents.reading.context import Turn

LASTING = 30 * 60.0
"""Seconds after the last question in which a follow-up still follows it."""
MOST = 4096
"""Conversations kept at once; the ones silent for longest are forgotten first."""


class Conversations:
    """The last turn of each conversation. Safe to share between threads.

    A turn is a value: it holds no data, so one may come from another snapshot than the next.
    """

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        lasting: float = LASTING,
        most: int = MOST,
    ) -> None:
        self._clock, self._lasting, self._most = clock, lasting, most
        self._turns: OrderedDict[Hashable, tuple[float, Turn]] = OrderedDict()
        self._lock = Lock()

    def before(self, key: Hashable) -> Turn | None:
        """What the next question of this conversation may build on; None if it begins anew."""
        with self._lock:
            kept, turn = self._turns.get(key, (0.0, None))
            if turn is not None and self._clock() - kept > self._lasting:
                del self._turns[key]
                return None
            return turn

    def keep(self, key: Hashable, turn: Turn | None) -> None:
        """Remember the turn of an answer just given; None ends the conversation."""
        with self._lock:
            self._turns.pop(key, None)
            if turn is None:
                return
            self._turns[key] = (self._clock(), turn)
            if len(self._turns) > self._most:
                self._turns.popitem(last=False)
