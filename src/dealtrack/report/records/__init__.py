"""Rows of the ledger as records for machines: every field, exact, under the same names everywhere.

Its modules are those of :mod:`dealtrack.store.rows`.
"""
