"""What the user names — files, folders, ``-`` — one document after another. A broken one never stops the rest."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from itertools import chain
from pathlib import PurePath
from typing import BinaryIO

from ..errors import ReadError
from . import jsonl, page, pdf, plain, seeds
from .formats import BY_SUFFIX, JSON_LINES, PDF, TEXT, WEB_PAGE, Format, recognised
from .record import MAX_BYTES, Origin, Outcome, Reader, storable

STDIN = "-"
_COUNTABLE = 50_000_000  # bytes of JSON lines that are worth counting for a progress bar

_READERS: dict[Format, Reader] = {TEXT: plain.read, WEB_PAGE: page.read, PDF: pdf.read}

PathLike = str | os.PathLike[str]


def documents(
    paths: Sequence[PathLike],
    *,
    published: date | None = None,
    source: str | None = None,
    title: str | None = None,
) -> Iterator[Outcome]:
    """The documents of files, of folders with all that is in them (sorted, without hidden files), and of stdin (``-``).

    ``published``, ``source`` and ``title`` hold for texts that do not state their own. Files are opened one at a time
    and JSON lines are read line by line, so that the whole may be larger than memory.
    """
    origin = partial(Origin, published=published, source=source, title=title)
    for path in paths:
        if path == STDIN:
            yield from _standard_input(origin("stdin"))
            continue
        for file in _files(path):
            yield from _file(file, origin(_name(file)))


def count(paths: Sequence[PathLike]) -> int | None:
    """How many outcomes :func:`documents` will give; None where it takes reading to know (stdin, huge JSON lines)."""
    total = 0
    for path in paths:
        if path == STDIN:
            return None
        for file in _files(path):
            number = _count(file)
            if number is None:
                return None
            total += number
    return total


def _files(path: PathLike) -> Iterator[str]:
    """The path itself, or the files below it. Links to folders are followed, but no folder is entered twice."""
    entered: set[tuple[int, int]] = set()
    waiting = [os.fspath(path)]
    while waiting:
        at = waiting.pop()
        try:
            status = os.stat(at)
            if not stat.S_ISDIR(status.st_mode):
                yield at
            elif (status.st_dev, status.st_ino) not in entered:
                entered.add((status.st_dev, status.st_ino))
                names = sorted((name for name in os.listdir(at) if not name.startswith(".")), reverse=True)
                waiting.extend(os.path.join(at, name) for name in names)
        except (OSError, ValueError):
            yield at  # opening it will say what is wrong


def _file(path: str, origin: Origin) -> Iterator[Outcome]:
    try:
        stream, format = _open(path)
    except ReadError as error:
        yield origin.failure(str(error))
        return
    with stream:
        yield from _outcomes(stream, format, origin)


def _standard_input(origin: Origin) -> Iterator[Outcome]:
    """A stream has no name that tells its format: the first line that is not blank does."""
    if sys.stdin is None:  # closed by whoever called
        yield origin.failure("is closed")
        return
    stream = sys.stdin.buffer
    head = []
    while line := stream.readline(MAX_BYTES + 1):
        head.append(line)
        if not line.isspace():
            break
    yield from _outcomes(stream, recognised(line), origin, head)


def _outcomes(stream: BinaryIO, format: Format, origin: Origin, head: Sequence[bytes] = ()) -> Iterator[Outcome]:
    """What stands in an open source, of which the lines of ``head`` are already read."""
    try:
        if format is JSON_LINES:
            yield from jsonl.read(_lines(stream, head), origin)
        else:
            yield _whole(stream, origin, _READERS[format], b"".join(head))
    except ModuleNotFoundError:
        yield origin.failure(f"needs what is not installed: pip install 'dealtrack[{format.needs}]'")
    except OSError as error:
        yield origin.failure(f"cannot be read: {error.strerror}")


def _open(path: str) -> tuple[BinaryIO, Format]:
    """A regular file of a known format, opened; reading anything else could block."""
    try:
        mode = os.stat(path).st_mode
        if stat.S_ISDIR(mode):
            raise ReadError("is a folder that cannot be opened")
        if not stat.S_ISREG(mode):
            raise ReadError("is a pipe or a device, not a file; for a pipe use `-`")
        format = _format(path)
        if format is None:
            raise ReadError("is not a format that dealtrack reads (`dealtrack formats`)")
        return open(path, "rb"), format
    except OSError as error:
        raise ReadError(f"cannot be read: {error.strerror}") from None
    except ValueError:  # NUL, or what the file system cannot encode
        raise ReadError("is not the name of a file") from None


def _format(path: str) -> Format | None:
    return BY_SUFFIX.get(PurePath(path).suffix.lower())


def _lines(stream: BinaryIO, head: Sequence[bytes] = ()) -> Iterator[bytes]:
    """Line after line; of one longer than ``MAX_BYTES`` only as much as shows that it is too long."""
    for line in chain(head, iter(partial(stream.readline, MAX_BYTES + 1), b"")):
        yield line
        while len(line) > MAX_BYTES and not line.endswith(b"\n"):
            line = stream.readline(MAX_BYTES + 1)


def _whole(stream: BinaryIO, origin: Origin, read: Reader, head: bytes) -> Outcome:
    data = head + stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        return origin.failure(f"is larger than {MAX_BYTES // 2**20} MB, too large for one document")
    try:
        return read(data, origin)
    except ReadError as error:
        return origin.failure(str(error))


def _name(path: str) -> str:
    """The path as given; a shipped document is shown the same wherever dealtrack is installed."""
    file = PurePath(path)
    return f"seeds/{file.name}" if file.parent == seeds.folder() else storable(path)


def _count(path: str) -> int | None:
    if _format(path) is not JSON_LINES:
        return 1
    try:
        stream, _ = _open(path)
        with stream:
            if os.fstat(stream.fileno()).st_size > _COUNTABLE:
                return None
            return sum(not line.isspace() for line in _lines(stream)) or 1
    except (ReadError, OSError):
        return 1
