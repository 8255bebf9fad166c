"""Who buys and who sells: names of countries, services, bodies and companies."""

from .names import find
from .nations import country_named, government_of

__all__ = ["country_named", "find", "government_of"]
