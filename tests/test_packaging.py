"""What is built is what is in the checkout: the wheel brings the seeds and the lexicon along, and finds them."""

import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import dealtrack
from dealtrack.read import FORMATS

TOP = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel of this checkout, unpacked."""
    pytest.importorskip("hatchling")
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=TOP, check=True, capture_output=True)
    (archive,) = folder.glob("*.whl")
    zipfile.ZipFile(archive).extractall(folder / "site")
    return folder / "site"


def contents(folder: Path, pattern: str) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob(pattern))}


@pytest.mark.parametrize(
    ("inside", "outside", "pattern"),
    [
        ("dealtrack/seeds", "seeds", "*.txt"),
        ("dealtrack", "src/dealtrack", "*.toml"),
        ("dealtrack", "src/dealtrack", "*.py"),
    ],
)
def test_the_wheel_holds_every_file_byte_for_byte(wheel, inside, outside, pattern):
    assert contents(wheel / inside, pattern) == contents(TOP / outside, pattern) != {}


def test_the_wheel_holds_nothing_else_at_its_top(wheel):
    assert sorted(path.name for path in wheel.iterdir()) == ["dealtrack", f"dealtrack-{PROJECT['version']}.dist-info"]


def test_an_installed_package_finds_its_seeds(wheel, tmp_path):
    code = "from dealtrack.read import documents, shipped; print(*shipped(), *(each.source for each in documents(shipped())))"
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(wheel)},
        capture_output=True,
        text=True,
        check=True,
    )
    names = sorted(path.name for path in (TOP / "seeds").iterdir())
    assert run.stdout.split() == [
        *(str(wheel / "dealtrack/seeds" / name) for name in names),
        *(f"seeds/{name}" for name in names),
    ]


def test_the_version_is_one():
    assert dealtrack.__version__ == PROJECT["version"]
    assert f"## {PROJECT['version']}" in (TOP / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_extra_that_a_format_needs_exists():
    assert {each.needs for each in FORMATS} - {None} <= PROJECT["optional-dependencies"].keys()
