"""Typer in one place: the application, help in sections with examples, and options that come in groups."""

from __future__ import annotations

import dataclasses
import functools
import inspect
import typing
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import typer
from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    from typer._click import Command as ClickCommand
    from typer._click import Context, HelpFormatter, Parameter

Function = TypeVar("Function", bound=Callable[..., object])

READ, ASK, CORRECT, KEEP = "Read documents", "Ask the ledger", "Correct deals", "Look after the ledger"
_SECTIONS = (READ, ASK, CORRECT, KEEP)
# The commands in the order of the help, with the modules that tell of them when they are imported.
MODULES = {
    "seed": "feed", "extract": "feed", "list": "ask", "total": "ask", "show": "ask", "search": "ask", "query": "ask",
    "edit": "correct", "add": "correct", "merge": "correct", "split": "correct", "reject": "correct", "undo": "journal",
    "import": "journal",
    "parties alias": "parties", "parties merge": "parties", "parties split": "parties",
    "parties": "parties", "sources": "keep", "problems": "keep", "export": "export", "remove": "keep", "rates": "rates",
    "rates import": "rates", "rates load": "rates", "check": "check", "formats": "keep",
}  # fmt: skip


_told: dict[str, Callable[[], object]] = {}  # commands that are not known yet


class Command(TyperCommand):
    """A command whose options are listed in sections, as their ``rich_help_panel`` says."""

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        sections: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record:
                default = "Arguments" if parameter.param_type_name == "argument" else "Options"
                sections.setdefault(_panel(parameter) or default, []).append(record)
        for name, records in sections.items():
            with formatter.section(name):
                formatter.write_dl(records)


class Group(TyperGroup):
    """A group whose commands are listed in sections. The name of a command may have two words, as "rates import": it is
    one command with options and help of its own, beside "rates"."""

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, ClickCommand | None, list[str]]:
        both = " ".join(args[:2])
        return super().resolve_command(ctx, [both, *args[2:]] if both in self.commands else args)

    def list_commands(self, ctx: Context) -> list[str]:
        return [name for name in MODULES if name in self.commands]

    def format_commands(self, ctx: Context, formatter: HelpFormatter) -> None:
        width = max(map(len, self.commands))
        for section in _SECTIONS:
            names = [name for name in self.list_commands(ctx) if _panel(self.commands[name]) == section]
            with formatter.section(section):
                formatter.write_dl(
                    [(name.ljust(width), self.commands[name].get_short_help_str(formatter.width)) for name in names]
                )


def _panel(part: ClickCommand | Parameter) -> str:
    """The section of a part: Typer's own classes know it, those of Click below them do not."""
    return getattr(part, "rich_help_panel", None) or ""


# Plain help starts three times as fast as a decorated one, and reads the same in a terminal and in the reference.
app = typer.Typer(
    cls=Group,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Begin with `dealtrack seed` (the documents that ship with it), then `dealtrack list`.",
)


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    version: typing.Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Track deals: who buys what from whom, with a quote behind every cell.

    dealtrack reads articles and announcements, keeps the deals that it recognises in one SQLite file, and lists, sums
    and searches them. No account, no network.
    """
    if version:
        from .. import __version__

        print(f"dealtrack {__version__}")
        raise typer.Exit()
    if context.invoked_subcommand is None:
        print(context.get_help())


def command(
    section: str, *examples: str, name: str | None = None, cls: type[Command] = Command
) -> Callable[[Function], Function]:
    """Tells of a function that is a command in a section of the help; ``examples`` are command lines without "dealtrack".
    It is known once it is added by its name."""
    lines = "\n".join(f"  dealtrack {example}".rstrip() for example in examples)
    epilog = f"\b\nExample{'s' * (len(examples) > 1)}:\n{lines}"

    def tell(function: Function) -> Function:
        called = name or function.__name__
        registering = app.command(called, cls=cls, epilog=epilog, rich_help_panel=section)
        _told[called] = lambda: registering(unfolded(function))
        return function

    return tell


def add(name: str) -> None:
    """Makes a command known that its module has told of. Its options are worked out only now, which takes a while."""
    make = _told.pop(name, None)
    if make:
        make()


def unfolded(function: Callable[..., object]) -> Callable[..., object]:
    """``function`` with every parameter that is a dataclass replaced by the fields of it: Typer takes flat options."""
    hints = typing.get_type_hints(function, include_extras=True)
    groups: dict[str, type] = {
        name: hint for name, hint in hints.items() if isinstance(hint, type) and dataclasses.is_dataclass(hint)
    }
    parameters: list[inspect.Parameter] = []
    for parameter in inspect.signature(function).parameters.values():
        if parameter.name in groups:
            parameters += _fields(groups[parameter.name])
        else:
            parameters.append(parameter.replace(annotation=hints[parameter.name], kind=inspect.Parameter.KEYWORD_ONLY))

    @functools.wraps(function)
    def flat(**values: Any) -> object:
        for name, group in groups.items():
            values[name] = group(**{field.name: values.pop(field.name) for field in dataclasses.fields(group)})
        return function(**values)

    # What inspect.signature() asks for first; the type of a function does not have it.
    flat.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    flat.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return flat


def _fields(group: type) -> list[inspect.Parameter]:
    hints = typing.get_type_hints(group, include_extras=True)
    keyword = inspect.Parameter.KEYWORD_ONLY
    return [
        inspect.Parameter(f.name, keyword, default=f.default, annotation=hints[f.name])
        for f in dataclasses.fields(group)
    ]
