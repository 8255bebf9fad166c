"""The kinds of source that dealtrack reads."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of source: the ``suffixes`` of its files ("" for none), its ``name``, and the optional extra that it
    ``needs``: with ``needs == "pdf"``, ``pip install 'dealtrack[pdf]'``."""

    suffixes: tuple[str, ...]
    name: str
    needs: str | None = None


TEXT = Format((".txt", ".text", ".md", ""), "plain text, also without a suffix: one document a file")
JSON_LINES = Format((".jsonl", ".ndjson"), "JSON lines: one document a line")
WEB_PAGE = Format((".html", ".htm", ".xhtml"), "web page: its main text", needs="html")
PDF = Format((".pdf",), "PDF: the text of its pages", needs="pdf")
FORMATS = (TEXT, JSON_LINES, WEB_PAGE, PDF)
BY_SUFFIX = {suffix: each for each in FORMATS for suffix in each.suffixes}

_FIRST_LINE = re.compile(
    rb"""
    (?:\xef\xbb\xbf)? \s*          # a byte order mark, blanks
    (?: (?P<lines> \{ \s* ")       # an object with a key
      | (?P<page> <!doctype\s+html | <html | <\?xml )
      | (?P<pdf> %PDF- )
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BY_GROUP = {"lines": JSON_LINES, "page": WEB_PAGE, "pdf": PDF}


def recognised(line: bytes) -> Format:
    """The format of a source that begins with ``line``; plain text where it does not show another."""
    match = _FIRST_LINE.match(line)
    return _BY_GROUP[str(match.lastgroup)] if match else TEXT
