"""A terminal in which `fitlift` runs as a person sees it: what it shows is waited for, then something is typed."""

from __future__ import annotations

import os
import select
import signal
import struct
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

import pytest

import fitlift

#: A run that shows nothing new for so long hangs, however busy the machine is.
_PATIENCE_S = 60.0

#: A press of Ctrl-C just before a program waits for the keyboard is seen with the next key alone: who stops a run and
#: sees nothing presses again.
_PRESS_AGAIN_S = 5.0

#: Lines of the terminal.
_LINES = 24

_NONE: Mapping[str, str] = MappingProxyType({})

#: How a person ends the input, and stops a command.
END, STOP = "\x04", "\x03"


class Terminal:
    """A run of `fitlift` in a pseudo-terminal.

    Parameters
    ----------
    arguments
        Those of the command.
    columns
        Width of the terminal.
    environment
        Variables beside those of the test.
    """

    def __init__(self, *arguments: object, columns: int = 80, environment: Mapping[str, str] = _NONE) -> None:
        pty, termios = pytest.importorskip("pty"), pytest.importorskip("termios")
        fcntl = pytest.importorskip("fcntl")
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", _LINES, columns, 0, 0))
        kept = {key: value for key, value in os.environ.items() if key not in {"VISUAL", "EDITOR", "COLUMNS", "LINES"}}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "fitlift", *map(str, arguments)],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=kept | {"PYTHONPATH": str(Path(fitlift.__file__).parent.parent)} | dict(environment),
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509 - Ctrl-C is for who has the terminal
            start_new_session=True,
        )
        os.close(theirs)
        self._shown = b""
        self._read = 0

    @property
    def screen(self) -> str:
        """All that was shown, what was typed among it."""
        return self._shown.decode(errors="replace").replace("\r\n", "\n")

    def wait_for(self, text: str) -> None:
        """Wait until a text is shown behind what was waited for before."""
        while (place := self.screen.find(text, self._read)) < 0:
            if not self._more():
                pytest.fail(f"{text!r} was not shown, but:\n{self.screen}")
        self._read = place + len(text)

    def answer(self, question: str, typed: str) -> None:
        """Wait for a question, and type an answer and Enter."""
        self.wait_for(question)
        self.type(f"{typed}\n")

    def type(self, keys: str) -> None:
        """Press some keys."""
        os.write(self._ours, keys.encode())

    def stop(self) -> None:
        """Press Ctrl-C, and again where nothing comes of it."""
        self.type(STOP)
        self._more()  # the key itself is shown
        if not select.select([self._ours], [], [], _PRESS_AGAIN_S)[0]:
            self.type(STOP)

    def ended(self) -> tuple[str, int]:
        """Wait for its end: all that was shown, and the exit code."""
        while self._more():
            pass
        return self.screen, self._process.wait(_PATIENCE_S)

    def close(self) -> None:
        """Leave nothing running."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        os.close(self._ours)

    def _more(self) -> bool:
        """Take what is shown next; whether there was anything before the run ended."""
        if not select.select([self._ours], [], [], _PATIENCE_S)[0]:
            pytest.fail(f"nothing more was shown behind:\n{self.screen}")
        try:
            more = os.read(self._ours, 4096)
        except OSError:  # Linux says so that nobody is at the other end any more
            return False
        self._shown += more
        return bool(more)


@contextmanager
def terminal(*arguments: object, columns: int = 80, environment: Mapping[str, str] = _NONE) -> Iterator[Terminal]:
    """Run `fitlift` in a terminal, and end it with the test."""
    run = Terminal(*arguments, columns=columns, environment=environment)
    try:
        yield run
    finally:
        run.close()
