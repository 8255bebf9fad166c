"""Finds mentions in a text: one module per kind."""
