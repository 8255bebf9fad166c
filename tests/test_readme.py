"""What README.md and docs/ tell people to type exists, and what they show of output is what comes out."""

import html
import importlib.util
import os
import re
import shlex
import subprocess
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

TOP = Path(__file__).resolve().parents[1]
README = (TOP / "README.md").read_text(encoding="utf-8")
PAGES = {
    path.relative_to(TOP).as_posix(): path.read_text(encoding="utf-8")
    for path in (TOP / "README.md", *(TOP / "docs").glob("*.md"))
}

BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`([^`\n]+)`")
COMMAND = re.compile(r"(?:^|[ /`])dealtrack ([a-z]+)\b")
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")


def blocks(language: str, text: str = README) -> list[str]:
    return [match["body"] for match in BLOCK.finditer(text) if match["language"] == language]


def typed(text: str) -> list[str]:
    """What a page tells its readers to type: code in the running text, set-up lines and the lines behind a prompt."""
    prompts = [line[2:] for block in blocks("console", text) for line in block.splitlines() if line.startswith("$ ")]
    return [
        *CODE.findall(BLOCK.sub("", text)),
        *prompts,
        *(line for block in blocks("sh", text) for line in block.splitlines()),
    ]


def dealtrack(*arguments: str, **environment: str) -> subprocess.CompletedProcess:
    run = [sys.executable, "-m", "dealtrack", *arguments]
    return subprocess.run(
        run, check=False, env={**os.environ, **environment}, capture_output=True, text=True, encoding="utf-8"
    )


@cache
def help_of(command: str) -> str:
    run = dealtrack(command, "--help")
    assert run.returncode == 0, f"dealtrack {command} --help: {run.stderr}"
    return run.stdout


def test_there_are_two_set_up_commands_of_one_line_each():
    first, second = blocks("sh")
    assert first.count("\n") == second.count("\n") == 1
    assert COMMAND.findall(first) == ["seed", "list", "total"]
    assert "python3 -m venv .venv" in first and "export DEALTRACK_DB=deals.db" in first
    assert "pytest" in second


@pytest.mark.parametrize("page", PAGES)
def test_every_command_that_a_page_names_exists(page):
    for command in {name for code in typed(PAGES[page]) for name in COMMAND.findall(code)}:
        assert f"dealtrack {command}" in help_of(command)


@pytest.mark.parametrize("page", PAGES)
def test_every_option_beside_a_command_is_one_of_that_command(page):
    for code in typed(PAGES[page]):
        for part in code.split("&&"):
            for command in COMMAND.findall(part):
                assert set(OPTION.findall(part)) <= set(OPTION.findall(help_of(command))), part


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page):
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", PAGES[page]):
        assert (TOP / page).parent.joinpath(target).exists(), target


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    path = tmp_path_factory.mktemp("readme") / "deals.db"
    run = dealtrack("seed", DEALTRACK_DB=str(path))
    assert run.returncode == 0, run.stderr
    return str(path)


@cache
def picture() -> ModuleType:
    """The script that draws the picture of the README, which can run a command on a terminal."""
    pytest.importorskip("pty", reason="this system has no pseudo-terminals")
    spec = importlib.util.spec_from_file_location("picture", TOP / "docs" / "picture.py")
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    return script


def on_a_terminal(*arguments: str, **environment: str) -> str:
    """What a plain terminal of 100 columns shows of a command."""
    plain = {"TERM": "dumb", "COLUMNS": "100", "LINES": "40"}
    return picture().on_a_terminal(arguments, {**os.environ, **plain, **environment})


SHOWN = [session for block in blocks("console") for session in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]]


@pytest.mark.parametrize("session", SHOWN, ids=[session.partition("\n")[0] for session in SHOWN])
def test_the_output_that_the_readme_shows_is_what_comes_out(ledger, session):
    line, _, shown = session.partition("\n")
    came = on_a_terminal(*shlex.split(line)[1:], DEALTRACK_DB=ledger)
    assert [text.rstrip() for text in came.strip().splitlines()] == shown.strip().splitlines()


def test_the_readme_shows_what_the_set_up_prints():
    assert [session.partition("\n")[0] for session in SHOWN][:2] == ["dealtrack list", "dealtrack total"]


def test_the_list_of_modules_is_that_of_the_code():
    run = subprocess.run([sys.executable, TOP / "docs" / "modules.py"], capture_output=True, check=True)
    made = run.stdout.decode("utf-8").replace("\r\n", "\n")
    if made != PAGES["docs/modules.md"]:
        pytest.fail("docs/modules.md is old. Run: python docs/modules.py > docs/modules.md", pytrace=False)


def test_the_picture_shows_what_comes_out():
    drawn = re.findall(r"<text[^>]*>([^<]*)", (TOP / "docs" / "picture.svg").read_text(encoding="utf-8"))
    drawn = "".join(html.unescape(text) for text in drawn)
    screens = (f"$ dealtrack {command} {screen}" for command, screen in picture().screens().items())
    came = re.sub(r"\x1b\[[\d;]*m", "", " ".join(screens))
    assert "".join(drawn.split()) == "".join(f"dealtrack {came}".split())
