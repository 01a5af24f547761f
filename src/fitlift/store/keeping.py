"""What keeps what was read of an export, so that it is not read again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

from fitlift.history.outcomes import Outcome
from fitlift.store.kept import Kept
from fitlift.store.store import Seen


class Keeping(Protocol):
    """A library, or one athlete's part of a dataset; `Library` says what each of it does."""

    path: Path
    is_settled: bool

    def seen(self, on_disk: str, stamp: tuple[int, int]) -> list[Seen]:
        """The files that a file on disk holds, if it was read and has not changed; else none."""

    def may_know(self, size_bytes: int) -> bool:
        """Whether a file of this size may hold what was read before this run."""

    def kept(self, data_sha256: str | None, read_with: str) -> Kept | None:
        """What became of a content that was read with the same; None if it was not."""

    def keep(self, read: Iterable[tuple[Seen, Outcome]]) -> None:
        """Keep what became of all files that a file on disk holds."""

    def keep_with_log(self, seen: Seen, outcome: Outcome) -> None:
        """Keep what became of a file together with logs."""

    def finish(self, folder: str, seen: Sequence[Seen], outcomes: Sequence[Outcome]) -> None:
        """Bring it to what a whole export holds, and forget what is no longer there."""
