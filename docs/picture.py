"""The picture of the README, made from the program itself: ``python docs/picture.py > docs/picture.svg``."""

from __future__ import annotations

import io
import os
import pty
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from rich.console import Console
from rich.text import Text

COMMANDS = ("list", "total", "show sjve")
WIDTH = 100


def screens() -> dict[str, str]:
    """What a terminal with colours is sent for each command line, on the document that ships with dealtrack."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "DEALTRACK_DB": str(Path(folder) / "deals.db"), "TERM": "xterm-256color"}
        environment |= {"COLUMNS": str(WIDTH), "LINES": "40"}
        environment.pop("NO_COLOR", None)
        on_a_terminal(["seed"], environment)
        return {command: on_a_terminal(command.split(), environment) for command in COMMANDS}


def picture() -> str:
    """The screens one under another, as SVG."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="256")
    for command, screen in screens().items():
        console.print(Text(f"$ dealtrack {command}", "bold"))
        console.print(Text.from_ansi(screen))
        console.print()
    return console.export_svg(title="dealtrack", unique_id="dealtrack")


def on_a_terminal(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """What a terminal is sent by a command with these arguments."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "dealtrack", *arguments]
    with subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs):
        os.close(theirs)
        pieces = []
        with open(ours, "rb", buffering=0) as terminal, suppress(OSError):  # Linux ends a terminal with an error
            pieces += iter(lambda: terminal.read(4096), b"")
    return b"".join(pieces).decode("utf-8").replace("\r\n", "\n").rstrip()


if __name__ == "__main__":
    sys.stdout.write(picture())
