"""Looking through a large ledger in several processes, each of which opens it for itself."""

from __future__ import annotations

import signal
import sqlite3
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from ..errors import LedgerError
from . import files

if TYPE_CHECKING:
    from concurrent.futures import Future

Lot = TypeVar("Lot")
Found = TypeVar("Found")

_AHEAD = 3  # lots in flight for each process

_look: Callable[[Any], Any] | None = None  # of this process


def spread(
    connection: sqlite3.Connection,
    begin: Callable[[sqlite3.Connection], Callable[[Lot], Found]],
    lots: Iterable[Lot],
    jobs: int,
) -> Iterator[Found]:
    """What each lot gives, in their order. ``begin`` makes of a connection the function that looks; both, lots and what they
    give travel between processes where there are several."""
    if jobs == 1:
        yield from map(begin(connection), lots)
        return
    import multiprocessing
    from concurrent.futures import BrokenExecutor, ProcessPoolExecutor

    path = Path(connection.execute("SELECT file FROM pragma_database_list WHERE name = 'main'").fetchone()[0])
    lots = iter(lots)
    spawn = multiprocessing.get_context("spawn")  # safe beside the thread of a progress bar
    pool = ProcessPoolExecutor(jobs, spawn, initializer=_begin, initargs=(path, begin))
    try:
        waiting: deque[Future[Found]] = deque(pool.submit(_run, lot) for lot in islice(lots, _AHEAD * jobs))
        while waiting:
            yield waiting.popleft().result()
            waiting.extend(pool.submit(_run, lot) for lot in islice(lots, 1))
    except BrokenExecutor:
        raise LedgerError("a process that looked through the ledger ended before it was done. Try again.") from None
    finally:
        pool.shutdown(cancel_futures=True)


def obey_parent() -> None:
    """Ctrl-C is for the process that started this one; where that is killed, nobody else would end this one."""
    import multiprocessing
    import os
    from multiprocessing.connection import wait
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:  # None only in a process that no other one started
        Thread(target=lambda: (wait([parent.sentinel]), os._exit(1)), daemon=True).start()


def _begin(path: Path, begin: Callable[[sqlite3.Connection], Callable[[Any], Any]]) -> None:
    global _look
    obey_parent()
    connection = files.connect_for_reading(path)
    connection.row_factory = sqlite3.Row
    _look = begin(connection)


def _run(lot: Any) -> Any:
    assert _look is not None  # _begin comes first
    return _look(lot)
