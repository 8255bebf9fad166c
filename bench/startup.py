"""How long commands take to start: wall time of whole processes on a terminal, beside what their libraries cost alone.

All commands run in turn, round after round, so that a busy moment of the machine meets all of them. Each is compared with
`python -c "import typer, rich.table"`, the least that any command line with these libraries can take.
"""

from __future__ import annotations

import argparse
import os
import pty
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from contextlib import suppress
from pathlib import Path

ROUNDS = 21
IMPORTS = "import typer, rich.table"
LIMITS = {"dealtrack --version": 1.3, "dealtrack list": 1.6}  # times the imports, at most


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often each command runs [%(default)s]")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(folder) / "deals.db"
        commands = _commands(ledger)
        environment = {**os.environ, "DEALTRACK_DB": str(ledger), "TERM": "xterm", "COLUMNS": "100", "LINES": "40"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # modules are compiled once, as where they are installed
        subprocess.run([*commands["dealtrack list"][:-1], "seed", "--quiet"], env=environment, check=True)
        times: dict[str, list[float]] = {name: [] for name in commands}
        for turn in range(rounds + 1):
            for name, command in commands.items():
                took = _seconds(command, environment)
                if turn:  # the first round fills the caches
                    times[name].append(took)
    _show({name: statistics.median(took) for name, took in times.items()}, rounds)


def _commands(ledger: Path) -> dict[str, list[str]]:
    tools = Path(sysconfig.get_path("scripts"))
    dealtrack = str(tools / "dealtrack")
    return {
        "python": [sys.executable, "-c", "pass"],
        "imports": [sys.executable, "-c", IMPORTS],
        "dealtrack --version": [dealtrack, "--version"],
        "dealtrack --help": [dealtrack, "--help"],
        "dealtrack list": [dealtrack, "list"],
        "dealtrack total": [dealtrack, "total"],
        "sqlite-utils rows": [str(tools / "sqlite-utils"), "rows", str(ledger), "deals"],
    }


def _seconds(command: list[str], environment: dict[str, str]) -> float:
    """Wall time of one process on a terminal, until it has ended and all that it wrote is read. Raises
    ``CalledProcessError`` where it fails."""
    ours, theirs = pty.openpty()
    start = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs)
    os.close(theirs)
    with open(ours, "rb", buffering=0) as terminal, suppress(OSError):  # Linux ends a terminal with an error
        while terminal.read(65536):
            pass
    code = process.wait()
    took = time.perf_counter() - start
    if code:
        raise subprocess.CalledProcessError(code, command)
    return took


def _show(medians: dict[str, float], rounds: int) -> None:
    least = medians["imports"]
    print(f"Medians of {rounds} rounds; imports: python -c {IMPORTS!r}\n")
    for name, took in medians.items():
        limit = f"   at most {LIMITS[name]}" if name in LIMITS else ""
        print(f"{name:<20} {took * 1000:6.0f} ms {took / least:6.2f}{limit}")


if __name__ == "__main__":
    main()
