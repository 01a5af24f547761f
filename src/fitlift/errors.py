"""What can go wrong, as facts; and what was odd but did not stop the reading.

Errors carry their facts as attributes, and what they say as codes of `records.codes`, of which `report.words` makes
one sentence, followed where possible by what to try. Everything fitlift raises on purpose derives from `FitliftError`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitlift.records.base import Record
from fitlift.records.said import Row, Said, as_part, in_columns, parts_of, sentence
from fitlift.wording import printable

if TYPE_CHECKING:
    from pathlib import Path

#: Code of a text that is not ours: what the system or a library says.
FOREIGN = "foreign_text"


class FitliftWarning(UserWarning):
    """Something about the installation or the use of fitlift that a person should mend."""


class FitliftError(Exception):
    """Base of every error that fitlift raises on purpose.

    Parameters
    ----------
    said
        What is wrong and where.
    hint
        What to try; None where nothing helps.
    """

    def __init__(self, said: Said, hint: Said | None = None) -> None:
        self.said, self.said_hint = said, hint
        super().__init__(self.said.code)

    @property
    def problem(self) -> str:
        """What is wrong and where, in one line."""
        # a file's name may hold anything
        return printable(sentence(self.said))

    @property
    def hint(self) -> str:
        """What to try, in one line; empty where nothing helps."""
        return "" if self.said_hint is None else printable(sentence(self.said_hint))

    def __str__(self) -> str:
        return f"{self.problem}; {self.hint}" if self.hint else self.problem

    def __reduce__(self) -> tuple[object, ...]:
        """How an error goes to another process, whatever its constructor takes."""
        return _restored, (type(self), self.args, self.__dict__)


def _restored(kind: type[FitliftError], arguments: tuple[object, ...], facts: dict[str, object]) -> FitliftError:
    error = kind.__new__(kind, *arguments)
    error.args = arguments
    error.__dict__.update(facts)
    return error


class _SourcedError(FitliftError):
    """An error about a file, or another thing that has a name, and why.

    Parameters
    ----------
    source
        Its name as the user gave it.
    reason
        Why, in a few words.
    hint
        What to try; None where nothing helps.
    """

    def __init__(self, source: str, reason: Said, hint: Said | None = None) -> None:
        super().__init__(reason, hint)
        self.source = source

    @property
    def reason(self) -> str:
        """Why, in a few words."""
        return sentence(self.said)

    @property
    def problem(self) -> str:
        """What is wrong and where, in one line."""
        return printable(f"{self.source}: {sentence(self.said)}")


class NoMessageError(FitliftError, KeyError):
    """A FIT file holds no message of a name: as a mapping it says so with a KeyError, too.

    Parameters
    ----------
    message
        The name that was asked for.
    names
        Those of the messages that it holds.
    """

    def __init__(self, message: str, names: tuple[str, ...]) -> None:
        super().__init__(Said("no_such_message", {"given": message}), Said("messages_there_are", {"names": names}))


class SourceError(_SourcedError):
    """A file cannot be opened, or unpacked, at all.

    Parameters
    ----------
    source
        The file's name as the user gave it.
    reason
        Why, in a few words.
    hint
        What to try.
    """


class NotFitError(_SourcedError):
    """The file is not a FIT file.

    Parameters
    ----------
    source
        The file's name as the user gave it.
    looks_like
        What its first bytes look like.
    hint
        What to try.
    """

    def __init__(self, source: str, looks_like: Said, hint: Said | None = None) -> None:
        super().__init__(source, Said("not_fit", {"looks_like": parts_of(looks_like)}), hint)
        self.said_looks_like = looks_like

    @property
    def looks_like(self) -> str:
        """What its first bytes look like, for example "a web page (HTML)"."""
        return sentence(self.said_looks_like)


class ReadError(_SourcedError):
    """A FIT file from which nothing could be read.

    Parameters
    ----------
    source
        The file's name as the user gave it.
    reason
        What the decoder met.
    """

    def __init__(self, source: str, reason: Said) -> None:
        super().__init__(source, Said("nothing_readable", {"why": parts_of(reason)}), Said("export_again"))
        self.said_reason = reason

    @property
    def reason(self) -> str:
        """What the decoder met."""
        return sentence(self.said_reason)


class StoppedError(FitliftError):
    """Someone stopped the reading of a folder.

    Parameters
    ----------
    library
        The library that keeps what was read until then; None for none.
    """

    def __init__(self, library: str | None) -> None:
        super().__init__(Said("stopped", {"library": library}))
        self.library = library


class ClusterError(_SourcedError):
    """A cluster that cannot be had, went away, or cannot read what it is asked to.

    Parameters
    ----------
    scheduler
        Its scheduler as the user gave it.
    reason
        Why, in a few words.
    hint
        What to try; None where nothing helps.
    """


class EngineError(FitliftError):
    """No decoder of that name exists.

    Parameters
    ----------
    engine
        The name that was asked for.
    known
        The names that exist.
    """

    def __init__(self, engine: str, known: tuple[str, ...]) -> None:
        super().__init__(Said("no_engine", {"engine": engine}), Said("known_names", {"names": known}))
        self.engine = engine
        self.known = known


class EncodeError(FitliftError):
    """A value cannot be written as the FIT field that it was given for.

    Parameters
    ----------
    field
        The field, by name or number.
    value
        The value.
    reason
        Why it does not fit.
    """

    def __init__(self, field: str, value: object, reason: Said) -> None:
        super().__init__(Said("unfit_value", {"field": field, "value": repr(value), "why": parts_of(reason)}))
        self.field = field
        self.value = value
        self.said_reason = reason

    @property
    def reason(self) -> str:
        """Why it does not fit."""
        return sentence(self.said_reason)


class OutputError(_SourcedError):
    """The result cannot be written where it was asked for.

    Parameters
    ----------
    output
        The output's name as the user gave it.
    reason
        Why, in a few words.
    hint
        What to try; None for another name.
    """

    def __init__(self, output: str, reason: Said, hint: Said | None = None) -> None:
        super().__init__(output, reason, hint or Said("choose_another_output"))
        self.output = output


class LibraryError(_SourcedError):
    """A library cannot be written or read.

    Parameters
    ----------
    path
        The file.
    reason
        Why, in a few words.
    hint
        What to try.
    """

    def __init__(self, path: Path, reason: Said, hint: Said) -> None:
        super().__init__(str(path), reason, hint)
        self.path = path


class DatasetError(_SourcedError):
    """A dataset cannot be written or read.

    Parameters
    ----------
    path
        Its folder.
    reason
        Why, in a few words.
    hint
        What to try.
    """

    def __init__(self, path: Path, reason: Said, hint: Said) -> None:
        super().__init__(str(path), reason, hint)
        self.path = path


class WeekError(FitliftError):
    """No week of those that were asked for.

    Parameters
    ----------
    asked
        What was asked for.
    first, last
        The weeks that there are.
    """

    def __init__(self, asked: str, first: str, last: str) -> None:
        among = {"asked_weeks": asked, "first_week": first, "last_week": last}
        super().__init__(Said("no_such_week", among), Said("all_weeks"))
        self.asked = asked
        self.first, self.last = first, last


class UserFileError(_SourcedError):
    """A text file of the user's, such as corrections or routines, that cannot be used as it is.

    Parameters
    ----------
    source
        The file's name.
    reason
        What is wrong, in a few words.
    hint
        What to try; None where nothing helps.
    line
        The line that is wrong, from 1; 0 where it is no single one.
    session, set_number
        The session and the set concerned, from 1; None where it is about neither.
    """

    def __init__(
        self,
        source: str,
        reason: Said,
        hint: Said | None = None,
        *,
        line: int = 0,
        session: int | None = None,
        set_number: int | None = None,
    ) -> None:
        super().__init__(source, reason, hint)
        self.line = line
        self.session = session
        self.set_number = set_number

    @property
    def problem(self) -> str:
        """What is wrong and where, in one line."""
        where = sentence(line_of_file(self.source, self.line)) if self.line else self.source
        return printable(f"{where}: {self.reason}")


def line_of_file(file: str, line: int) -> Said:
    """A line of one of the user's text files, from 1."""
    return Said("line_of_file", {"user_file": file, "line": line})


class SettingError(FitliftError):
    """A setting that was given with a command and cannot be used.

    Parameters
    ----------
    setting
        The setting as it was given.
    said
        What is wrong with it.
    hint
        What is allowed; None where that is not told.
    """

    def __init__(self, setting: str, said: Said, hint: Said | None = None) -> None:
        super().__init__(said, hint)
        self.setting = setting

    @property
    def reason(self) -> str:
        """What is wrong with it, in a few words."""
        return sentence(self.said)


class PlanFault(Record):
    """One thing that is wrong in a plan.

    Parameters
    ----------
    source
        The file's name.
    line
        The line, from 1; 0 where it is no single one.
    said
        What is wrong.
    said_allowed
        What is allowed there; None where what is wrong says it.
    """

    source: str
    line: int
    said: Said
    said_allowed: Said | None = None

    @property
    def reason(self) -> str:
        """What is wrong, in a few words."""
        return sentence(self.said)

    @property
    def allowed(self) -> str:
        """What is allowed there; empty where the reason says it."""
        return "" if self.said_allowed is None else sentence(self.said_allowed)

    @property
    def said_within(self) -> Said:
        """What is wrong and in which line, without the file's name."""
        return Said("fault_in_plan", {"fault_line": self.line or None, "each_reason": self.parts})

    @property
    def parts(self) -> tuple[Row, ...]:
        """What is wrong and what is allowed, as parts of something else that is said."""
        return tuple([as_part(each) for each in (self.said, self.said_allowed) if each is not None])

    @property
    def within(self) -> str:
        """What is wrong and in which line, without the file's name."""
        return sentence(self.said_within)

    def __str__(self) -> str:
        return f"{self.source}{', ' if self.line else ': '}{self.within}"


class PlanError(FitliftError):
    """A plan that cannot be used as it is.

    Parameters
    ----------
    source
        The file's name.
    faults
        Everything that is wrong in it, by line; one or more.
    """

    def __init__(self, source: str, faults: tuple[PlanFault, ...]) -> None:
        first, more = faults[0], len(faults) - 1
        of = {"user_file": first.source, "fault_line": first.line or None, "each_reason": first.parts}
        hint = Said("plan_check_lists_all", {"user_file": source}) if more else None
        super().__init__(Said("faults_of_plan", {**of, "more_faults": more}), hint)
        self.source = source
        self.faults = faults


class MissingExtraError(FitliftError):
    """A format needs a library that is not installed.

    Parameters
    ----------
    what
        What was asked for, for example "parquet".
    extra
        The optional dependency group that brings it.
    """

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(Said("library_not_installed", {"format": what}), Said("install_extra", {"extra": extra}))
        self.what = what
        self.extra = extra


class Notice(Record):
    """Something odd in a file that did not stop the reading; shown to people as a warning.

    Parameters
    ----------
    code
        Stable name of the kind of oddity, for programs.
    said
        What, and what fitlift did about it.
    session
        The session concerned, from 1; None for the whole file.
    set
        The set concerned, from 1; None where it is not about one set.
    offset
        The byte of the FIT file where it is; None where it has no place.
    command
        What of `fitlift` tells more of it: "plan check plan.yaml"; documents do not tell it.
    """

    code: str
    said: Said
    session: int | None = None
    set: int | None = None
    offset: int | None = None
    command: str = ""

    @property
    def text(self) -> str:
        """One sentence for a person."""
        return printable(sentence(self.said))

    @property
    def told(self) -> dict[str, object]:
        """What documents tell of it."""
        where = {"session": self.session, "set": self.set, "offset": self.offset}
        return in_columns({"code": self.code, "text": self.said, **where}, ("text",), sentence)


#: Code of the notice that laps have fields of an app.
FIELDS_OF_LAPS = "fields-of-laps"

#: Codes of notices that a text file of the user's is not used, though the recording counts.
TEXT_FILE_FAULTS = frozenset({"plan-with-faults", "corrections-not-used"})
