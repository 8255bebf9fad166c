"""For all tests: a slow machine is no failure. Under continuous integration Hypothesis has a profile of its own."""

import os

from hypothesis import settings

if "CI" not in os.environ:
    settings.register_profile("patient", deadline=None)
    settings.load_profile("patient")
