"""The kinds of source that dealtrack reads."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of source: the ``suffixes`` of its files ("" for none), its ``name``, and the optional extra that it
    ``needs``: with ``needs == "pdf"``, ``pip install 'dealtrack[pdf]'``."""

    suffixes: tuple[str, ...]
    name: str
    needs: str | None = None


TEXT = Format((".txt", ".text", ".md", ""), "plain text, one document a file")
JSON_LINES = Format((".jsonl", ".ndjson"), "JSON lines, one document a line")
WEB_PAGE = Format((".html", ".htm", ".xhtml"), "web page, its main text", needs="html")
PDF = Format((".pdf",), "PDF with text", needs="pdf")
FORMATS = (TEXT, JSON_LINES, WEB_PAGE, PDF)
BY_SUFFIX = {suffix: each for each in FORMATS for suffix in each.suffixes}
