"""Lets the tables of this folder share told.py; pytest imports tests without it."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
