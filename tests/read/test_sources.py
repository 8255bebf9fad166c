"""What the user names, and what comes of it: files, folders, stdin, and all that is neither."""

import io
import os
import sys
from datetime import date
from types import SimpleNamespace

import pytest

from dealtrack.model import Document
from dealtrack.read import ReadFailure, count, documents, record, sources


@pytest.fixture
def stdin(monkeypatch):
    def give(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))

    return give


def brief(outcomes):
    return [outcome.id if isinstance(outcome, Document) else outcome.message for outcome in outcomes]


def test_a_file(tmp_path):
    path = tmp_path / "tugs.2024.txt"
    path.write_bytes(b"Two tugs.\r\n")
    assert list(documents([str(path)])) == [Document("tugs.2024", "Two tugs.\r\n", source=str(path))]


def test_the_user_tells_what_a_text_lacks(tmp_path):
    path = tmp_path / "tugs.txt"
    path.write_text("Two tugs.")
    told = {"published": date(2024, 5, 14), "source": "Gazette", "title": "Tugs"}
    assert list(documents([path], **told)) == [Document("tugs", "Two tugs.", **told)]


def test_a_folder_is_read_in_order_and_to_the_bottom(tmp_path):
    for name in ("b.txt", "a/z.MD", "a/c", "a/.hidden", ".git/x.txt", "d.jsonl"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text('{"text": "x"}')
    (tmp_path / "empty").mkdir()
    assert brief(documents([tmp_path])) == ["c", "z", "b", "d:1"]
    assert count([tmp_path]) == 4


def test_links_that_go_round_are_entered_once(tmp_path):
    folder = tmp_path / "a"
    folder.mkdir()
    (folder / "t.txt").write_text("x")
    (folder / "up").symlink_to(tmp_path)
    (folder / "self").symlink_to("self")
    assert brief(documents([tmp_path])) == ["cannot be read: Too many levels of symbolic links", "t"]


def test_what_is_no_readable_file_says_so_and_stops_nothing(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "old.doc").write_bytes(b"x")
    (tmp_path / "good.txt").write_text("x")
    names = ["pipe.txt", "old.doc", "missing.txt", "nul\0.txt", "\ud800.txt", "x" * 300, "good.txt"]
    assert brief(documents([f"{tmp_path}/{name}" for name in names])) == [
        "is a pipe or a device, not a file; for a pipe use `-`",
        "is not a format that dealtrack reads (`dealtrack formats`)",
        "cannot be read: No such file or directory",
        "is not the name of a file",
        "is not the name of a file",
        "cannot be read: File name too long",
        "good",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("x")
    path.chmod(0)
    assert list(documents([path])) == [ReadFailure(str(path), "cannot be read: Permission denied")]


def test_a_name_that_is_not_utf8_can_be_shown(tmp_path):
    path = os.path.join(os.fsencode(tmp_path), b"caf\xe9.txt")
    with open(path, "wb") as file:
        file.write(b"x")
    (document,) = documents([os.fsdecode(path)])
    assert (document.id, document.source) == ("caf�", f"{tmp_path}/caf�.txt")


def test_size_limits(tmp_path, monkeypatch):
    monkeypatch.setattr(sources, "MAX_BYTES", 30)
    monkeypatch.setattr("dealtrack.read.jsonl.MAX_BYTES", 30)
    (tmp_path / "a.txt").write_text("x" * 31)
    (tmp_path / "b.jsonl").write_text('{"text": "%s"}\n{"text": "short"}\n' % ("x" * 100))
    assert brief(documents([tmp_path])) == [
        "is larger than 0 MB, too large for one document",
        f"line 1 is longer than {30 // 2**20} MB",
        "b:2",
    ]
    assert record.MAX_BYTES >= 2**20


def test_a_text_of_more_than_ten_megabytes_is_refused_by_its_name(tmp_path):
    (tmp_path / "a.txt").write_text("word " * 2_000_000)
    (tmp_path / "b.txt").write_text("word " * 2_000_001)
    (tmp_path / "c.txt").write_text("é" * 5_000_001, encoding="utf-16")
    (tmp_path / "d.jsonl").write_text('{"text": "%s"}\n{"text": "short"}\n' % ("x" * 10_000_001))
    assert brief(documents([tmp_path])) == [
        "a",
        "has a text of more than 10 MB, too long for one document",
        "has a text of more than 10 MB, too long for one document",
        "line 1 has a text of more than 10 MB, too long for one document",
        "d:2",
    ]


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        (b'{"id": "a", "text": "x"}\n{"id": "b", "text": "y"}', ["a", "b"]),
        (b'\n \n{"text": "x"}', ["stdin:3"]),
        (b'{"text": broken\n{"id": "b", "text": "y"}', ["line 1 is not JSON: Expecting value at character 10", "b"]),
        (b"\nTwo tugs.\nMore words.", ["stdin"]),
        (b"", ["is empty"]),
        (b"\n\n", ["is empty"]),
        (b"\0\1", ["is not text (binary)"]),
    ],
)
def test_stdin_is_told_apart_by_its_content(stdin, data, ids):
    stdin(data)
    assert brief(documents(["-"])) == ids


def test_stdin_keeps_a_plain_text_to_the_letter(stdin):
    stdin("\n\r\n£5m\rfor tugs\n".encode())
    assert list(documents(["-"], source="Gazette")) == [Document("stdin", "\n\r\n£5m\rfor tugs\n", source="Gazette")]


def test_stdin_twice_is_empty_the_second_time(stdin):
    stdin(b"Two tugs.")
    assert brief(documents(["-", "-"])) == ["stdin", "is empty"]


def test_stdin_that_is_closed(monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    assert brief(documents(["-"])) == ["is closed"]


def test_a_megabyte_of_empty_lines_on_stdin(stdin):
    stdin(b"\n" * 2**20)
    assert brief(documents(["-"])) == ["is empty"]


def test_count(tmp_path, monkeypatch):
    lines = tmp_path / "a.jsonl"
    lines.write_text('{"text": "x"}\n\n{"text": "y"}')
    (tmp_path / "b.txt").write_text("x")
    (tmp_path / "c.jsonl").write_text("")
    assert count([tmp_path]) == len(list(documents([tmp_path]))) == 4
    assert count([tmp_path, tmp_path / "missing.jsonl"]) == 5
    assert count([]) == 0
    assert count(["-"]) is None
    monkeypatch.setattr(sources, "_COUNTABLE", 10)
    assert count([lines]) is None


def test_reading_is_lazy(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "x"}\n' * 1000)
    reading = documents([path, tmp_path / "missing"])
    assert next(reading).id == "a:1"
    path.unlink()
    assert next(reading).id == "a:2"


def test_an_unreadable_folder(tmp_path, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "listdir", refuse)
    assert brief(documents([tmp_path])) == ["is a folder that cannot be opened"]
