"""Build the wheel from the source distribution, and do the first evening with it where nothing else is.

Run from the project's root: `python scripts/try_package.py`. The wheel is installed into a new environment with the
newest dependencies, the commands of a first evening are run elsewhere, and then the extras by themselves.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent

#: Extra → the package that it brings, and what only this can do, with the code with which it ends.
EXTRAS: dict[str, tuple[str, tuple[tuple[tuple[str, ...], int], ...]]] = {
    "parquet": (
        "pyarrow",
        (
            (("convert", "sample_data/planned.fit", "-o", "sets.parquet"), 0),
            (("weekly", "sample_data/export", "--dataset", "dataset"), 3),
        ),
    ),
    "excel": ("openpyxl", ((("convert", "sample_data/planned.fit", "-o", "sets.xlsx"), 0),)),
    "dask": ("distributed", ((("progress", "sample_data/export", "--scheduler", "local"), 3),)),
}

#: What is run, and how it ends: one file of the sample export is damaged on purpose.
EVENING: tuple[tuple[tuple[str, ...], int], ...] = (
    (("--version",), 0),
    (("summarize", "sample_data/planned.fit"), 0),
    (("label", "sample_data/free.fit", "--name", "a=kettlebell swing"), 0),
    (("summarize", "sample_data/free.fit", "-o", "session.html", "--charts", "charts"), 0),
    (("weekly", "sample_data/export"), 3),
    (("progress", "sample_data/export"), 3),
    (("convert", "sample_data/free.fit", "-o", "fixed.fit"), 0),
    (("plan", "check", "sample_data/plans/in-season.yaml"), 0),
)


def main() -> None:
    """Build, install, run; the first fault ends it."""
    with tempfile.TemporaryDirectory() as made:
        built, folder = Path(made) / "built", Path(made) / "evening"
        run([sys.executable, "-m", "build", "--quiet", "--outdir", str(built), str(ROOT)])
        ((wheel,), (_,)) = built.glob("*.whl"), built.glob("*.tar.gz")
        run([sys.executable, "-m", "venv", str(folder / "environment")])
        shutil.copytree(ROOT / "sample_data", folder / "sample_data")
        try_out(wheel, folder)
    print("the wheel works, without extras and with parquet, excel and dask, each alone")


def try_out(wheel: Path, folder: Path) -> None:
    """A first evening with the wheel alone, then each extra by itself."""
    bin_folder = folder / "environment" / ("Scripts" if sys.platform == "win32" else "bin")
    python = str(bin_folder / "python")
    pip = [python, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    here = {"HOME": str(folder), "PATH": str(bin_folder)}
    run([*pip, "install", str(wheel)])
    # nothing of development is there, and none of it is needed
    run([python, "-c", "import pytest"], 1, folder, here)
    for words, expected in EVENING:
        run(["fitlift", *words], expected, folder, here)
    for extra, (package, commands) in EXTRAS.items():
        for words, _ in commands:
            run(["fitlift", *words], 1, folder, here)
        run([*pip, "install", f"{wheel}[{extra}]"])
        for words, expected in commands:
            run(["fitlift", *words], expected, folder, here)
        run([*pip, "uninstall", "--yes", package])


def run(command: list[str], expected: int = 0, folder: Path = ROOT, environment: dict[str, str] | None = None) -> None:
    """Run a command that has to end in one way."""
    path = shutil.which(command[0], path=environment["PATH"]) if environment else command[0]
    words = [path or command[0], *command[1:]]
    done = subprocess.run(  # noqa: S603 - what stands above
        words, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode != expected:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}, not {expected}\n{done.stdout}\n{done.stderr}")


if __name__ == "__main__":
    main()
