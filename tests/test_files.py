"""What lies at a path."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from fitlift.files import where_link_leads, why_not_read
from fitlift.records.said import sentence


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_what_is_no_plain_file_is_not_read(tmp_path: Path) -> None:
    """It may never end."""
    os.mkfifo(tmp_path / "pipe.fit")
    told = {name: why_not_read(tmp_path / name) for name in ("", "pipe.fit")}
    assert {name: said and sentence(said) for name, said in told.items()} == {
        "": "is a folder, no file",
        "pipe.fit": "is a named pipe, no file",
    }
    assert told["pipe.fit"] is not None
    assert told["pipe.fit"].of == {"is_what": "named_pipe"}


def test_a_file_may_have_so_many_bytes(tmp_path: Path) -> None:
    """And is told with its own."""
    (tmp_path / "long.fit").write_bytes(bytes(3 * 2**20))
    assert why_not_read(tmp_path / "long.fit", 3 * 2**20) is None
    said = why_not_read(tmp_path / "long.fit", 2 * 2**20)
    assert said is not None
    assert said.of == {"size_bytes": 3_145_728, "most_bytes": 2_097_152}
    assert sentence(said) == "has 3 MB, more than the 2 MB that a file may have"


def test_what_cannot_be_asked_may_be_opened(tmp_path: Path) -> None:
    """The system then says why not."""
    assert why_not_read(tmp_path / "missing.fit") is None
    assert why_not_read(tmp_path / ("long" * 1000)) is None


def test_links_are_followed_within_a_folder(tmp_path: Path) -> None:
    """Not out of it, nor to nowhere."""
    tree = tmp_path / "tree"
    tree.mkdir()
    (tree / "a.fit").touch()
    (tmp_path / "b.fit").touch()
    for name, target in (("in", tree / "a.fit"), ("out", tmp_path / "b.fit"), ("nowhere", tree / "none.fit")):
        (tree / name).symlink_to(target)
    found = {name: where_link_leads(tree / name, tree) for name in ("in", "out", "nowhere")}
    assert {name: said and sentence(said) for name, said in found.items()} == {
        "in": None,
        "out": "is a link that leads out of the folder, and is not followed",
        "nowhere": "is a link that leads nowhere",
    }
