"""Where the user's text files are, and what they say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from fitlift.activity import Activity
from fitlift.config import DEFAULTS, Settings
from fitlift.errors import UserFileError
from fitlift.exercises.catalogue import Catalogue, catalogue
from fitlift.exercises.exercise import OwnExercise
from fitlift.files import is_file, is_folder, why_not_read
from fitlift.labels.corrections import Corrections
from fitlift.labels.routines import Routine
from fitlift.matching.logged_sessions import GivenLog
from fitlift.records.base import replace
from fitlift.records.said import Said, parts_of
from fitlift.userfiles.names import ENDING, ROUTINES_NAME, VENDOR_ENDING
from fitlift.userfiles.plans import FoundPlans, plan_files_in, plans_at, plans_in, why_left_aside
from fitlift.userfiles.settings_toml import (
    Configuration,
    assignments_of,
    checked_assignments,
    read_configuration,
    with_assignments,
)
from fitlift.userfiles.text_files import read_text
from fitlift.wording import printable


@dataclass(frozen=True, init=False, repr=False)
class UserFiles:
    """The user's text files, and settings that hold over theirs.

    Parameters
    ----------
    settings
        Settings that hold over those of the file: `{"max_hr_bpm": 186, "targets": {"calves": 6}}`. The attribute
        `settings` is all that hold in the end.
    corrections_folder
        Folder of corrections; None: they stand beside the recordings.
    routines_file
        File of routines; None: `routines.yaml` in the folder of the export, else beside the configuration.
    config_file
        File of settings; None: `fitlift.toml` in the user's configuration folder, which need not be there.
    assignments
        The same as texts, as commands take them: "max_hr_bpm=186"; `settings` stand among them.
    may_be_missing
        Whether the first two need not be there yet: nothing is in them then.
    plan_path
        A plan, or a folder of plans; None: those that stand beside a recording.
    tree
        The folder that no link of a text file may leave, of several exports that belong together; None: the export.
    is_walked
        Whether all files of the export are looked at one by one, so that what is no plain file is told there.
    export
        Folder of an export: its routines hold instead of those of the configuration, and its plans, or those of a
        folder within it, for the recordings in folders below that have none; None outside an export.
    log
        A phone's log that is laid over a recording; None for none. See `fitlift.folders.one_file.given_log`.

    Raises
    ------
    SettingError
        For a setting that there is not, or a value that it cannot have.
    """

    corrections_folder: Path | None
    routines_file: Path | None
    config_file: Path | None
    assignments: tuple[str, ...]
    may_be_missing: bool
    plan_path: Path | None
    export: Path | None
    tree: Path | None
    is_walked: bool
    log: GivenLog | None

    def __init__(
        self,
        corrections_folder: str | Path | None = None,
        routines_file: str | Path | None = None,
        config_file: str | Path | None = None,
        assignments: Sequence[str] = (),
        *,
        settings: Mapping[str, object] = MappingProxyType({}),
        may_be_missing: bool = False,
        plan_path: str | Path | None = None,
        export: str | Path | None = None,
        tree: str | Path | None = None,
        is_walked: bool = False,
        log: GivenLog | None = None,
    ) -> None:
        given = {
            "corrections_folder": _path(corrections_folder),
            "routines_file": _path(routines_file),
            "config_file": _path(config_file),
            "assignments": (*checked_assignments(assignments), *assignments_of(settings)),
            "may_be_missing": may_be_missing,
            "plan_path": _path(plan_path),
            "export": _path(export),
            "tree": _path(tree),
            "is_walked": is_walked,
            "log": log,
        }
        for name, value in given.items():
            object.__setattr__(self, name, value)

    def __repr__(self) -> str:
        told = ((each.name, getattr(self, each.name)) for each in fields(self))
        shown = (f"{name}={str(value) if isinstance(value, Path) else value!r}" for name, value in told if value)
        return f"UserFiles({', '.join(shown)})"

    def within(self, export: Path) -> UserFiles:
        """The same for the recordings of an export, a folder or an archive."""
        is_walked = is_folder(export)
        return replace(self, export=export if is_walked else export.parent, is_walked=is_walked)

    def pinned(self) -> UserFiles:
        """The same with the paths of what they are, so that they are the same where another configuration folder is."""
        config, routines = self.config_path, self.routines_path
        return replace(
            self,
            config_file=config if config.exists() else self.config_file,
            routines_file=routines if routines.exists() else self.routines_file,
        )

    def tree_of(self, place: Path | None) -> Path | None:
        """The folder that no link of a text file may leave; None for bytes."""
        return self.tree or self.export or (None if place is None else place.parent)

    @property
    def configuration(self) -> Configuration:
        """What the file of settings says."""
        if self.config_file is None and not self.config_path.exists():
            return Configuration()
        return _configured(read_text(self.config_path), str(self.config_path))

    @property
    def settings(self) -> Settings:
        """The settings."""
        configuration = self.configuration
        return with_assignments(configuration.settings, self.assignments, configuration.exercises)

    @property
    def routines(self) -> tuple[Routine, ...]:
        """The routines; none where the default file is not there."""
        path = self.routines_path
        if (self.routines_file is None or self.may_be_missing) and not path.exists():
            return ()
        return _routines(read_text(path), str(path), self.catalogue)

    @property
    def catalogue(self) -> Catalogue:
        """The exercises, the user's own among them."""
        return _catalogue(self.configuration.exercises, self.settings.deadlift_back)

    def check(self) -> None:
        """Raise UserFileError where a file of the user's cannot be read, or the folder of corrections is not there."""
        folder = self.corrections_folder
        if folder is not None and not folder.is_dir() and (folder.exists() or not self.may_be_missing):
            reason = Said("is_no_folder" if folder.exists() else "no_folder_of_corrections")
            raise UserFileError(str(folder), reason, Said("check_folder_of_corrections"))
        _ = self.routines, self.settings, self.catalogue, self.plans(None)

    def plans(self, place: Path | None) -> FoundPlans:
        """The plans that a recording's sessions may follow.

        Parameters
        ----------
        place
            Where it, or the archive that holds it, is; None for bytes.

        Raises
        ------
        FitliftError
            If the plan that is named cannot be used.
        """
        if self.plan_path is not None:
            return FoundPlans(plans_at(self.plan_path, self.catalogue))
        folder = self.plan_folder(place)
        if folder is None:
            return FoundPlans()
        return plans_in(folder, self.catalogue, self.tree_of(place), tells_all=not self.is_walked)

    def plan_folder(self, place: Path | None) -> Path | None:
        """The folder whose plans a recording may follow: its own, or the next one above it within the export.

        Parameters
        ----------
        place
            As for `plans`.
        """
        own = self.export if place is None else place.parent
        if own is None or self.export is None or not own.is_relative_to(self.export):
            return own
        above = (each for each in (own, *own.parents) if each.is_relative_to(self.export or own))
        return next((each for each in above if plan_files_in(each, self.tree_of(place))), None)

    @property
    def routines_path(self) -> Path:
        """Where routines are kept."""
        if self.routines_file is not None:
            return self.routines_file
        if self.export is not None:
            own = self.export / ROUTINES_NAME
            if is_file(own) and why_left_aside(own, self.tree_of(None)) is None:
                return own
        return self.config_path.with_name(ROUTINES_NAME)

    @property
    def config_path(self) -> Path:
        """Where settings are kept."""
        return self.config_file or _configuration_folder() / "fitlift.toml"

    def corrections_path(self, recording: Path) -> Path:
        """Where corrections of a recording are written."""
        folder = self.corrections_folder or recording.parent
        return folder / (recording.name + ENDING)

    def corrections(self, activity: Activity, path: Path | None) -> tuple[Corrections, ...]:
        """What is said of a recording, what holds over the rest last.

        Parameters
        ----------
        activity
            The recording.
        path
            Where it is; None where it is no file of its own.
        """
        found = []
        for file in self.corrections_files(activity.file.name, path):
            reason = None if self.corrections_folder is not None else why_left_aside(file, self.tree_of(path))
            if reason is not None:
                raise UserFileError(printable(str(file)), reason)
            text = read_text(file)
            is_json = file.name.endswith(VENDOR_ENDING) or text.lstrip().startswith(("{", "["))
            source = printable(str(file))
            found.append(_of_app(text, source, activity) if is_json else _of_user(text, source, self.catalogue))
        return tuple(found)

    def speak_of(self, name: str, recording: Path | None) -> int:
        """How much is said of a recording: 2 with corrections, 1 with a plan beside it alone; of copies more counts.

        Parameters
        ----------
        name, recording
            As for `corrections_files`.
        """
        if any(True for _ in self.corrections_files(name, recording)):
            return 2
        return int(recording is not None and bool(plan_files_in(recording.parent, self.tree_of(recording))))

    def corrections_files(self, name: str, path: Path | None) -> Iterator[Path]:
        """The files of corrections that there are, at most one of each kind.

        Parameters
        ----------
        name
            The recording's name, or its path within an export.
        path
            Where it, or the archive that holds nothing else, is; None where it is no file of its own.
        """
        folder = self.corrections_folder
        if folder is None:
            bases = [path] if path is not None else []
        else:
            bases = [folder / each for each in (name, Path(name).name, path.name if path is not None else name)]
        for ending in (VENDOR_ENDING, ENDING):
            candidates = (base.with_name(base.name + ending) for base in bases)
            yield from [file for file in candidates if self._is_there(file, path)][:1]

    def _is_there(self, corrections: Path, recording: Path | None) -> bool:
        """Whether there are corrections, or something in their place that nobody else tells of."""
        is_told_here = self.corrections_folder is not None or not self.is_walked
        if is_file(corrections):
            return is_told_here or why_left_aside(corrections, self.tree_of(recording)) is None
        return is_told_here and why_not_read(corrections) is not None and not is_folder(corrections)


def _path(given: str | Path | None) -> Path | None:
    return None if given is None else Path(given)


#: Corrections beside the recordings, settings and routines in the configuration folder.
BESIDE = UserFiles()


def _configuration_folder() -> Path:
    """The user's configuration folder."""
    import platformdirs

    return Path(platformdirs.user_config_dir("fitlift", appauthor=False))


@lru_cache(maxsize=4)
def _configured(text: str, source: str) -> Configuration:
    return read_configuration(text, source)


@lru_cache(maxsize=4)
def _catalogue(own: tuple[OwnExercise, ...], deadlift_back: Literal["helps", "works"]) -> Catalogue:
    return (
        Catalogue(own, deadlift_back=deadlift_back) if own or deadlift_back != DEFAULTS.deadlift_back else catalogue()
    )


@lru_cache(maxsize=4)
def _routines(text: str, source: str, exercises: Catalogue) -> tuple[Routine, ...]:
    """A text's routines: parsed once for all files of a folder, and anew when the text has changed."""
    from fitlift.userfiles.routines_yaml import read_routines  # YAML is loaded where there is some

    return read_routines(text, source, exercises)


def _of_user(text: str, source: str, exercises: Catalogue) -> Corrections:
    from fitlift.userfiles.corrections_yaml import read_corrections  # as above

    return read_corrections(text, source, exercises)


def _of_app(text: str, source: str, activity: Activity) -> Corrections:
    """What an app says of a recording; what cannot be made out is a doubt: the recording counts all the same."""
    from fitlift.makers.vendor_json import read_vendor_json

    try:
        return read_vendor_json(text, source, activity)
    except UserFileError as error:
        why_not = parts_of(error.said, error.said_hint)
        of = {"app_file": error.source, "in_line": error.line or None, "why_not": why_not}
        return Corrections(source, (), doubt=Said("app_not_used", of))
