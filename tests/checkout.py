"""Where things are in the checkout."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "sample_data"
EXPORT = SAMPLES / "export"

#: Folders of FIT files: of real ones those that are at hand, and the samples.
FIT_FOLDERS = [Path(os.environ[name]) for name in ("FITLIFT_CORPUS", "FITLIFT_RECORDINGS") if name in os.environ] + [
    SAMPLES
]
FIT_FILES = [path for folder in FIT_FOLDERS for path in sorted(folder.rglob("*.fit"))]
