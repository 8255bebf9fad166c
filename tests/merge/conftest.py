"""pytest imports tests without it, and they share reports.py."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
