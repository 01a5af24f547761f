"""Headers and chained parts."""

from __future__ import annotations

from builders import active, fit
from fitlift.fit.wire import stated_parts


def test_parts_end_where_their_headers_say() -> None:
    """Three chained files of different length are three parts and nothing is left."""
    files = [fit(active(0)), fit(active(0), active(60)), fit(active(5))]
    parts, end = stated_parts(b"".join(files))
    assert list(parts) == files
    assert end == sum(map(len, files))


def test_a_last_part_that_is_cut_is_a_part_all_the_same() -> None:
    """What there is of it is kept."""
    whole = fit(active(0))
    assert stated_parts(whole + whole[:30])[0] == (whole, whole[:30])


def test_what_is_no_part_is_left_over() -> None:
    """Bytes after the last part are told by their offset, and never taken for one."""
    whole = fit(active(0))
    assert stated_parts(whole + b"\0" * 40)[1] == len(whole)
