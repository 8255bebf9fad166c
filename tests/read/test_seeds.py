"""The documents that ship with dealtrack are found from any folder and read to the letter; for a wheel see test_packaging."""

import hashlib
from datetime import date

from dealtrack.read import count, documents, shipped

SEED = "seeds/000_02e75f6c72ec5d12.txt"
DIGEST = "c5bacf3f7f11b15a8f82d525b6faeba54a4b7ca32f18b16f37ed9bdaa6db5aba"


def test_the_seed_is_found_from_any_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert SEED in [f"seeds/{path.name}" for path in shipped()]
    assert count(shipped()) == len(shipped())


def test_the_seed_is_read_byte_for_byte():
    (document,) = (each for each in documents(shipped()) if each.source == SEED)
    assert hashlib.sha256(document.text.encode()).hexdigest() == DIGEST
    assert (document.id, document.published) == ("000_02e75f6c72ec5d12", date(2025, 2, 7))
