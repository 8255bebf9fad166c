"""Extraction over many documents, in this process or in several, in the order in which they were read."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ..errors import DealtrackError, ReadError
from ..model import Document, Extraction

if TYPE_CHECKING:
    from concurrent.futures import Future
    from typing import TypeGuard

    from ..lexicon import Lexicon

T = TypeVar("T")

_MANY = 200  # documents that are worth starting further processes for
_AHEAD = 8  # documents in flight for each process: keeps all busy, and memory bounded


def processes(documents: int | None) -> int:
    """How many processes suit a number of documents (None: unknown)."""
    return 1 if documents is None or documents < _MANY else cores()


def cores() -> int:
    """How many processes can run at a time."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def extracted(
    outcomes: Iterable[T], wanted: Callable[[T], TypeGuard[Document]], jobs: int, own: Path | None = None
) -> Generator[tuple[T, Extraction | ReadError | None], None, None]:
    """Each outcome with its extraction, in the given order; None where ``wanted`` says that it needs none, an error where
    the extractor stumbled over the document, so that the others go on. ``own`` is the user's lexicon.

    With several ``jobs`` a bounded number of documents is read ahead of the one that is given out. Close the iterator to
    end the processes. Raises :class:`DealtrackError` where one of them dies.
    """
    if jobs == 1:
        for outcome in outcomes:
            yield outcome, _extract(outcome, own) if wanted(outcome) else None
        return
    # Heavy, and needed for many documents only.
    import multiprocessing
    from concurrent.futures import BrokenExecutor, ProcessPoolExecutor

    from ..store.spread import obey_parent

    waiting: deque[tuple[T, Future[Extraction | ReadError] | None]] = deque()
    # "spawn" is the one way of starting a process that is safe beside the progress bar's thread.
    pool = ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn"), initializer=obey_parent)
    try:
        for outcome in outcomes:
            waiting.append((outcome, pool.submit(_extract, outcome, own) if wanted(outcome) else None))
            if len(waiting) >= jobs * _AHEAD:
                yield _first(waiting)
        while waiting:
            yield _first(waiting)
    except BrokenExecutor:
        raise DealtrackError("a process ended before its document was done. Try again with `--jobs 1`.") from None
    finally:
        pool.shutdown(cancel_futures=True)


def _first(waiting: deque[tuple[T, Future[Extraction | ReadError] | None]]) -> tuple[T, Extraction | ReadError | None]:
    outcome, future = waiting.popleft()
    return outcome, future.result() if future else None


def _extract(document: Document, own: Path | None) -> Extraction | ReadError:
    from .. import pipeline

    try:
        return understood(pipeline.extract, document, own)
    except ReadError as error:
        return error


def understood(task: Callable[[Document, Lexicon], T], document: Document, own: Path | None = None) -> T:
    """What a task of the pipeline makes of a document. Raises :class:`ReadError` where it stumbles: a fault of ours must
    not cost the user the other documents."""
    words = known_words(own)
    try:
        return task(document, words)
    except Exception as error:
        raise ReadError(f"stopped the extractor ({type(error).__name__}: {error}); please report it") from error


@cache
def known_words(own: Path | None = None) -> Lexicon:
    """The lexicon with the user's own, loaded once in each process. Raises :class:`LexiconError` where a file is wrong."""
    from .. import lexicon

    return lexicon.load(own)


def extractor(own: Path | None) -> str:
    """The version of extractor and lexicon: where it differs, a document is read again.

    Raises :class:`LexiconError` where the user's lexicon is wrong, before anything is read with it.
    """
    from .. import lexicon, pipeline

    if own is not None:
        known_words(own)
    return f"{pipeline.EXTRACTOR}-{lexicon.fingerprint(own)}"


def now() -> str:
    """The time in UTC, to the second (ISO 8601)."""
    return datetime.now(UTC).isoformat(timespec="seconds")
