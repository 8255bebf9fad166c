import re
from pathlib import Path

import pytest

from dealtrack.cli.app import app
from dealtrack.cli.reference import reference

PAGE = Path(__file__).resolve().parents[2] / "docs" / "commands.md"


def test_the_page_is_what_the_help_says():
    """Where it is not: ``python -m dealtrack.cli.reference > docs/commands.md``."""
    assert PAGE.read_text(encoding="utf-8") == reference()


@pytest.mark.parametrize("command", app.registered_commands, ids=lambda command: command.callback.__name__)
def test_every_command_has_help_examples_and_help_for_each_option(command):
    name = command.name or command.callback.__name__
    assert command.callback.__doc__
    assert re.search(rf"^  (?:.*\| )?dealtrack {name}\b", command.epilog, re.MULTILINE)
    section = reference().split(f"## dealtrack {name}\n")[1].split("\n## ")[0]
    assert not re.search(r"^  --?[\w-]+(?:, --\w+)?(?: [A-Z]+)?\s*$(?!\n {10})", section, re.MULTILINE)
