"""Time `fitlift weekly` on an export of real files beside a loop over fitparse, each as a whole process.

`python benchmarks/export.py [COUNT]` from the project's root, FITLIFT_CORPUS naming a folder of real FIT files: seconds
of both, and the largest memory of fitlift's own process, those that read for it left out.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from mixed import write_export

_FITLIFT = """import resource, sys
from fitlift.cli import cli
try: cli(sys.argv[1:])
finally: sys.stderr.write(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}")
"""


def seconds(command: list[str]) -> tuple[float, str]:
    """How long a process takes, and the last line that it writes on standard error."""
    begun = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return time.perf_counter() - begun, (done.stderr.splitlines() or [""])[-1]


def main(count: int) -> None:
    """Write the export, read it both ways, and print what was measured."""
    with tempfile.TemporaryDirectory() as name:
        write_export(Path(os.environ["FITLIFT_CORPUS"]), Path(name), count)
        ours, memory = seconds([sys.executable, "-c", _FITLIFT, "weekly", name, "--format", "text"])
        theirs, _ = seconds([sys.executable, str(Path(__file__).with_name("loop.py")), name])
    ratio = theirs / ours
    sys.stdout.write(
        f"{count} files: fitlift {ours:.1f} s and {memory} MB, fitparse {theirs:.1f} s, {ratio:.1f} times\n"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
