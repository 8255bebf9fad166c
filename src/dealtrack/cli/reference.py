"""The command reference, from the help of every command: ``python -m dealtrack.cli.reference > docs/commands.md``."""

from __future__ import annotations

import typer

from . import run  # noqa: F401 - registers the commands
from .app import app

_HEAD = """# Commands

Generated from `--help` by `python -m dealtrack.cli.reference`. Do not edit.
"""
_WIDTH = 100


def reference() -> str:
    """The whole page in Markdown."""
    group = typer.main.get_command(app)
    sections = [_HEAD, _section("dealtrack", group, ["--help"])]
    sections += [_section(f"dealtrack {name}", group, [name, "--help"]) for name in group.list_commands(None)]
    return "\n".join(sections)


def _section(title: str, group, arguments: list[str]) -> str:
    context = group.make_context("dealtrack", arguments[:-1] or [], terminal_width=_WIDTH, resilient_parsing=True)
    if arguments[:-1]:
        command = group.commands[arguments[0]]
        context = command.make_context(arguments[0], [], parent=context, resilient_parsing=True)
    return f"## {title}\n\n```text\n{context.get_help()}\n```\n"


if __name__ == "__main__":
    print(reference(), end="")
