"""A bounded memory: what was made for a key is kept until newer keys push it out."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Memory(Generic[Key, Value]):
    """The values of the keys asked for last. Safe to share between threads."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._held: OrderedDict[Key, Value] = OrderedDict()
        self._lock = Lock()

    def recall(self, key: Key, make: Callable[[], Value]) -> Value:
        """The value held for a key, or one made now and held from here on."""
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
                return self._held[key]
        value = make()
        with self._lock:
            self._held[key] = value
            if len(self._held) > self._size:
                self._held.popitem(last=False)
        return value

    def forget(self) -> None:
        """Let everything go."""
        with self._lock:
            self._held.clear()
