"""Odd names, links, devices, clocks and text files in an export: each has its line, the sound files are as alone."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from builders import active, fit, session

Runner = Callable[..., Any]

_WEEK, _YEAR = 7 * 86400, 365 * 86400


def squats(since: float) -> bytes:
    """A session of three sets of squats, so many seconds after 4 Mar 2026."""
    sets = [active(since + 120 * place, 30, repetitions=8, weight=60, category=[28]) for place in range(3)]
    return fit(session(since, 700), *sets)


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """Three sound sessions, in a folder within that of the test."""
    export = tmp_path / "export"
    export.mkdir()
    for name, since in (("a", 0), ("b", _WEEK), ("c", 2 * _WEEK)):
        (export / f"{name}.fit").write_bytes(squats(since))
    return export


def long_name(folder: Path) -> None:
    """A name of 250 bytes is sound; that of its corrections would be too long."""
    (folder / f"{'n' * 246}.fit").write_bytes(b"no recording")


def deep_path(folder: Path) -> None:
    """A folder below so many others that no path to what is in it can be given."""
    here = os.open(folder, os.O_RDONLY)
    try:
        for _ in range(20):
            name = "d" * 240
            os.mkdir(name, dir_fd=here)
            below = os.open(name, os.O_RDONLY, dir_fd=here)
            os.close(here)
            here = below
    finally:
        os.close(here)


def bytes_that_are_no_text(folder: Path) -> None:
    """Names in Latin-1, as old archives leave them: a recording and a plan."""
    (folder / os.fsdecode(b"caf\xe9.fit")).write_bytes(b"no recording")
    (folder / os.fsdecode(b"pl\xe4n.yaml")).write_text("plan: X\n")


def breaks_and_escapes(folder: Path) -> None:
    """Names that would move the cursor, and set the window's title."""
    (folder / "two\nlines.fit").write_bytes(b"no recording")
    (folder / "ev\x1b]0;t\x07il.yaml").write_text("plan: X\n")


def pipe(folder: Path) -> None:
    """Pipes that nobody writes into, named as a recording, a plan and a library."""
    for name in ("p.fit", "p.yaml", "p.db"):
        os.mkfifo(folder / name)


def device(folder: Path) -> None:
    """A device that never ends."""
    try:
        os.mknod(folder / "zero.fit", 0o20666, os.makedev(1, 5))
    except PermissionError:
        (folder / "zero.fit").symlink_to("/dev/zero")


def unix_socket(folder: Path) -> None:
    """A socket."""
    here = Path.cwd()
    os.chdir(folder)  # its address must be short
    try:
        with socket.socket(socket.AF_UNIX) as bound:
            bound.bind("s.fit")
    finally:
        os.chdir(here)


def giants(folder: Path) -> None:
    """A recording and a plan of a hundred gigabytes of nothing."""
    for name in ("big.fit", "big.yaml"):
        (folder / name).touch()
        os.truncate(folder / name, 100 * 2**30)


def links_out(folder: Path) -> None:
    """Links out of the export, as a recording, corrections of one and a plan; and one that leads nowhere."""
    outside = Path(tempfile.mkdtemp())
    (outside / "x.fit").write_bytes(squats(3 * _WEEK))
    (outside / "x.yaml").write_text("sessions:\n  - slots: {a: Plank}\n")
    (folder / "out.fit").symlink_to(outside / "x.fit")
    (folder / "a.fit.fitlift.yaml").symlink_to(outside / "x.yaml")
    (folder / "plan.yaml").symlink_to(outside / "x.yaml")
    (folder / "nowhere.fit").symlink_to(outside / "gone.fit")
    (folder / "around").symlink_to(folder)


def far_clock(folder: Path) -> None:
    """A recording of 2098."""
    (folder / "odd.fit").write_bytes(squats(72 * _YEAR))


def faulty_texts(folder: Path) -> None:
    """A plan as an old editor saved it, and corrections of a recording that cannot be read."""
    (folder / "old.yaml").write_bytes("plan: Kniebeugen für alle\n".encode("utf-16"))
    (folder / "broken.fit").write_bytes(b"no recording")
    (folder / "broken.fit.fitlift.yaml").write_text("sessions: 3\n")


#: What is put beside the sound files → what is told of it, each on a line of its own.
ODD: dict[Callable[[Path], None], tuple[str, ...]] = {
    long_name: (f"{'n' * 246}.fit: not a FIT file",),
    deep_path: ("is a folder that cannot be opened",),
    bytes_that_are_no_text: (
        "caf\\udce9.fit: not a FIT file",
        "the plan pl\\udce4n.yaml is not used: line 1: ",
    ),
    breaks_and_escapes: (
        "two\\nlines.fit: not a FIT file",
        "the plan ev\\x1b]0;t\\x07il.yaml is not used: line 1: ",
    ),
    pipe: tuple(f"p.{ending}: is a named pipe, no file" for ending in ("db", "fit", "yaml")),
    device: ("zero.fit: is a ",),
    unix_socket: ("s.fit: is a socket, no file",),
    giants: (
        "big.fit: has 102,400 MB, more than the 512 MB that a file may have",
        "big.yaml: has 102,400 MB, more than the 16 MB that a file may have",
    ),
    links_out: (
        "a.fit.fitlift.yaml: is a link that leads out of the folder, and is not followed",
        "nowhere.fit: is a link that leads out of the folder, and is not followed",
        "out.fit: is a link that leads out of the folder, and is not followed",
        "plan.yaml: is a link that leads out of the folder, and is not followed",
    ),
    far_clock: ("odd.fit: dated ",),
    faulty_texts: ("the plan old.yaml is not used: is no text in UTF-8", "broken.fit: not a FIT file"),
}


#: Of these a page tells that the sessions were held against no plan.
TOLD_ON_PAGES = (bytes_that_are_no_text, breaks_and_escapes, faulty_texts)


def all_together(folder: Path) -> None:
    """Each of them in one folder."""
    for put in ODD:
        put(folder)


@contextmanager
def within(seconds: int) -> Iterator[None]:
    """What hangs is an error."""

    def too_long(*_: object) -> None:
        raise TimeoutError(f"it takes more than {seconds} s")

    before = signal.signal(signal.SIGALRM, too_long)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def results(run: Runner, export: Path, out: Path) -> dict[str, tuple[str, str, int]]:
    """What each command says of a folder: standard output, standard error, exit code."""
    reports = ("--weeks", "all", "-o", out)
    commands: dict[str, tuple[object, ...]] = {
        "summarize": ("summarize", export),
        "text": ("weekly", export, "--format", "text"),
        "html": ("weekly", export, "--format", "html", *reports),
        "markdown": ("weekly", export, "--format", "markdown", *reports),
        "json": ("weekly", export, "--format", "json", *reports),
        "progress": ("progress", export),
        "convert": ("convert", export),
    }
    return {name: (result.out, result.err, result.code) for name, result in ((n, run(*c)) for n, c in commands.items())}


def weeks_in(out: Path, ending: str = "") -> dict[str, bytes]:
    """The reports of the weeks of 2026."""
    paths = (path for path in out.iterdir() if path.name.startswith("2026") and path.name.endswith(ending))
    return {path.name: path.read_bytes() for path in paths}


def blocks(text: str) -> list[str]:
    """The paragraphs of a text."""
    return text.strip().split("\n\n")


@pytest.mark.parametrize(
    "put",
    [*(pytest.param(each, marks=pytest.mark.slow) for each in ODD), all_together],
    ids=lambda put: put.__name__,
)
def test_one_odd_thing_costs_its_own_line(
    run: Runner, export: Path, tmp_path: Path, put: Callable[[Path], None]
) -> None:
    """By every command; the sound files give what they give alone, and nothing hangs."""
    alone = results(run, export, tmp_path / "alone")
    put(export)
    try:
        with within(30):
            found = results(run, export, tmp_path / "out")
        told = ODD.get(put) or tuple(each for lines in ODD.values() for each in lines)
        for name, (_, err, code) in found.items():
            lines = err.splitlines()
            for text in told:
                assert sum(text in line for line in lines) == 1, f"{name}: {text}"
            assert code == 3, name
            assert "Traceback" not in err
            assert not any(character in err for character in "\x1b\x07")
        assert found["progress"][0] == alone["progress"][0]
        # the session of 2098 has its rows
        assert found["convert"][0] == alone["convert"][0] or put in {far_clock, all_together}
        for name in ("summarize", "text"):
            assert set(blocks(alone[name][0])) <= set(blocks(found[name][0])), name
        assert weeks_in(tmp_path / "out", ".json") == weeks_in(tmp_path / "alone", ".json")
        if put not in {*TOLD_ON_PAGES, all_together}:
            assert weeks_in(tmp_path / "out") == weeks_in(tmp_path / "alone")
        for name in ("index.md", "index.html"):
            rows = [(tmp_path / each / name).read_text(encoding="utf-8").count("2026-W1") for each in ("out", "alone")]
            assert rows[0] == rows[1], name
    finally:
        shutil.rmtree(export)


def test_a_team_with_odd_things(run: Runner, export: Path, tmp_path: Path) -> None:
    """In one athlete's folder; a link to another folder is no athlete; the others' reports are what they are alone."""
    team = tmp_path / "team"
    for name in ("anna", os.fsdecode(b"ren\xe9e")):
        shutil.copytree(export, team / name)
    alone = run("weekly", team, "--athletes", "--format", "markdown", "-o", tmp_path / "alone")
    assert (alone.code, min(path.name for path in (tmp_path / "alone").iterdir())) == (0, "anna")
    page = (tmp_path / "alone" / "index.md").read_text(encoding="utf-8")
    assert "[ren\\\\udce9e](ren%E9e/index.md)" in page
    all_together(team / "anna")
    (team / "linked").symlink_to(export)
    try:
        with within(60):
            result = run("weekly", team, "--athletes", "--format", "markdown", "-o", tmp_path / "out")
        assert result.code == 3
        assert "fitlift: linked: is a link that leads out of the folder, and is not followed\n" in result.err
        for text in (each for put, lines in ODD.items() for each in lines if put is not bytes_that_are_no_text):
            assert sum(text in line for line in result.err.splitlines()) == 1, text
        other = os.fsdecode(b"ren\xe9e")
        assert weeks_in(tmp_path / "out" / other) == weeks_in(tmp_path / "alone" / other)
    finally:
        shutil.rmtree(team)


def test_what_is_named_and_no_plain_file_is_refused(run: Runner, tmp_path: Path) -> None:
    """In a line, by every command that reads one."""
    os.mkfifo(tmp_path / "p.fit")
    with within(20):
        for command in ("summarize", "inspect", "convert", "label"):
            result = run(command, tmp_path / "p.fit")
            assert (result.code, result.err.splitlines()[0]) == (
                1,
                f"fitlift: {tmp_path / 'p.fit'}: is a named pipe, no file",
            )
        for command in ("weekly", "progress"):
            assert run(command, tmp_path / "p.fit").code == 1


def test_a_folder_that_can_be_listed_and_not_entered(
    run: Runner, export: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its files are named, each with the reason."""
    closed = export / "closed"
    closed.mkdir()
    (closed / "x.fit").write_bytes(squats(3 * _WEEK))
    stat, read = Path.stat, Path.read_bytes

    def no_stat(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if path.parent == closed:
            raise PermissionError(13, "Permission denied", str(path))
        return stat(path, follow_symlinks=follow_symlinks)

    def no_bytes(path: Path) -> bytes:
        if path.parent == closed:
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "stat", no_stat)
    monkeypatch.setattr(Path, "read_bytes", no_bytes)
    result = run("weekly", export, "--format", "text")
    assert "fitlift: closed/x.fit: cannot be opened: Permission denied\n" in result.err
    assert (result.code, result.out.splitlines()[3].split()[0]) == (3, "2026-W12")


def test_names_that_are_no_text_everywhere(
    run: Runner, export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the current folder, the export, the recording and its corrections, the output: all is as elsewhere."""
    here = tmp_path / os.fsdecode(b"f\xfcr mich")
    here.mkdir()
    odd = here / os.fsdecode(b"\xe9t\xe9")
    shutil.copytree(export, odd)
    (odd / "a.fit").rename(odd / os.fsdecode(b"caf\xe9.fit"))
    monkeypatch.chdir(here)
    output = os.fsdecode(b"rapport\xe9s")
    assert run("label", odd / os.fsdecode(b"caf\xe9.fit"), "--name", "a=goblet squat").code == 0
    first = run("weekly", odd.name, "--format", "markdown", "--weeks", "all", "-o", output)
    assert (first.code, first.out) == (0, "rapport\\udce9s/index.md\n")
    assert "Goblet squat" in run("convert", odd.name).out
    again = run("weekly", odd.name, "--format", "markdown", "--weeks", "all", "-o", output)
    assert again.err.splitlines()[0] == "rapport\\udce9s: nothing has changed"
    for command in ("summarize", "progress", "convert"):
        assert run(command, odd.name).code == 0


@pytest.mark.slow
def test_what_may_not_be_read_costs_its_own_line(run: Runner, export: Path, tmp_path: Path) -> None:
    """A recording, a plan, corrections, a folder that may be listed and one that may not; the rest is as alone."""
    without_rights = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"]
    if os.getuid() == 0 and shutil.which("setpriv") is None:
        pytest.skip("nothing here takes a superuser's rights away: setpriv is missing")
    alone = run("weekly", export, "--format", "text").out
    for name in ("x.fit", "plan.yaml", "a.fit.fitlift.yaml", "compose.yaml"):
        (export / name).write_text("plan: X\n")
        (export / name).chmod(0)
    for name, mode in (("listed", 0o444), ("shut", 0)):
        (export / name).mkdir()
        (export / name / "y.fit").write_bytes(squats(3 * _WEEK))
        (export / name).chmod(mode)
    command = [sys.executable, "-m", "fitlift", "weekly", str(export), "--format", "text", "--jobs", "1"]
    given = without_rights if os.getuid() == 0 else []
    result = subprocess.run([*given, *command], capture_output=True, text=True, check=False, cwd=tmp_path)
    for name in ("listed", "shut"):
        (export / name).chmod(0o755)
    lines = [line.partition("; see: ")[0] for line in result.stderr.splitlines()]
    unread = "which may be a plan, is not used: cannot be read: Permission denied; held against no plan"
    assert sorted(lines) == [
        "fitlift: a.fit: its corrections are not used: cannot be read: Permission denied",
        f"fitlift: compose.yaml, {unread}",
        "fitlift: listed/y.fit: cannot be opened: Permission denied",
        f"fitlift: plan.yaml, {unread}",
        "fitlift: shut: is a folder that cannot be opened",
        "fitlift: x.fit: cannot be opened: Permission denied",
    ]
    assert result.returncode == 3
    assert set(blocks(alone)) <= set(blocks(result.stdout))


def test_corrections_in_a_tree_of_their_own(run: Runner, export: Path, tmp_path: Path) -> None:
    """A path in it that is too long, and a pipe in the place of some: the first says nothing of any recording."""
    corrections = tmp_path / "corrections"
    corrections.mkdir()
    deep_path(corrections)
    os.mkfifo(corrections / "a.fit.fitlift.yaml")
    try:
        with within(30):
            result = run("weekly", export, "--corrections", corrections, "--format", "text")
        more = f"see: fitlift label --check {export / 'a.fit'} --corrections {corrections}"
        assert result.err == f"fitlift: a.fit: its corrections are not used: is a named pipe, no file; {more}\n"
        assert result.code == 3
    finally:
        shutil.rmtree(corrections)


def test_one_rule_for_links_of_a_team(run: Runner, export: Path, tmp_path: Path) -> None:
    """Within the team's folder they are followed, of recordings and of text files; what leads nowhere is told."""
    team = tmp_path / "team"
    shutil.copytree(export, team / "anna")
    (team / "ben").mkdir()
    (team / "ben" / "mine.fit").symlink_to(team / "anna" / "a.fit")
    (team / "ben" / "monday.fit").write_bytes(squats(-2 * 86400))
    (team / "shared.toml").write_text("[principles]\nsessions_a_week = 5\n")
    (team / "ben" / "fitlift.toml").symlink_to(team / "shared.toml")
    (team / "gone").symlink_to(team / "nobody")
    result = run("weekly", team, "--athletes", "--format", "markdown", "-o", tmp_path / "out", "--as-of", "2026-03-08")
    assert "fitlift: gone: is a link that leads nowhere\n" in result.err
    assert "ben/" not in result.err.replace("out/ben", "")
    assert "| [ben](ben/index.md) |" in (tmp_path / "out" / "index.md").read_text(encoding="utf-8")
    assert "2 of 5" in (tmp_path / "out" / "index.md").read_text(encoding="utf-8")


def test_one_file_of_a_folder_follows_the_same_rule(run: Runner, export: Path) -> None:
    """What is called a plan or corrections and is none is told, though nobody looks at the folder."""
    outside = Path(tempfile.mkdtemp())
    (outside / "x.yaml").write_text("sessions:\n  - slots: {a: Plank}\n")
    (export / "a.fit.fitlift.yaml").symlink_to(outside / "x.yaml")
    os.mkfifo(export / "plan.yaml")
    with within(20):
        result = run("summarize", export / "a.fit")
    leads = "is a link that leads out of the folder, and is not followed"
    assert result.err.splitlines() == [
        "fitlift: plan.yaml: is a named pipe, no file",
        f"fitlift: a.fit: its corrections are not used: {leads}; see: fitlift label --check {export / 'a.fit'}",
    ]
    assert (result.code, "Plank" in result.out) == (3, False)


def test_a_report_is_not_written_into_a_pipe_or_a_loop(run: Runner, export: Path, tmp_path: Path) -> None:
    """The one would never end, the other is nowhere."""
    out = tmp_path / "out"
    out.mkdir()
    os.mkfifo(out / "2026-W12.md")
    with within(20):
        result = run("weekly", export, "--format", "markdown", "-o", out)
    assert (result.code, "2026-W12.md: cannot be written: it is a named pipe, no file" in result.err) == (1, True)
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert run("weekly", export, "--format", "markdown", "-o", tmp_path / "loop").code == 1


def test_a_recording_between_two_lives_has_its_own_week(run: Runner, tmp_path: Path) -> None:
    """Of the weeks off around it none is reported in its stead."""
    export = tmp_path / "lives"
    export.mkdir()
    for name, since in (("a", -16), ("b", -16), ("d", -9), ("f", -2), ("g", -2)):
        (export / f"{name}.fit").write_bytes(squats(since * _YEAR + (_WEEK if name in "bg" else 0)))
    result = run("weekly", export, "--format", "json", "--weeks", "2017-W10", "-o", tmp_path / "out")
    assert "d.fit: dated Mon 6 Mar 2017, 7 years from the others; never taken for the last week\n" in result.err
    assert '"sessions": 1' in (tmp_path / "out" / "2017-W10.json").read_text(encoding="utf-8")
