"""Runs a command line and turns what goes wrong into one clear line and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

import typer

from ..errors import DealtrackError, UsageError
from .app import MODULES, add, app

DONE, FAILED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130


def run(arguments: Sequence[str]) -> int:
    """The exit code of a command line; errors are one line on standard error."""
    _survive_any_text()
    register(arguments)
    try:
        # Not Typer's own main: it ends a closed pipe with 1 and prints errors in its own words.
        with typer.main.get_command(app).make_context("dealtrack", list(arguments)) as context:
            context.command.invoke(context)
        sys.stdout.flush()
        return DONE
    except typer.Exit as end:
        sys.stdout.flush()
        return end.exit_code
    except typer.TyperException as error:
        return _complain(_sentence(error.format_message()) + _where_to_look(error), error.exit_code)
    except DealtrackError as error:
        return _complain(str(error), WRONG_USAGE if isinstance(error, UsageError) else FAILED)
    except BrokenPipeError:
        _forget_output()
        return DONE
    except OSError as error:
        return _complain(f"{error.strerror or error}: {error.filename or 'output'}.", FAILED)
    except KeyboardInterrupt:
        return INTERRUPTED


def register(arguments: Sequence[str] = ()) -> None:
    """Makes the commands known that a command line needs: all of them, unless it begins with the name of one."""
    names = [name for name in MODULES if arguments and name.partition(" ")[0] == arguments[0]] or list(MODULES)
    for module in dict.fromkeys(MODULES[name] for name in names):
        import_module(f".{module}", __package__)
    for name in names:
        add(name)


def _survive_any_text() -> None:
    """A terminal that cannot show a character shows a question mark, and a closed stream takes what it is given."""
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - for the life of the process
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _complain(message: str, code: int) -> int:
    from ..report.formats import clean

    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _forget_output()
    print(f"dealtrack: {clean(message.strip())}", file=sys.stderr)
    return code


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _where_to_look(error: typer.TyperException) -> str:
    context = getattr(error, "ctx", None)
    return f" Try `{context.command_path} --help`." if context else ""


def _forget_output() -> None:
    """Lets the interpreter flush into nothing on its way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
