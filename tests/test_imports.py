"""The layers of docs/architecture.md: who may import whom, and which library lives where."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "dealtrack"

# Each may import from those before it, never from those behind it.
LAYERS = (
    "errors model rates parities counting text lexicon syntax recognise frames pipeline read resolve names merge entry store report cli"
).split()
HOMES = {
    "typer": {"cli"},
    "click": set(),
    "rich": {"report/render.py"},
    "sqlite3": {"store"},
    "sqlite_utils": {"store"},
    "platformdirs": {"cli"},
    "rapidfuzz": {"store/likeness.py"},
    "currency_converter": {"store/rates.py"},
    "trafilatura": {"read/page.py"},
    "pypdf": {"read/pdf.py"},
}
MODULES = sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))


def imports(module: Path) -> Iterator[tuple[str, ...]]:
    """The dotted names that a module imports, as tuples; those of our own begin with "dealtrack"."""
    package = ("dealtrack", *module.parent.parts)
    for node in ast.walk(ast.parse((PACKAGE / module).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (tuple(alias.name.split(".")) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) + 1 - node.level] if node.level else ()
            name = (*base, *(node.module or "").split(".")) if node.module else base
            yield from [name] if node.module else ((*name, alias.name) for alias in node.names)


@pytest.mark.parametrize("module", [m for m in MODULES if m.with_suffix("").parts[0] in LAYERS], ids=str)
def test_imports_go_one_way(module):
    own = LAYERS.index(module.with_suffix("").parts[0])
    used = {name[1] for name in imports(module) if name[0] == "dealtrack" and len(name) > 1}
    assert {layer for layer in used if layer in LAYERS and LAYERS.index(layer) > own} == set()


def test_every_package_has_a_layer():
    top = {module.with_suffix("").parts[0] for module in MODULES}
    assert top - {"__init__", "__main__"} == set(LAYERS)


@pytest.mark.parametrize("library", HOMES)
def test_a_library_stays_at_home(library):
    users = {module.as_posix() for module in MODULES for name in imports(module) if name[0] == library}
    assert {user for user in users if not {user, user.split("/")[0]} & HOMES[library]} == set()
