"""Web pages and PDF files, where the libraries for them are installed; and what is said where they are not."""

import io
import sys
from datetime import date
from types import SimpleNamespace

import pytest

from dealtrack.read import ReadFailure, documents

PAGE = """<?xml version="1.0" encoding="utf-8"?>
<html lang="en"><head><title>Navy orders four tugs | Harbour Gazette</title>
<meta property="article:published_time" content="2024-05-14T09:30:00+02:00">
<meta property="og:site_name" content="Harbour Gazette"></head>
<body><nav><a href="/">Home</a> <a href="/all">All news</a></nav>
<main><article><h1>Navy orders four tugs</h1>
<p>The navy has ordered four harbour tugs from Northwind Yards for €48 million, the ministry said on Monday.</p>
<p>The price includes spare parts and the training of twelve crews, said the café owner who launched them.</p>
</article></main><footer>All rights reserved</footer></body></html>"""


def one(path):
    (outcome,) = documents([path])
    return outcome


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_a_page_gives_its_article(tmp_path, encoding):
    pytest.importorskip("trafilatura")
    path = tmp_path / "tugs.html"
    path.write_bytes(PAGE.encode(encoding))
    document = one(path)
    assert document.text.startswith("Navy orders four tugs\n\nThe navy has ordered four harbour tugs")
    assert "for €48 million" in document.text and "the café owner" in document.text
    assert "Home" not in document.text and "rights" not in document.text
    assert (document.id, document.published, document.publisher) == ("tugs", date(2024, 5, 14), "Harbour Gazette")


def test_a_page_on_stdin(monkeypatch):
    pytest.importorskip("trafilatura")
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(PAGE.encode())))
    assert one("-").text.startswith("Navy orders four tugs")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "has no main text"),
        (b"<html><body></body></html>", "has no main text"),
        (b"\0\1\2", "is not text (binary)"),
        (b"<div>" * 20_000, "has no main text"),
    ],
)
def test_a_page_without_text(tmp_path, data, message):
    pytest.importorskip("trafilatura")
    path = tmp_path / "a.htm"
    path.write_bytes(data)
    assert one(path) == ReadFailure(str(path), message)


def pdf(*pages: str) -> bytes:
    """A PDF file with a line of text on each page, written by hand."""
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, text in enumerate(pages):
        drawn = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET"
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {5 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    tail = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    return out + tail.encode()


def test_a_pdf_gives_the_text_of_its_pages(tmp_path):
    pytest.importorskip("pypdf")
    path = tmp_path / "tugs.pdf"
    path.write_bytes(pdf("The navy has ordered", "four tugs."))
    document = one(path)
    assert (document.id, document.text) == ("tugs", "The navy has ordered\nfour tugs.")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (pdf(""), "has no text, only images"),
        (b"", "is not a PDF that can be read (EmptyFileError)"),
        (b"%PDF-1.4 cut", "is not a PDF that can be read (PdfStreamError)"),
    ],
    ids=["no text", "empty", "cut"],
)
def test_a_pdf_without_text(tmp_path, data, message, capfd):
    pytest.importorskip("pypdf")
    path = tmp_path / "a.pdf"
    path.write_bytes(data)
    assert one(path) == ReadFailure(str(path), message)
    assert capfd.readouterr().err == ""


def test_an_encrypted_pdf(tmp_path):
    pypdf = pytest.importorskip("pypdf")
    writer = pypdf.PdfWriter(io.BytesIO(pdf("Secret tugs.")))
    writer.encrypt("owner", algorithm="RC4-128")
    path = tmp_path / "a.pdf"
    with path.open("wb") as file:
        writer.write(file)
    assert one(path) == ReadFailure(str(path), "is encrypted")


@pytest.mark.parametrize(("name", "library", "extra"), [("a.html", "trafilatura", "html"), ("a.pdf", "pypdf", "pdf")])
def test_a_library_that_is_not_installed(tmp_path, monkeypatch, name, library, extra):
    monkeypatch.setitem(sys.modules, library, None)
    path = tmp_path / name
    path.write_bytes(b"x")
    assert one(path).message == f"needs what is not installed: pip install 'dealtrack[{extra}]'"
