"""Runs the commands of docs/story.md on the example and puts what they print under them: ``python docs/story.py``."""

import contextlib
import io
import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest import mock

from dealtrack import cli

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "story.md"
_BLOCK = re.compile(r"^```console\n(?P<lines>.*?)^```$", re.DOTALL | re.MULTILINE)
_PROMPT = "$ dealtrack "
_NOW = "2026-11-22T12:00:00+00:00"


class _Screen(io.StringIO):
    """What a person sees in a terminal."""

    def isatty(self) -> bool:
        return True


def page() -> str:
    """The page with what its commands print now, one after the other in a new ledger, in a terminal of 80 columns. The
    current folder is the project's."""
    with TemporaryDirectory() as folder, _environment(DEALTRACK_DB=str(Path(folder, "story.db"))):
        return _BLOCK.sub(lambda block: f"```console\n{''.join(_run(block['lines']))}```", PAGE.read_text("utf-8"))


def _run(lines: str) -> Iterator[str]:
    for line in lines.splitlines():
        if line.startswith(_PROMPT):
            out, err = _Screen(), io.StringIO()
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                cli.main(shlex.split(line.removeprefix(_PROMPT), comments=True))
            said = "".join(f"{one.rstrip()}\n" for one in (out.getvalue() + err.getvalue()).splitlines())
            yield f"{line}\n{said}"


@contextlib.contextmanager
def _environment(**values: str) -> Iterator[None]:
    """The example's lexicon, a terminal without colours, and a clock that stands still."""
    set_ = {"TERM": "dumb", "DEALTRACK_LEXICON": "docs/example/lexicon.toml", **values}
    with mock.patch.dict(os.environ, set_), mock.patch("dealtrack.cli.change.now", return_value=_NOW):
        yield


if __name__ == "__main__":
    os.chdir(ROOT)
    PAGE.write_text(page(), encoding="utf-8")
