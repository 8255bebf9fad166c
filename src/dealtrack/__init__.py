"""dealtrack: who buys what from whom, with a quote behind every cell."""

__version__ = "0.1.0"
