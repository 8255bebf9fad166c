"""Sources → documents: one module per kind of source, and :mod:`.sources` that walks over what the user names."""

from .formats import FORMATS, Format
from .rates import rates
from .record import ReadFailure
from .seeds import shipped
from .sources import count, documents

__all__ = ["FORMATS", "Format", "ReadFailure", "count", "documents", "rates", "shipped"]
