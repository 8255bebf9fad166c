import os
import subprocess
import sys
from pathlib import Path

import pytest

import dealtrack
from dealtrack import cli
from dealtrack.cli.options import ledger_path

WRONG = [
    ("list --year abc", "'abc' is no year. Write 2019, or 2019-2021 for a range."),
    ("list --since 2020-13-01", "'2020-13-01' is no date. Write 2019, 2019-05 or 2019-05-03."),
    (
        "list --status foo",
        "'foo' is not one of 'planned', 'negotiating', 'approved', 'signed', 'completed', 'cancelled'.",
    ),
    ("list --sort foo", "'foo' is not one of date, value, item, buyer, supplier, status."),
    ("list --csv --md", "--csv and --md contradict each other. Ask for one format."),
    ("list --since 2021 --until 2020", "--since 2021-01-01 is after --until 2020-12-31. Turn them round."),
    ("list --min-value 2bn --max-value 1bn", "--min-value 2,000,000,000 is above --max-value 1,000,000,000."),
    ("list --limit 0", "'0' is no number from 1 on."),
    ("list --supplier=", "--supplier is empty. Give it a name, or leave it out."),
    ("list extra", "Got unexpected extra argument(s) (extra). Try `dealtrack list --help`."),
    ("total --by foo", "--by 'foo' is not one of supplier, buyer,"),
    ("show", "Missing argument 'ID'. Try `dealtrack show --help`."),
    ("lisst", "No such command 'lisst'."),
    ("list --suplier x", "No such option: --suplier"),
]


@pytest.mark.parametrize(("arguments", "said"), WRONG)
def test_wrong_usage_is_one_line_that_names_the_choices(arguments, said, capsys):
    assert cli.main(arguments.split()) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("dealtrack: ")
    assert said in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("command", ["list", "total", "show k7", "query 'select 1'", "search x", "remove x"])
def test_a_missing_ledger_is_not_made(command, tmp_path, capsys):
    file = tmp_path / "nothere.db"
    assert cli.main([*command.split(), "--db", str(file)]) == (2 if "'" in command else 1)
    assert not file.exists()
    assert capsys.readouterr().err.startswith("dealtrack: ")


def test_the_version_is_told_with_and_without_company(capsys):
    assert cli.main(["--version"]) == cli.main(["--version", "list"]) == 0
    assert capsys.readouterr().out == f"dealtrack {dealtrack.__version__}\n" * 2


def test_nothing_asked_is_answered_with_help(capsys):
    assert cli.main([]) == 0
    assert "Read documents:" in capsys.readouterr().out


def test_the_ledger_is_the_named_one_or_that_of_the_user(tmp_path):
    assert ledger_path(tmp_path / "x.db") == tmp_path / "x.db"
    assert ledger_path(None).parts[-2:] == ("dealtrack", "deals.db")


def test_an_interrupt_ends_quietly(monkeypatch, capsys):
    def interrupted():
        raise KeyboardInterrupt

    monkeypatch.setattr("dealtrack.report.render.show", lambda screen: interrupted())
    assert cli.main(["formats"]) == 130
    assert capsys.readouterr() == ("", "")


def process(*arguments: str, **settings) -> subprocess.Popen:
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    return subprocess.Popen([sys.executable, "-m", "dealtrack", *arguments], env=environment, text=True, **settings)


def test_a_closed_pipe_ends_quietly():
    read, write = os.pipe()
    os.close(read)
    run = process("formats", stdout=write, stderr=subprocess.PIPE)
    os.close(write)
    assert run.communicate() == (None, "")
    assert run.returncode == 0


def test_a_closed_output_is_no_traceback():
    run = subprocess.run(f"{sys.executable} -m dealtrack formats >&- 2>&-", shell=True, check=False)
    assert run.returncode == 0


def test_output_that_cannot_be_encoded_is_no_traceback():
    code = "from dealtrack.cli.run import run; run(['formats']); print('\\u2264')"
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    assert subprocess.check_output([sys.executable, "-c", code], env=environment, text=True).endswith("?\n")


def test_the_front_door_does_not_load_what_is_heavy():
    heavy = ("rich", "sqlite_utils", "platformdirs", "multiprocessing", "dealtrack.pipeline", "dealtrack.lexicon")
    code = f"import sys; from dealtrack.cli import run; print([m for m in {heavy} if m in sys.modules])"
    assert subprocess.check_output([sys.executable, "-c", code], text=True) == "[]\n"
    code = "import sys; from dealtrack.cli import main; main(['--version']); print('typer' in sys.modules)"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).endswith("False\n")


def test_only_one_module_knows_rich_and_only_the_command_line_knows_typer():
    package = Path(dealtrack.__file__).parent
    for file in package.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        assert ("from rich" in text or "import rich" in text) == (file.name == "render.py"), file
        assert "typer" not in text or file.parent.name == "cli", file
