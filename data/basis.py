"""The basis of a count: where a plant stands, or where its maker has its seat."""

from typing import Protocol


class Based(Protocol):
    """Whatever was counted on a basis."""

    @property
    def basis(self) -> str:
        """One of `production_location`, `legal_entity` and `unstated`."""
        ...


def one_basis(one: Based, other: Based) -> bool:
    """Whether two claims or figures may stand on one basis; an unstated one may be either."""
    return one.basis == other.basis or "unstated" in (one.basis, other.basis)
