"""PDF files: the text of all pages. Needs pypdf (the extra ``pdf``)."""

from __future__ import annotations

import io
import logging

from .record import Origin, Outcome


def read(data: bytes, origin: Origin) -> Outcome:
    """The bytes of a PDF file as one document: the text of its pages, one after another; offsets count in that text.
    Titles and dates in a PDF's metadata are those of the file, not of the article, and are not taken. Raises
    ModuleNotFoundError without pypdf."""
    import pypdf
    from pypdf.errors import DependencyError, FileNotDecryptedError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what goes wrong is told below, in one line
    try:
        text = "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)
    except (FileNotDecryptedError, DependencyError):
        return origin.failure("is encrypted")
    except Exception as error:  # noqa: BLE001 - a foreign parser before hostile input: one file must not stop the rest
        return origin.failure(f"is not a PDF that can be read ({type(error).__name__})")
    if not text.strip():
        return origin.failure("has no text, only images")
    return origin.document(text)
