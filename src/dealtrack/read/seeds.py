"""The documents that ship with dealtrack: the folder ``seeds``, in the package once installed, at the top of a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]
_PLACES = (_PACKAGE / "seeds", _PACKAGE.parents[1] / "seeds")


def folder() -> Path:
    """Where the shipped documents are, from whatever folder dealtrack is called."""
    return next((place for place in _PLACES if place.is_dir()), _PLACES[0])


def shipped() -> list[Path]:
    """The shipped documents in the order of their names; :func:`~dealtrack.read.documents` shows them as ``seeds/NAME``."""
    return sorted(path for path in folder().glob("*") if not path.name.startswith("."))
