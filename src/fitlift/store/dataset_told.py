"""What files told, each by itself, as a dataset keeps it: so that a file is read once, and all else follows from it."""

from __future__ import annotations

import contextlib
import hashlib
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from fitlift.config import Settings
from fitlift.exercises.exercise import OwnExercise
from fitlift.files import write_whole
from fitlift.history.outcomes import Outcome
from fitlift.records.base import Record, replace
from fitlift.store.kept import Kept, is_kept, kept, stored_form
from fitlift.store.parquet import arrow, made_of, read_parquet, write_parquet
from fitlift.store.store import Seen
from fitlift.userfiles.places import UserFiles

if TYPE_CHECKING:
    import pyarrow as pa

#: Name of the file with an athlete's settings, and of the folder in which a run keeps what it read so far.
_SETTINGS, _SO_FAR = "settings.json", "so-far"

#: So many files are unpacked at once.
_AT_ONCE = 256

#: With the bytes of which content, and with what it was read.
Key = tuple[str, str]


class ToldFile(Record, eq=False):
    """One file, and what it told.

    Parameters
    ----------
    place
        Its place among the files of the export.
    on_same_disk
        How many files the file on disk holds: of an archive all have to be known.
    seen
        How it lay there.
    worked_with
        How much corrections and plans say of it.
    is_kept
        Whether the same bytes become the same again.
    alone
        What became of it, read by itself.
    with_logs
        What became of it together with logs; None where none says anything of it.
    """

    place: int
    on_same_disk: int
    seen: Seen
    worked_with: int
    is_kept: bool
    alone: Kept
    with_logs: Kept | None


class OfAthlete(Record):
    """With what an athlete's files are understood.

    Parameters
    ----------
    settings
        The athlete's settings.
    exercises
        Exercises of the athlete's own.
    """

    settings: Settings
    exercises: tuple[OwnExercise, ...]


class ToldParts:
    """The parts of what one athlete's files told, one for each year.

    Parameters
    ----------
    folder
        Where they are; need not be there yet.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def is_there(self) -> bool:
        """Whether a whole export was ever read."""
        return (self._folder / _SETTINGS).is_file()

    def read(self) -> tuple[list[ToldFile], list[ToldFile]]:
        """The files in their order, and what an earlier run, which was ended, had read; of another form none."""
        whole = [each for path in sorted(self._folder.glob("year=*/part.parquet")) for each in _read(path)]
        so_far = [each for path in sorted((self._folder / _SO_FAR).glob("*.parquet")) for each in _read(path)]
        return sorted(whole, key=lambda each: each.place), so_far

    def write(self, files: Mapping[int, Sequence[ToldFile]], work: Path) -> None:
        """Bring the parts to these files, by year: those that changed, and no others.

        Parameters
        ----------
        files
            The files.
        work
            As for `write_parquet`.
        """
        for year, of_year in sorted(files.items()):
            path, key = self._folder / f"year={year}" / "part.parquet", _key(of_year)
            if made_of(path) != key:
                write_parquet(_table(of_year, key), path, work)
        for path in list(self._folder.glob("year=*/part.parquet")):
            if int(path.parent.name.partition("=")[2]) not in files:
                path.unlink()
                path.parent.rmdir()

    def keep_so_far(self, files: Sequence[ToldFile]) -> None:
        """Keep what was read before it is known what of it counts: a run that is ended has not read for nothing."""
        folder = self._folder / _SO_FAR
        folder.mkdir(exist_ok=True)
        number = max((int(each.stem) for each in folder.glob("*.parquet")), default=0) + 1
        # another run that has just finished may take it away
        with contextlib.suppress(FileNotFoundError):
            write_parquet(_table(files, _form()), folder / f"{number:06}.parquet", folder)

    def forget_so_far(self) -> None:
        """What was read so far is in the parts now."""
        shutil.rmtree(self._folder / _SO_FAR, ignore_errors=True)

    def write_athlete(self, user_files: UserFiles, work: Path) -> None:
        """Keep with what the files are understood; `work` as for `write`."""
        settings = replace(user_files.settings, origins={})  # where a setting stands is the user's affair
        data = msgspec.json.encode(OfAthlete(settings, user_files.configuration.exercises), order="sorted")
        path = self._folder / _SETTINGS
        if not path.is_file() or path.read_bytes() != data:
            write_whole(path, data, work)

    def read_athlete(self) -> OfAthlete:
        """With what the files are understood."""
        return msgspec.json.decode((self._folder / _SETTINGS).read_bytes(), type=OfAthlete)


def told_file(place: int, on_same_disk: int, seen: Seen, outcome: Outcome, worked_with: int = 0) -> ToldFile:
    """What a file told that was read by itself."""
    return ToldFile(place, on_same_disk, seen, worked_with, _is_known_again(seen, outcome), kept(outcome), None)


def _is_known_again(seen: Seen, outcome: Outcome) -> bool:
    return seen.data_sha256 is not None and is_kept(outcome)


@cache
def _form() -> str:
    return hashlib.sha256(stored_form().encode()).hexdigest()


def _key(files: Sequence[ToldFile]) -> str:
    """A checksum of what a part is made of: how files lay there, and what says what they told."""
    made = hashlib.sha256(_form().encode())
    for each in files:
        what = None if each.is_kept else each.alone.head
        made.update(repr((each.place, each.on_same_disk, each.seen, each.worked_with, what)).encode(errors="replace"))
    return made.hexdigest()


def _schema(key: str) -> pa.Schema:
    pa = arrow()
    packed = pa.list_(pa.list_(pa.struct([("name", pa.string()), ("bytes", pa.binary())])))
    texts = ("name", "on_disk", "data_sha256", "read_with", "read_with_log", "head", "head_with_logs")
    numbers = ("place", "on_same_disk", "size_bytes", "modified_ns", "worked_with", "is_alone", "is_ignored", "is_kept")
    fields = [*((each, pa.int64()) for each in numbers), *((each, pa.string()) for each in texts)]
    told = {"fitlift.made_of": key, "fitlift.form": _form()}
    return pa.schema([*fields, ("held", packed), ("held_with_logs", packed)], metadata=told)


def _table(files: Sequence[ToldFile], key: str) -> pa.Table:
    return arrow().Table.from_pylist([_row(each) for each in files], schema=_schema(key))


def _row(file: ToldFile) -> dict[str, Any]:
    seen, laid = file.seen, file.with_logs
    return {
        "place": file.place,
        "on_same_disk": file.on_same_disk,
        "size_bytes": seen.stamp[0],
        "modified_ns": seen.stamp[1],
        "worked_with": file.worked_with,
        "is_alone": int(seen.is_alone),
        "is_ignored": int(seen.is_ignored),
        "is_kept": int(file.is_kept),
        "name": seen.name,
        "on_disk": seen.on_disk,
        "data_sha256": seen.data_sha256,
        "read_with": seen.read_with,
        "read_with_log": seen.read_with_log,
        "head": file.alone.head,
        "head_with_logs": None if laid is None else laid.head,
        "held": _held(file.alone),
        "held_with_logs": None if laid is None else _held(laid),
    }


def _held(found: Kept) -> list[list[dict[str, Any]]]:
    return [[{"name": name, "bytes": data} for name, data in sorted(held.items())] for held in found.held]


def _read(path: Path) -> Iterator[ToldFile]:
    """The files of one part; none of one that is no whole Parquet, or of another form."""
    table = read_parquet(path)
    if table is None or (table.schema.metadata or {}).get(b"fitlift.form") != _form().encode():
        return
    for row in (row for some in table.to_batches(_AT_ONCE) for row in some.to_pylist()):
        stamp = row["size_bytes"], row["modified_ns"]
        flags = bool(row["is_alone"]), bool(row["is_ignored"])
        read = row["data_sha256"], row["read_with"], row["read_with_log"]
        laid = row["head_with_logs"]
        yield ToldFile(
            row["place"],
            row["on_same_disk"],
            Seen(row["name"], row["on_disk"], stamp, *flags, *read),
            row["worked_with"],
            bool(row["is_kept"]),
            Kept(row["head"], _packed(row["held"])),
            None if laid is None else Kept(laid, _packed(row["held_with_logs"])),
        )


def _packed(held: Iterable[Iterable[Mapping[str, Any]]]) -> tuple[dict[str, bytes], ...]:
    return tuple([{each["name"]: each["bytes"] for each in session} for session in held])
