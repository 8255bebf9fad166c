"""The command line. ``main`` is the entry point; everything it needs is imported when it is called."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns the exit code: 0 done, 1 failure, 2 wrong usage, 130 interrupted.

    ``arguments`` are those behind the program's name; by default those of the process.
    """
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    if arguments == ["--version"]:  # asked by scripts and editors: answered before Typer is loaded
        from .. import __version__

        print(f"dealtrack {__version__}")
        return 0
    from .run import run

    return run(arguments)
