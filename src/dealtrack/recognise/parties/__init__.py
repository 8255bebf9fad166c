"""Who buys and who sells: names of countries, services, bodies and companies."""

from .names import find

__all__ = ["find"]
