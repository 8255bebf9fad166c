"""Web pages: the article without what stands around it. Needs trafilatura (the extra ``html``)."""

from __future__ import annotations

import logging
import re

from ..errors import ReadError
from .plain import decode
from .record import Origin, Outcome, day

# lxml refuses text that declares an encoding; this one is decoded by now.
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}>")
_DATE_SEARCH = {"extensive_search": False, "original_date": True}  # what the page states, no guess from its text


def read(data: bytes, origin: Origin) -> Outcome:
    """The bytes of a page as one document: its main text with an empty line between paragraphs, and the title, the day
    and the name of the site that its metadata state. Offsets count in that text. Raises ModuleNotFoundError without
    trafilatura."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what goes wrong is told below, in one line
    try:
        markup = _DECLARATION.sub("", decode(data), count=1)
    except ReadError as error:
        return origin.failure(str(error))
    try:
        page = trafilatura.bare_extraction(
            markup, with_metadata=True, include_comments=False, date_extraction_params=_DATE_SEARCH
        )
    except Exception as error:  # noqa: BLE001 - a foreign parser before hostile input: one page must not stop the rest
        return origin.failure(f"is not a web page that can be read ({type(error).__name__})")
    if (
        page is None or isinstance(page, dict) or not (text := page.text or "").strip()
    ):  # a dict only where one is asked for
        return origin.failure("has no main text")
    return origin.document(
        text.replace("\n", "\n\n"),
        published=day(page.date),
        title=page.title,
        publisher=page.sitename,
    )
