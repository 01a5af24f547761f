"""Names of pages, and how they lead to each other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import active, fit, session
from fitlift.folders.batch import read_folder
from fitlift.report.page import Grid, Link, Page, Section
from fitlift.report.site import Site, beside, file_name, linked, session_names


def names(folder: Path, **files: int) -> dict[str, str]:
    """The name of each file's session, which begins so many seconds after Wednesday 4 March 2026, 9:00 UTC."""
    for name, since in files.items():
        sets = [active(since + 60 * place, 30, repetitions=5 + place, weight=60 + since % 7) for place in range(3)]
        (folder / f"{name}.fit").write_bytes(fit(session(since, 600), *sets))
    found = session_names(read_folder(folder).strength_sessions)
    return {file.removesuffix(".fit"): name for (file, _), name in found.items()}


def test_names_of_sessions_sort_by_time_and_stay_when_a_file_is_added(tmp_path: Path) -> None:
    """Day and time, the seconds where there are any; a session before, within or after changes no other name."""
    first = names(tmp_path, b=86_400, d=2 * 86_400 + 61)
    assert len(set(first.values())) == 2
    assert all(re.fullmatch(r"2026-\d\d-\d\d-\d{4}(\d\d)?", name) for name in first.values())
    more = names(tmp_path, a=5, c=86_400 + 7 * 3600 + 13, e=3 * 86_400 + 3)
    assert {file: more[file] for file in first} == first
    assert sorted(more.values()) == [more[file] for file in "abcde"]


@given(st.lists(st.text(max_size=90), unique=True, max_size=8))
def test_no_two_texts_have_one_name_and_every_system_takes_it(texts: list[str]) -> None:
    """Whatever they hold: small letters, digits and hyphens alone, no longer than it may be."""
    found = [file_name(text) for text in texts]
    assert len(set(found)) == len(found)
    assert all(re.fullmatch(r"[a-z0-9-]{1,70}", name) for name in found)


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("barbell_back_squat", "barbell-back-squat"),
        ("con", "con-b3b13e"),
        ("杠铃", "7a8d0e"),
    ],
)
def test_a_name_is_the_key_where_it_can_be(key: str, name: str) -> None:
    """What Windows keeps for itself, and what has no letter of ASCII, has digits of its checksum."""
    assert re.fullmatch(re.sub(r"[0-9a-f]{6}$", "[0-9a-f]{6}", name), file_name(key))


def test_addresses_are_beside_the_page_that_has_them() -> None:
    """From a page of a session two folders up and down again; empty where there is no page."""
    site = Site("html", frozenset({"2026-W47"}), {("a.fit", 1): "2026-11-17-1810"}, {"pull_up": "pull-up"})
    assert (site.week("2026-W47"), site.week("2026-W46")) == ("2026-W47.html", "")
    assert site.session("a.fit", 1, depth=1) == "../sessions/2026-11-17-1810.html"
    assert site.exercise("weighted_pull_up") == "exercises/pull-up.html"
    assert site.exercise("squat") == site.session("a.fit", 2) == ""
    above = site.navigation(Link("16-22 Nov 2026", "../2026-W47.html"), Link("nowhere", ""), depth=1).above
    assert above == (Link("Weeks", "../index.html"), Link("16-22 Nov 2026", "../2026-W47.html"))


def test_the_first_and_the_last_page_have_one_neighbour() -> None:
    """And one alone has none."""
    pages = [Link(each, f"{each}.html") for each in "abc"]
    assert [beside(pages, each) for each in pages] == [(None, pages[1]), (pages[0], pages[2]), (pages[1], None)]
    assert beside(pages[:1], pages[0]) == (None, None)


def test_tables_of_exercises_lead_to_them_however_they_are_spelled() -> None:
    """Others do not, whatever stands in them."""
    rows = (("Back Squat", "3"), ("Row", "2"))
    grids = [Grid("", (head, "Sets"), (), (("", rows),)) for head in ("Exercise", "When")]
    page = Page("p", "", "", (), (Section("s", "", tuple(grids)),))
    of_exercises, of_days = linked(page, {"back squat": "squat.html"}).sections[0].parts
    assert isinstance(of_exercises, Grid)
    assert [of_exercises.address(row) for row in rows] == ["squat.html", ""]
    assert of_days == grids[1]


def test_of_two_rows_alike_in_their_title_each_leads_to_its_own_page() -> None:
    """Two sessions of one minute, also after empty columns were left out."""
    rows = (("Tue, 18:10", "Strength", "", "11"), ("Tue, 18:10", "Park", "", "9"))
    lead: dict[tuple[str, ...], str] = {rows[0]: "a.html", rows[1]: "b.html"}
    grid = Grid("", ("When", "What"), ("Distance", "Sets"), (("", rows),), rows_lead=lead).without_empty_columns()
    assert grid.heads == ("When", "What", "Sets")
    assert [grid.address(row) for row in grid.groups[0][1]] == ["a.html", "b.html"]
