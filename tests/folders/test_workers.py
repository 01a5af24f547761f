"""Work in processes that are watched."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from fitlift.folders.workers import GaveUp, Watch, watched

unix = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits are Unix's")


def twice(number: int) -> int:
    """The first things take longest."""
    time.sleep(max(0.0, 0.05 - number * 0.005))
    return 2 * number


def prepare() -> None:
    """Leave a mark on the process."""
    os.environ["FITLIFT_TEST_MARK"] = "prepared"


def setting(_: int) -> str:
    """The mark, if there is one."""
    return os.environ.get("FITLIFT_TEST_MARK", "")


def troubled(number: int) -> int:
    """3 hangs, 5 dies, 7 eats memory, 9 leaves."""
    if number == 3:
        time.sleep(60)
    if number == 5:
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 7:
        return len(bytearray(8 * 2**30))
    if number == 9:
        os._exit(3)
    return number


@pytest.mark.parametrize("jobs", [1, 3])
def test_results_come_in_the_order_of_the_things(jobs: int) -> None:
    """Whoever is ready first."""
    assert list(watched(twice, range(12), Watch(jobs))) == [2 * number for number in range(12)]


def test_each_process_is_prepared() -> None:
    """Before its first thing; the one that watches is left as it is."""
    assert list(watched(setting, range(4), Watch(2), prepare)) == ["prepared"] * 4
    assert setting(0) == ""


def test_nothing_to_do_starts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """And one thing no second process."""
    started: list[Any] = []
    start = multiprocessing.Process.start

    def starting(process: Any) -> None:
        started.append(process)
        start(process)

    monkeypatch.setattr(multiprocessing.get_context("spawn").Process, "start", starting)
    assert list(watched(twice, [], Watch(2))) == []
    assert started == []
    assert list(watched(twice, [21], Watch(2))) == [42]
    assert len(started) == 1


@unix
def test_one_that_hangs_dies_or_eats_memory_is_given_up_and_the_others_go_on() -> None:
    """Each with its reason, in its place."""
    found = list(watched(troubled, range(11), Watch(2, timeout_s=3, memory_bytes=3 * 2**30)))
    given_up = {place: str(each.why) for place, each in enumerate(found) if isinstance(each, GaveUp)}
    assert given_up == {
        3: "took longer than 3 s",
        5: "its process was ended by SIGKILL",
        7: "needed more than 3,072 MB of memory",
        9: "its process ended with code 3",
    }
    assert [each for each in found if not isinstance(each, GaveUp)] == [0, 1, 2, 4, 6, 8, 10]
    assert multiprocessing.active_children() == []


def test_only_some_things_are_read_ahead() -> None:
    """So that memory does not grow with their number."""
    read: list[int] = []

    def things() -> Iterator[int]:
        for number in range(1000):
            read.append(number)
            yield number

    results = watched(twice, things(), Watch(2))
    for told in range(20):
        next(results)
        assert len(read) <= told + 1 + 2 * 32 + 1
    results.close()  # type: ignore[attr-defined]  # it is a generator


@unix
def test_whoever_stops_listening_ends_the_processes() -> None:
    """No process is left behind."""
    results = watched(process_of, range(50), Watch(2))
    pids = {found for found in (next(results) for _ in range(4)) if not isinstance(found, GaveUp)}
    assert pids
    results.close()  # type: ignore[attr-defined]  # it is a generator
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def process_of(_: int) -> int:
    """The number of the process that works."""
    return os.getpid()


def weighed(things: bytes) -> int:
    """How much was sent."""
    return len(things)


def test_things_may_be_larger_than_what_a_pipe_holds() -> None:
    """Those wait for a process that is ready to take them; small ones are sent ahead."""
    sizes = [0, 2**20, 10, 2**21, 2**22, 1, 2, 3, 2**20]
    assert list(watched(weighed, map(bytes, sizes), Watch(1))) == sizes


@unix
def test_a_process_that_hangs_ends_with_the_one_that_watches_it(tmp_path: Path) -> None:
    """When that is killed, too, and can end nobody."""
    told = tmp_path / "pid"
    program = (
        f"import os, sys, time; sys.path[:0] = {[str(Path(__file__).parent), *sys.path]!r}\n"
        "from test_workers import hanging\n"
        "from fitlift.folders.workers import Watch, watched\n"
        f"if __name__ == '__main__': list(watched(hanging, [{str(told)!r}], Watch(1)))\n"
    )
    script = tmp_path / "watching.py"
    script.write_text(program)
    with subprocess.Popen([sys.executable, str(script)]) as watching:
        pid = int(_awaited(lambda: told.exists() and told.read_text()))
        watching.kill()
    assert _awaited(lambda: not _is_there(pid))


def hanging(told: str) -> None:
    """Tell which process this is, and hang."""
    Path(told).write_text(str(os.getpid()))
    time.sleep(60)


def _awaited(asked: Callable[[], Any]) -> Any:
    """What is true within half a minute."""
    for _ in range(600):
        if found := asked():
            return found
        time.sleep(0.05)
    raise TimeoutError


def _is_there(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"
