"""Content keys of statements, eight bytes each: as sixteen letters they took an eighth of what a fact takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

_LENGTH = 8  # bytes of a key, each written as two letters


class Keys(Sequence[str]):
    """Some keys, equal to any other sequence of the same."""

    __slots__ = ("packed",)

    def __init__(self, keys: Iterable[str] = ()) -> None:
        self.packed = bytes.fromhex("".join(keys))

    def __getitem__(self, place: Any) -> Any:
        return self._texts()[place]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts())  # a sequence's own way would unpack all of them for each

    def __len__(self) -> int:
        return len(self.packed) // _LENGTH

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Keys):
            return self.packed == other.packed
        return isinstance(other, tuple) and self._texts() == other

    def __hash__(self) -> int:
        return hash(self._texts())

    def __repr__(self) -> str:
        return repr(self._texts())

    def __or__(self, other: Keys) -> Keys:
        """All keys of both, sorted."""
        if self.packed == other.packed:
            return self
        both = Keys()
        both.packed = b"".join(sorted({*self._parts(), *other._parts()}))  # bytes sort as the letters that tell them
        return both

    def _parts(self) -> Iterator[bytes]:
        return (self.packed[place : place + _LENGTH] for place in range(0, len(self.packed), _LENGTH))

    def _texts(self) -> tuple[str, ...]:
        told = self.packed.hex()
        return tuple(told[place : place + 2 * _LENGTH] for place in range(0, len(told), 2 * _LENGTH))
