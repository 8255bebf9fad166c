"""The ledger in SQLite: every line of SQL stands in this package."""

from .filters import SORTS
from .ledger import Ledger, open_for_reading, open_for_writing, rehearsal
from .rows.deals import Filters

__all__ = ["SORTS", "Filters", "Ledger", "open_for_reading", "open_for_writing", "rehearsal"]
