"""Freeze what fitlift says of many files, so that a change which is meant to change nothing can be held against it.

    python scripts/frozen.py write FOLDER [EVERY]   all outputs of every file, as texts, below FOLDER
    python scripts/frozen.py compare BEFORE AFTER   which of two such folders' texts differ

It takes the files below FITLIFT_CORPUS, FITLIFT_RECORDINGS and FITLIFT_CASES and the samples, with EVERY = 5 each
fifth. It goes through the command line and the public names only, so that rooms may be moved between two runs.
"""

from __future__ import annotations

import multiprocessing
import os
import re
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from click.testing import CliRunner

_SAMPLES = Path(__file__).parents[1] / "sample_data"

#: Where files come from, and what they are called below the folder.
_SOURCES = {"corpus": "FITLIFT_CORPUS", "recordings": "FITLIFT_RECORDINGS", "cases": "FITLIFT_CASES"}

#: What is said of each file.
_COMMANDS = {
    "text": ("summarize", "--all-sessions"),
    "explained": ("summarize", "--explain"),
    "json": ("summarize", "--format", "json", "--all-sessions"),
    "markdown": ("summarize", "--format", "markdown"),
    "html": ("summarize", "--format", "html"),
    "csv": ("convert", "--format", "csv"),
    "inspect": ("inspect", "--format", "json"),
}

#: What is said of a folder.
_OF_FOLDERS = {
    "weeks": ("weekly", "--format", "text"),
    "progress": ("progress", "--format", "json"),
}

_DRAWING = re.compile(r"<svg.*?</svg>", re.DOTALL)


def files() -> Iterator[tuple[str, Path]]:
    """Every FIT file, under a name that tells where it comes from."""
    roots = {name: os.environ.get(variable) for name, variable in _SOURCES.items()}
    for name, root in {**roots, "samples": str(_SAMPLES)}.items():
        for path in sorted(Path(root).rglob("*")) if root else ():
            if root and path.is_file() and path.name.lower().endswith((".fit", ".fit.gz")):
                yield f"{name}/{path.relative_to(root).as_posix()}", path


def write_file(job: tuple[str, Path, Path]) -> None:
    """All that is said of one file."""
    name, path, target = job
    for kind, command in _COMMANDS.items():
        _write(target / kind / f"{name}.txt", _said(*command, str(path)))
    _write(target / "types" / f"{name}.txt", _types(path))


def write_folders(target: Path) -> None:
    """All that is said of the sample export, of all samples and of the recordings."""
    recordings = os.environ.get("FITLIFT_RECORDINGS")
    folders = {"export": _SAMPLES / "export", "samples": _SAMPLES}
    for name, folder in {**folders, **({"recordings": Path(recordings)} if recordings else {})}.items():
        for kind, command in _OF_FOLDERS.items():
            _write(target / kind / f"{name}.txt", _said(*command, str(folder)))
        with tempfile.TemporaryDirectory() as out:
            for form in ("json", "markdown", "html"):
                _said("weekly", str(folder), "--weeks", "all", "--format", form, "-o", out)
            for report in sorted(Path(out).iterdir()):
                if report.suffix != ".sqlite":
                    text = report.read_text(encoding="utf-8")
                    _write(target / "weekly" / name / f"{report.name}.txt", _DRAWING.sub("<svg>", text))
            _write(target / "library" / f"{name}.txt", _library(Path(out) / "fitlift.sqlite"))


def compare(before: Path, after: Path) -> int:
    """Print which texts differ; how many."""
    names = {path.relative_to(root).as_posix() for root in (before, after) for path in root.rglob("*.txt")}
    differing = [name for name in sorted(names) if _text(before / name) != _text(after / name)]
    for name in differing:
        print(name)
    print(f"{len(differing)} of {len(names)} texts differ")
    return len(differing)


def _said(*arguments: str) -> str:
    """Exit code, standard output and standard error of a command; drawings left out."""
    from fitlift.cli import cli

    with tempfile.TemporaryDirectory() as home:
        result = CliRunner(env={"XDG_CONFIG_HOME": home, "COLUMNS": "80"}).invoke(cli, list(arguments))
    # a traceback is no answer: it is kept, to be seen
    fault = "" if result.exception is None or isinstance(result.exception, SystemExit) else repr(result.exception)
    text = f"{result.exit_code}\n{_DRAWING.sub('<svg>', result.stdout)}\n--\n{result.stderr}{fault}\n"
    return text.replace(str(_SAMPLES), _SAMPLES.name)  # the same from every checkout


def _types(path: Path) -> str:
    """Columns and types of the tables that Python users get."""
    import fitlift

    tables = ("set_table", "zone_times", "muscle_coverage", "rests", "principles")
    lines = []
    for name in tables:
        try:
            found = getattr(fitlift, name)(path)
        except Exception as error:  # noqa: BLE001 - what is raised is what is frozen
            lines.append(f"{name}: {type(error).__name__}: {error}")
            continue
        table = getattr(found, "sessions", None) if name == "zone_times" else getattr(found, "muscles", found)
        dtypes = getattr(table, "dtypes", None)
        lines.append(f"{name}: {None if dtypes is None else dtypes.to_dict()}")
    return "\n".join(lines) + "\n"


def _library(path: Path) -> str:
    """The tables of a library that people may ask, row by row; but for times of files."""
    with sqlite3.connect(path) as database:
        names = [
            name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        ]
        kept = [name for name in names if name not in {"files", "kept", "packed", "reports"}]
        return "".join(f"{name} {row}\n" for name in kept for row in database.execute(f"SELECT * FROM {name}"))  # noqa: S608 - names of its own tables


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", errors="surrogateescape")


def _text(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def main(command: str, *arguments: str) -> None:
    """Write or compare."""
    if command == "compare":
        sys.exit(compare(*map(Path, arguments)) > 0)
    target, every = Path(arguments[0]), int(arguments[1]) if len(arguments) > 1 else 1
    jobs = [(name, path, target) for name, path in list(files())[::every]]
    with multiprocessing.Pool() as pool:
        for _ in pool.imap_unordered(write_file, jobs, chunksize=4):
            pass
    write_folders(target)
    print(f"{len(jobs)} files")


if __name__ == "__main__":
    main(*sys.argv[1:])
