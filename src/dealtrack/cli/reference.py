"""The command reference, from the help of every command: ``python -m dealtrack.cli.reference > docs/commands.md``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from .app import app
from .run import register

if TYPE_CHECKING:
    from typer._click import Context

_HEAD = """# Commands

Generated from `--help` by `python -m dealtrack.cli.reference`. Do not edit.

- The answer goes to standard output, everything else (notes, progress, errors) to standard error; `-q` silences notes.
- An answer is a screen unless one of `--csv --tsv --json --nl --md` is given. Formats carry every field, exact; characters
  that steer a terminal are escaped (JSON) or replaced (the others).
- Off a terminal nothing is cut, wrapped or coloured; `NO_COLOR` takes the colour from a terminal too.
- Exit codes: 0 done, also for an empty answer; 1 failure; 2 wrong usage; 130 interrupted.
- The ledger is the file of `--db`, else of the variable `DEALTRACK_DB`, else one in the user's data folder.
"""
_WIDTH = 100


def reference() -> str:
    """The whole page in Markdown."""
    register()
    group = typer.main.get_group(app)
    context = group.make_context("dealtrack", [], terminal_width=_WIDTH, resilient_parsing=True)
    sections = [_HEAD, _section("dealtrack", context)]
    for name in group.list_commands(context):
        inner = group.commands[name].make_context(name, [], parent=context, resilient_parsing=True)
        sections.append(_section(f"dealtrack {name}", inner))
    return "\n".join(sections)


def _section(title: str, context: Context) -> str:
    return f"## {title}\n\n```text\n{context.get_help()}\n```\n"


if __name__ == "__main__":
    print(reference(), end="")
