"""What a decoder returns: one table per kind of message, each column made when it is first asked for."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, KeysView, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from fitlift.errors import NoMessageError, Notice
from fitlift.fit.raw import Items, Numbers, Values
from fitlift.records.base import Record

if TYPE_CHECKING:
    import pandas as pd

#: Where a row came from: the chained part, from 1; the message's place in the file, from 0; and
#: whether it was found again after damage.
ORIGIN_COLUMNS = ("file_part", "position", "salvaged")

#: One decoded message: field name → value.
Row = dict[str, Any]


class Origin(Record, eq=False):
    """Where each row of a message's table came from, in file order.

    Parameters
    ----------
    part, position, salvaged
        Values of `ORIGIN_COLUMNS`.
    """

    part: npt.NDArray[np.int64]
    position: npt.NDArray[np.int64]
    salvaged: npt.NDArray[np.bool_]

    def values(self, name: str) -> Numbers:
        """One of `ORIGIN_COLUMNS`."""
        places = {"file_part": self.part, "position": self.position, "salvaged": self.salvaged}
        return Numbers(places[name], np.ones(len(self.part), np.bool_))


class Message(ABC):
    """One kind of message of a file: its rows in file order, its columns made when asked for.

    `values` are numbers or a list of what the rows hold, whichever was faster to make. To people a message is like
    a narrow DataFrame: `message["heart_rate"]`, `"heart_rate" in message`, `len`.
    """

    def __init__(self, length: int) -> None:
        self._length = length
        self._values: dict[str, Values | None] = {}
        self._columns: dict[str, pd.Series[Any]] = {}
        self._parts: dict[int, Message] = {}

    @property
    @abstractmethod
    def origin(self) -> Origin:
        """Where each row came from."""

    @property
    @abstractmethod
    def possible_names(self) -> Sequence[str]:
        """Every name that a column may have; some turn out to be absent when asked for."""

    @abstractmethod
    def read(self, name: str) -> Values | None:
        """Make the values of one column; None where no row has it."""

    def is_of(self, part: int) -> bool:
        """Whether all rows are of one part."""
        return bool((self.origin.part == part).all())

    def __len__(self) -> int:
        return self._length

    def __contains__(self, name: str) -> bool:
        return self.values(name) is not None

    def __repr__(self) -> str:
        return f"<Message: {self._length:,} rows; .frame() .possible_names>"

    def __getitem__(self, name: str) -> pd.Series[Any]:
        import pandas as pd

        from fitlift.fit.frames import column_of

        if name not in self._columns:
            values = self.values(name)
            if values is None:
                raise KeyError(name)
            self._columns[name] = pd.Series(column_of(values), copy=False)
        return self._columns[name]

    def values(self, name: str) -> Values | None:
        """Values of a column; None where no row has it."""
        if name not in self._values:
            self._values[name] = self.origin.values(name) if name in ORIGIN_COLUMNS else self.read(name)
        return self._values[name]

    def frame(self, *names: str) -> pd.DataFrame:
        """Columns as a table: those named that it has, or all."""
        import pandas as pd

        from fitlift.fit.frames import column_of

        found = {name: self.values(name) for name in names or (*ORIGIN_COLUMNS, *sorted(self.possible_names))}
        made = {name: column_of(values) for name, values in found.items() if values is not None}
        return pd.DataFrame(made, index=pd.RangeIndex(len(self)), copy=False)  # they are the table's own

    def of_part(self, part: int) -> Message:
        """The rows of one chained part."""
        if part not in self._parts:
            self._parts[part] = self if self.is_of(part) else _Selection(self, self.origin.part == part)
        return self._parts[part]


class RowMessage(Message):
    """A message of which every row is at hand, as a dictionary.

    Parameters
    ----------
    origin
        Where each row came from.
    rows
        Field name → value.
    """

    def __init__(self, origin: Origin, rows: Sequence[Row]) -> None:
        super().__init__(len(rows))
        self._origin = origin
        self._rows = rows

    @property
    def origin(self) -> Origin:
        """Where each row came from."""
        return self._origin

    @cached_property
    def possible_names(self) -> Sequence[str]:
        """Every field's name."""
        return tuple({name for row in self._rows for name in row})

    def read(self, name: str) -> Values | None:
        """Make the values of one column."""
        if name not in self.possible_names:
            return None
        return Items([row.get(name) for row in self._rows])


class _Selection(Message):
    """Some rows of a message."""

    def __init__(self, whole: Message, rows: npt.NDArray[np.bool_]) -> None:
        super().__init__(int(rows.sum()))
        self._whole = whole
        self._rows = rows

    @property
    def origin(self) -> Origin:
        whole = self._whole.origin
        return Origin(whole.part[self._rows], whole.position[self._rows], whole.salvaged[self._rows])

    @property
    def possible_names(self) -> Sequence[str]:
        return self._whole.possible_names

    def read(self, name: str) -> Values | None:
        values = self._whole.values(name)
        return None if values is None else values.at(self._rows)


class _Tables(Mapping[str, "pd.DataFrame"]):
    """Message name → table, each made when it is first asked for."""

    def __init__(self, messages: Mapping[str, Message]) -> None:
        self._messages = messages
        self._made: dict[str, pd.DataFrame] = {}

    def __getitem__(self, name: str) -> pd.DataFrame:
        if name not in self._made:
            self._made[name] = self._messages[name].frame()
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._messages)

    def __len__(self) -> int:
        return len(self._messages)


class Decoded(Record, eq=False):
    """What an engine makes of FIT bytes.

    Parameters
    ----------
    messages
        Message name → message, by name.
    parts
        Number of chained files.
    notices
        Damage and oddities.
    """

    messages: Mapping[str, Message]
    parts: int
    notices: tuple[Notice, ...]


#: So many kinds of messages are shown of a file.
_SHOWN = 6


class FitFile(Record, eq=False, dict=True):
    """One decoded FIT file, the same whichever engine decoded it.

    A message table has one row per message in file order, the columns `file_part`, `position` and
    `salvaged` (whether the row was found again after damage), and one column per field:

    * a field of the profile has its profile name and its value in the profile's unit; numbers of
      an enumeration become their names, also inside arrays, and stay numbers beyond the profile;
    * times are UTC-aware, local times naive; a time that counts from power-on is null, and its
      seconds stand in `<field>_relative_s`;
    * an undocumented field is `unknown_<number>` with its raw value;
    * a field that another field gives a second meaning keeps its raw value under its own name, and
      stands under the second name (`garmin_product` beside `product`) with that meaning's value;
    * a developer's field is `dev<index>_<name>`;
    * arrays stay arrays (tuples); the format's invalid values are null.

    `fit["record"]` is one table, `"record" in fit` says whether there is one, and iterating gives the messages' names.
    Tables and columns are made when they are first asked for; what nobody asks for costs nothing.

    Parameters
    ----------
    name
        The file's name for reports: as given, else without the folders above it.
    sha256
        Hash of the FIT bytes, after unpacking.
    engine
        The decoder that was used.
    parts
        Number of chained files, usually 1.
    messages
        Message name → message, for every kind in the file, by name; `unknown_233` beyond the profile.
    notices
        Damage and oddities met while decoding.
    """

    name: str
    sha256: str
    engine: str
    parts: int
    messages: Mapping[str, Message]
    notices: tuple[Notice, ...]

    @cached_property
    def tables(self) -> Mapping[str, pd.DataFrame]:
        """Message name → table with all columns."""
        return _Tables(self.messages)

    def __getitem__(self, message: str) -> pd.DataFrame:
        """One message's table: `fit["record"]`; raises NoMessageError, a KeyError, where the file has none."""
        if message not in self.messages:
            raise NoMessageError(str(message), tuple(self.messages))
        return self.tables[message]

    def __contains__(self, message: object) -> bool:
        return message in self.messages

    def __iter__(self) -> Iterator[str]:
        """The messages' names."""
        return iter(self.messages)

    def keys(self) -> KeysView[str]:
        """The messages' names, by which `dict(fit)` is all tables."""
        return self.messages.keys()

    def table(self, message: str) -> pd.DataFrame:
        """One message's table with all columns; empty, with those of its origin, where the file has none."""
        return self.tables[message] if message in self.messages else self.message(message).frame()

    def message(self, name: str) -> Message:
        """One message, of which only the columns that are asked for are made; empty where the file has none."""
        return self.messages.get(name, _NO_MESSAGE)

    def __repr__(self) -> str:
        kinds = ", ".join(f"{name} ({len(each)})" for name, each in list(self.messages.items())[:_SHOWN])
        more = f" and {len(self.messages) - _SHOWN} more" if len(self.messages) > _SHOWN else ""
        return f'<FitFile {self.name}: {kinds or "no messages"}{more}; ["record"] .tables .notices>'


_NOWHERE = Origin(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.bool_))
_NO_MESSAGE = RowMessage(_NOWHERE, ())
