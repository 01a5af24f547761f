"""Reading on a Dask cluster: a real one of processes of this machine, on its own address."""

from __future__ import annotations

import io
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from click.testing import CliRunner

from checkout import EXPORT, SAMPLES
from fitlift.cli import cli
from fitlift.errors import ClusterError
from fitlift.fit import DEFAULT_ENGINE
from fitlift.folders import cluster as clusters
from fitlift.folders.batch import read_folder
from fitlift.folders.cluster import Cluster
from fitlift.folders.export_folder import Archives, FilePlace, stamp_of
from fitlift.folders.extract import Extracted, How, Unit, extract
from fitlift.folders.workers import GaveUp, Watch
from fitlift.history.outcomes import Folder, Outcome
from fitlift.report.document import file_document
from fitlift.store import Library
from fitlift.userfiles.places import UserFiles

dask = pytest.importorskip("dask")
distributed = pytest.importorskip("distributed")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits are Unix's")

#: Settings with which workers may start processes, and one dead worker says enough of a file.
MAY_START = {"distributed.worker.daemon": False, "distributed.scheduler.allowed-failures": 1}


@pytest.fixture(scope="module")
def there() -> Iterator[Any]:
    """A cluster of two workers with processes of their own."""
    with dask.config.set(MAY_START), started(2) as running:
        yield running


def started(workers: int) -> Any:
    """A cluster that listens on this machine only."""
    return distributed.LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        host="127.0.0.1",
        dashboard_address=None,
        scheduler_kwargs={"dashboard_address": "127.0.0.1:0"},  # of its other pages, at a port that is free
        silence_logs=False,
    )


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two weeks of the sample export, files in an archive within an archive, and what is no recording."""
    folder = tmp_path_factory.mktemp("export") / "export"
    (folder / "watch").mkdir(parents=True)
    for path in sorted((EXPORT / "watch").glob("2026-11*")):
        if "2026-11-09" <= path.name[:10] <= "2026-11-22":
            (folder / "watch" / path.name).write_bytes(path.read_bytes())
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        for name in ("coros.fit", "run.fit"):
            archive.write(SAMPLES / name, name)
    with zipfile.ZipFile(folder / "all.zip", "w") as archive:
        archive.write(SAMPLES / "free.fit", "free.fit")
        archive.writestr("inner.zip", inner.getvalue())
    (folder / "page.fit").write_text("<!DOCTYPE html><html></html>", encoding="utf-8")
    (folder / "note.csv").write_text("no,log\n", encoding="utf-8")
    return folder


def told(folder: Folder) -> list[Any]:
    """All that is known of an export."""
    return [
        (each.name, each.status, each.path, each.notices, str(each.error), dict(each.repeats))
        + (() if each.file is None else (file_document(each.file, each.sessions, explain=True),))
        for each in folder.outcomes
    ]


def rows(path: Path) -> dict[str, list[str]]:
    """Every row of a library, but for what it remembers of reports: when those were written."""
    with closing(sqlite3.connect(path)) as database:
        names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        asked = {name: f'SELECT * FROM "{name}"' for name in set(names) - {"reports"}}  # noqa: S608 - its own names
        return {name: sorted(map(repr, database.execute(query))) for name, query in asked.items()}


def test_a_cluster_tells_what_processes_here_tell(
    there: Any, export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same of every file, in tables, in the library and on every page, by a path that only this folder knows."""
    monkeypatch.chdir(export.parent)
    found = {}
    for name, options in (("here", ("--jobs", "2")), ("there", ("--scheduler", there.scheduler_address))):
        result = CliRunner().invoke(
            cli, ["weekly", export.name, "-o", str(tmp_path / name), "--weeks", "all", *options]
        )
        assert result.exit_code == 3, result.output  # a page of the web is no recording
        pages = sorted((tmp_path / name).rglob("*.html"))
        assert len(pages) > 5
        found[name] = (
            result.stderr.replace(str(tmp_path / name), "OUT"),
            {page.relative_to(tmp_path / name).as_posix(): page.read_bytes() for page in pages},
            rows(tmp_path / name / "fitlift.sqlite"),
        )
    assert found["here"] == found["there"]
    with Cluster(there.scheduler_address) as cluster:
        elsewhere = read_folder(export, watch=cluster)
    alone = read_folder(export)
    assert told(elsewhere) == told(alone)
    pd.testing.assert_frame_equal(elsewhere.sets, alone.sets)


def test_a_dataset_of_a_team_is_read_and_settled_there(there: Any, export: Path, tmp_path: Path) -> None:
    """Byte by byte what is made here; what workers do is the same work."""
    for name in ("anna", "ben"):
        shutil.copytree(export, tmp_path / "team" / name)
    team, found = tmp_path / "team", {}
    for name, options in (("here", ()), ("there", ("--scheduler", there.scheduler_address))):
        arguments = ["weekly", str(team), "--athletes", "--dataset", str(tmp_path / name), "--quiet", *options]
        result = CliRunner().invoke(cli, arguments)
        assert result.exit_code == 3, result.output
        files = [each for each in sorted((tmp_path / name).rglob("*")) if each.is_file()]
        found[name] = {each.relative_to(tmp_path / name).as_posix(): each.read_bytes() for each in files}
    assert len(found["here"]) > 24
    assert found["here"] == found["there"]


def test_local_is_a_cluster_of_its_own(export: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Started for the command, and ended with it."""
    monkeypatch.chdir(export.parent)
    here, local = (
        CliRunner().invoke(cli, ["weekly", export.name, "--format", "text", *options])
        for options in ((), ("--scheduler", "local", "--jobs", "2"))
    )
    assert (local.exit_code, local.output) == (here.exit_code, here.output), local.exception
    assert "2026-W46" in local.output


def troubled(number: int) -> int:
    """3 hangs, 50 dies, 70 eats memory, 90 ends the worker that watches it."""
    if number == 3:
        time.sleep(60)
    if number == 50:
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 70:
        return len(bytearray(8 * 2**30))
    if number == 90:
        os.kill(os.getppid(), signal.SIGKILL)
        time.sleep(60)
    return number


def test_one_that_hangs_dies_or_eats_memory_is_given_up_and_the_others_go_on(there: Any) -> None:
    """By the limits of home, each in its place, the others of its group with their results."""
    with Cluster(there.scheduler_address, Watch(1, timeout_s=3, memory_bytes=3 * 2**30)) as cluster:
        found = list(cluster.results(troubled, range(80)))
    assert {place: str(each.why) for place, each in enumerate(found) if isinstance(each, GaveUp)} == {
        3: "took longer than 3 s",
        50: "its process was ended by SIGKILL",
        70: "needed more than 3,072 MB of memory",
    }
    assert [each for each in found if not isinstance(each, GaveUp)] == sorted(set(range(80)) - {3, 50, 70})


@pytest.mark.slow
def test_one_that_ends_every_worker_is_given_up_alone(there: Any) -> None:
    """After another worker has tried it by itself."""
    with Cluster(there.scheduler_address) as cluster:
        found = list(cluster.results(troubled, range(85, 95)))
    (why,) = [str(each.why) for each in found if isinstance(each, GaveUp)]
    assert why == "each worker of the cluster that read it was ended"
    assert [each for each in found if not isinstance(each, GaveUp)] == [85, 86, 87, 88, 89, 91, 92, 93, 94]


def slowly(number: int) -> int:
    """It takes a moment."""
    time.sleep(0.01)
    return number


@pytest.mark.slow
def test_a_worker_that_is_killed_costs_nothing_but_time(there: Any) -> None:
    """Everything comes once, in its order; and no process that it had started is left."""
    with Cluster(there.scheduler_address) as cluster, distributed.Client(there, set_as_default=False) as client:
        results = cluster.results(slowly, range(600))
        begun = [next(results) for _ in range(20)]
        (killed, _) = client.run(os.getpid).values()
        os.kill(killed, signal.SIGKILL)
        assert [*begun, *results] == list(range(600))


def test_only_some_groups_are_there_at_a_time(there: Any) -> None:
    """So that memory does not grow with the number of files; whoever stops listening ends what is at work."""
    read: list[int] = []

    def things() -> Iterator[int]:
        for number in range(100_000):
            read.append(number)
            yield number

    with Cluster(there.scheduler_address) as cluster, distributed.Client(there, set_as_default=False) as client:
        results = cluster.results(slowly, things())
        for told in range(50):
            next(results)
            assert len(read) <= told + 8 * 64 + 64
        assert sum(client.run(at_work).values()) > 0
        results.close()  # type: ignore[attr-defined]  # it is a generator
        assert sum(client.run(at_work).values()) == 0


def test_an_error_here_ends_what_is_at_work_there(there: Any, export: Path) -> None:
    """As with --strict, whoever still holds the error."""

    def refuses(_: Any) -> None:
        raise LookupError

    with distributed.Client(there, set_as_default=False) as client:
        with Cluster(there.scheduler_address) as cluster, pytest.raises(LookupError):
            read_folder(export, watch=cluster, on_read=refuses)
        assert sum(client.run(at_work).values()) == 0


def at_work() -> int:
    """How many processes work for a worker, as it knows them."""
    from fitlift.folders import cluster

    return len(cluster._THERE)  # noqa: SLF001 - looked at where it is


@pytest.mark.skipif(sys.platform != "linux", reason="a folder that one process sees alone")
def test_workers_that_do_not_see_the_folder_are_told_of_in_one_line(there: Any, export: Path) -> None:
    """With the path, and what to try."""
    folder = os.open(export, os.O_RDONLY)
    try:
        alone = f"/proc/self/fd/{folder}/"
        result = CliRunner().invoke(cli, ["weekly", alone, "--format", "text", "--scheduler", there.scheduler_address])
    finally:
        os.close(folder)
    first, second = result.output.splitlines()
    assert first.startswith(f"fitlift: {there.scheduler_address}: its workers do not see {alone}")
    assert second == ("  try: name a folder that lies at the same path on all of these machines, as on a shared disk")


def test_workers_that_see_other_files_are_told_of(export: Path) -> None:
    """Another one under the same name, or other settings; times that a file system rounds are the same file."""
    file, cluster = export / "page.fit", Cluster("tcp://192.0.2.7:8786")
    size, modified = stamp = stamp_of(file)
    found = Extracted(Outcome("page.fit", "ignored"), stamp)
    cluster.check(file, stamp, found)
    cluster.check(file, (size, modified - modified % 10**9), found)
    cluster.check(file, (size - 1, modified), found)  # it grew while the run had begun
    with pytest.raises(ClusterError, match=r"its workers see another file as .*page\.fit"):
        cluster.check(file, stamp, Extracted(found.outcome, (size + 1, modified)))
    with pytest.raises(ClusterError, match="its workers do not see"):
        cluster.check(file, stamp, Extracted(found.outcome, (0, 0)))
    how = How(DEFAULT_ENGINE, UserFiles(), reads_as="otherwise")
    unlike = extract(Unit(FilePlace("page.fit", file, file)), how, Archives())
    with pytest.raises(ClusterError, match="its workers have other settings, routines or plans; name some that lie"):
        cluster.check(file, stamp, unlike)


def test_settings_go_there_with_their_path(there: Any, export: Path, tmp_path: Path) -> None:
    """Workers read them where they are here, whatever their own home is."""
    config = tmp_path / "fitlift.toml"
    config.write_text("[athlete]\nmax_hr_bpm = 171\n", encoding="utf-8")
    with Cluster(there.scheduler_address) as cluster:
        found = read_folder(export, watch=cluster, user_files=UserFiles(config_file=config))
    assert {session.settings.max_hr_bpm for each in found.outcomes for session in each.sessions} == {171}


def test_workers_of_another_fitlift_are_not_used(there: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """What they made of a file would not be what is made of it here."""
    monkeypatch.setattr(clusters, "program", lambda: "another one")
    with Cluster(there.scheduler_address) as cluster, pytest.raises(ClusterError) as caught:
        list(cluster.results(slowly, [1]))
    assert str(caught.value) == (
        f"{there.scheduler_address}: its workers have another fitlift, or other libraries that it reads with; "
        "install the same fitlift, numpy, pandas, msgspec and python-fitparse there as here"
    )


@pytest.mark.slow
def test_workers_that_may_start_no_processes_are_not_used() -> None:
    """Dask's own default; what to set is said."""
    with (
        dask.config.set({"distributed.worker.daemon": True}),
        started(1) as strict,
        Cluster(strict.scheduler_address) as cluster,
        pytest.raises(ClusterError) as caught,
    ):
        list(cluster.results(slowly, [1]))
    assert "start them as `DASK_DISTRIBUTED__WORKER__DAEMON=false dask worker ADDRESS`" in str(caught.value)


def test_an_address_without_a_scheduler(monkeypatch: pytest.MonkeyPatch, export: Path) -> None:
    """Is one line, and so is an address that is none, and a library that is missing."""
    monkeypatch.setattr(clusters, "_PATIENCE_S", 0.5)

    def said(address: str) -> str:
        result = CliRunner().invoke(cli, ["weekly", str(export), "--format", "text", "--scheduler", address])
        assert result.exit_code == 1
        assert "Traceback" not in result.output
        return result.output

    assert "tcp://127.0.0.1:1: no scheduler answers there: " in said("tcp://127.0.0.1:1")
    assert "what: no scheduler answers there: " in said("what")
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert said("local") == (
        "fitlift: --scheduler needs a library that is not installed\n  try: pip install 'fitlift[dask]'\n"
    )


@pytest.fixture
def apart() -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A scheduler in a process of its own, with one worker."""
    command = [sys.executable, "-m", "dask", "scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as scheduler:
        assert scheduler.stderr is not None
        address = next(line.split()[-1] for line in scheduler.stderr if "Scheduler at:" in line)
        worker_command = [sys.executable, "-m", "dask", "worker", address, "--no-nanny", "--no-dashboard"]
        with subprocess.Popen([*worker_command, "--nthreads", "1"], stderr=subprocess.DEVNULL) as worker:
            try:
                yield scheduler, address
            finally:
                scheduler.kill()
                worker.kill()


@pytest.mark.slow
def test_a_scheduler_that_goes_away_ends_the_run_in_one_line(
    apart: tuple[subprocess.Popen[str], str], export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was read by then is kept, and the run after it ends as if nothing had been."""
    monkeypatch.setattr("fitlift.store.store._WRITE_EVERY_S", -1.0)
    monkeypatch.setattr(clusters, "_MOST", 1)
    monkeypatch.setattr(clusters, "_FEWEST", 1)
    monkeypatch.setattr(clusters, "_LEAST_AHEAD", 1)
    scheduler, address = apart
    known: list[Any] = []

    def on_read(outcomes: Any) -> None:
        known.extend(outcomes)
        if len(known) == 4:
            scheduler.kill()

    with (
        Library(tmp_path / "a.sqlite") as library,
        Cluster(address) as cluster,
        pytest.raises(ClusterError, match="the scheduler went away while files were read; run it again once"),
    ):
        read_folder(export, watch=cluster, library=library, on_read=on_read)
    with closing(sqlite3.connect(tmp_path / "a.sqlite")) as database:
        assert database.execute("SELECT COUNT(*) FROM files").fetchone()[0] >= 4
    for name in ("a", "whole"):
        with Library(tmp_path / f"{name}.sqlite") as library:
            read_folder(export, library=library)
    assert rows(tmp_path / "a.sqlite") == rows(tmp_path / "whole.sqlite")


@pytest.mark.slow
def test_ctrl_c_ends_what_runs_there(there: Any, tmp_path: Path) -> None:
    """In a line, as at home; the cluster stays, with nothing at work."""
    output = tmp_path / "out"
    command = [sys.executable, "-m", "fitlift", "weekly", str(EXPORT), "-o", str(output)]
    with distributed.Client(there, set_as_default=False) as client:
        run = subprocess.Popen(
            [*command, "--scheduler", there.scheduler_address],
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        awaited(lambda: sum(client.run(at_work).values()))
        os.killpg(run.pid, signal.SIGINT)
        _, err = run.communicate(timeout=60)
        assert run.returncode == 1
        assert err.startswith(f"fitlift: stopped; {output}/fitlift.sqlite keeps what was read")
        assert err.count("\n") == 1
        assert awaited(lambda: not sum(client.run(at_work).values()))


def awaited(asked: Callable[[], Any]) -> Any:
    """What is true within a minute."""
    for _ in range(600):
        if found := asked():
            return found
        time.sleep(0.1)
    raise TimeoutError
