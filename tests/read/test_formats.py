"""A stream shows its format by the line with which it begins."""

import pytest

from dealtrack.read import FORMATS
from dealtrack.read.formats import JSON_LINES, PDF, TEXT, WEB_PAGE, recognised


@pytest.mark.parametrize(
    ("line", "format"),
    [
        (b'{"text": "a"}', JSON_LINES),
        (b'  { "id": 1', JSON_LINES),
        (b'\xef\xbb\xbf{"a"', JSON_LINES),
        (b"<!DOCTYPE html>", WEB_PAGE),
        (b"  <html lang=en>", WEB_PAGE),
        (b'<?xml version="1.0"?>', WEB_PAGE),
        (b"%PDF-1.7", PDF),
        (b"", TEXT),
        (b"\n", TEXT),
        (b"{curly} words", TEXT),
        (b'[{"text"', TEXT),
        (b'The {"text"', TEXT),
        (b"<b>Navy</b> orders tugs", TEXT),
        (b"5%PDF-", TEXT),
        (b" " * 2**20, TEXT),
    ],
)
def test_recognised(line, format):
    assert recognised(line) is format


def test_each_suffix_belongs_to_one_format():
    suffixes = [suffix for each in FORMATS for suffix in each.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert all(suffix == "" or suffix.startswith(".") and suffix.islower() for suffix in suffixes)
