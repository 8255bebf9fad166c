"""What the ledger answers with, and what it is asked. Frozen records, free of SQL and of Rich.

Each module holds what one kind of question needs, so that a question loads no more than that.
"""
