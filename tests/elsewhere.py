"""Run tests as somebody who has set up everything differently: home, time zone, language, terminal, colours.

    python tests/elsewhere.py [what pytest takes]

Tests must not notice: `surroundings` takes them out of all this.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from checkout import ROOT

SETTINGS = """\
[athlete]
max_hr_bpm = 201
resting_hr_bpm = 71
body_mass_kg = 55

[display]
week_start = "sunday"
weight_unit = "lb"
time_zone = "Pacific/Chatham"

[muscles]
helping = 0

[counting]
dumbbell_weight = "per_hand"

[[exercises]]
name = "Back squat"
primary = ["chest"]
"""

#: What somebody named once, whose sessions are like the sample's.
NAMED = [f"--name={slot}=Elsewhere {slot}" for slot in "abcdefg"]

#: Variables that change what programs show, read or write.
VARIABLES = {
    "TZ": "Pacific/Chatham",
    "LC_ALL": "tr_TR.UTF-8",
    "LANGUAGE": "tr",
    "COLUMNS": "37",
    "FORCE_COLOR": "1",
    "CLICOLOR_FORCE": "1",
    "TERM": "xterm-256color",
    "EDITOR": "false",
    "VISUAL": "false",
    "PYTHONIOENCODING": "latin-1",
    "PYTHONHASHSEED": "77",
    "SOURCE_DATE_EPOCH": "1",
    "MPLBACKEND": "pdf",
}


def furnish(home: Path) -> dict[str, str]:
    """Fill a home with settings, routines and a style of drawing; return the variables that lead there."""
    folder = home / ".config" / "fitlift"
    folder.mkdir(parents=True)
    (folder / "fitlift.toml").write_text(SETTINGS, encoding="utf-8")
    drawing = home / ".config" / "matplotlib"
    drawing.mkdir()
    (drawing / "matplotlibrc").write_text("font.size: 40\naxes.facecolor: red\n", encoding="utf-8")
    found = {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "FITLIFT_CONFIG": str(folder / "fitlift.toml"),
    }
    command = [sys.executable, "-m", "fitlift", "label", "sample_data/free.fit", "--corrections", str(home), *NAMED]
    subprocess.run(command, env=os.environ | found, cwd=ROOT, check=True, capture_output=True)
    if not (folder / "routines.yaml").is_file():
        raise SystemExit("no routine was remembered, so that nothing would be tested")
    return found


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        found = os.environ | VARIABLES | furnish(Path(made))
        sys.exit(subprocess.run([sys.executable, "-m", "pytest", *sys.argv[1:]], env=found, check=False).returncode)
