"""The command as a whole process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checkout import SAMPLES


def fitlift(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run `python -m fitlift`."""
    return subprocess.run(
        [sys.executable, "-m", "fitlift", *arguments],
        capture_output=True,
        check=False,
        env=os.environ | environment,
    )


def test_the_version_is_the_packages() -> None:
    """`fitlift --version`."""
    assert fitlift("--version").stdout == b"fitlift, version 0.1.0\n"


def test_help_loads_no_heavy_library() -> None:
    """Neither numpy, pandas, matplotlib, templates nor the profile."""
    code = (
        "import sys; from fitlift.cli import main; sys.argv = ['fitlift', '--help']\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'numpy', 'pandas', 'matplotlib', 'fitparse', 'rich', 'jinja2', 'yaml'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert result.stderr == b"[]\n"
    assert b"summarize" in result.stdout


def test_help_is_a_screen_that_can_be_read() -> None:
    """Each command in a line that is not cut."""
    lines = fitlift("--help").stdout.decode().splitlines()
    for line in (
        "  summarize  Show one strength session.",
        "  weekly     Report the weeks of an export folder.",
        "  convert    Write sets as a table or a log; the recording as FIT.",
    ):
        assert line in lines


def test_a_full_disk_is_one_line(samples: Path) -> None:
    """No traceback."""
    if not Path("/dev/full").exists():
        pytest.skip("this machine has no /dev/full")
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [sys.executable, "-m", "fitlift", "summarize", str(samples / "planned.fit")],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert b"No space left on device" in result.stderr
    assert b"Traceback" not in result.stderr


def test_importing_the_package_loads_no_heavy_library() -> None:
    """Names are loaded when they are used."""
    code = (
        "import sys, fitlift; fitlift.set_table; assert 'pandas' not in sys.modules\n"
        "fitlift.set_table(sys.argv[1]); assert 'pandas' in sys.modules"
    )
    planned = str(SAMPLES / "planned.fit")
    assert subprocess.run([sys.executable, "-c", code, planned], check=False).returncode == 0


def test_a_closed_pipe_ends_quietly(samples: Path) -> None:
    """As in `fitlift convert … | head -1`: no traceback."""
    with subprocess.Popen(
        [sys.executable, "-m", "fitlift", "convert", *[str(samples / "free.fit")] * 12],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()
        assert process.stderr.read() == b""


def test_an_encoding_without_blocks_gets_signs_that_it_has(samples: Path) -> None:
    """Where the user says so: no line of escapes."""
    result = fitlift("summarize", str(samples / "planned.fit"), PYTHONIOENCODING="ascii")
    assert (result.returncode, result.stderr) == (0, b"")
    assert b"  zone 3  133-151  ##............................     1:36" in result.stdout
    assert b"\\" not in result.stdout


@pytest.mark.parametrize("environment", [{"PYTHONUTF8": "0", "LC_ALL": "C"}, {"NO_COLOR": "1"}])
def test_output_survives_any_encoding(environment: dict[str, str], samples: Path) -> None:
    """UTF-8 whatever the machine is set to, never a traceback."""
    result = fitlift("summarize", str(samples / "planned.fit"), **environment)
    assert (result.returncode, result.stderr) == (0, b"")
    assert "·".encode() in result.stdout


def test_both_fitparse_packages_installed_is_one_clear_warning(samples: Path, tmp_path: Path) -> None:
    """Beside each other they overwrite the same files."""
    folder = tmp_path / "fitparse-1.2.0.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: fitparse\nVersion: 1.2.0\n")
    result = fitlift("summarize", *[str(samples / "planned.fit")] * 2, PYTHONPATH=str(tmp_path))
    assert result.stderr.decode() == (
        "fitlift: fitparse 1.2.0 is installed beside python-fitparse and they overwrite each other; "
        "run: pip uninstall -y fitparse python-fitparse && pip install python-fitparse\n"
    )


def test_reports_as_text_load_no_charts() -> None:
    """Which take half a second, and memory."""
    loaded = ", ".join(f"fitlift.report.{each}" for each in ("weeks_page", "session_page", "text_page"))
    program = f"import sys, {loaded}; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
