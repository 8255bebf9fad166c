"""Draws extracted deals to be judged by hand, and sums up what was judged.

`bench/sample.py --seed N FOLDER` prints deals of documents without labels, as many of each file, with what stands around
them. Whoever judges writes a line for each into a table of tab-separated columns (`judged-N.tsv`): file, document, place
among the deals of its document from 1, `yes` or `no` (is it a deal?), the fields that are wrong with blanks between them,
and the kind of error in a few words, no words of the text. `bench/sample.py --sum judged-N.tsv` gives the shares as a
table in Markdown.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import fresh
import gold

OF_EACH = 17
BEFORE, AFTER = 700, 500  # characters of the document around the sentence
JUDGED = ("item", "quantity", "value", "buyers", "suppliers", "date", "status", "kind")


def main() -> int:
    options = _options()
    if options.sum:
        print(shares(read_judged(options.sum)))
        return 0
    folder = options.folder or gold.folder("unlabelled")
    if folder is None:
        print("sample: name a folder of .jsonl files, or set DEALTRACK_DATA", file=sys.stderr)
        return 2
    for path in sorted(folder.glob("*.jsonl")):
        print("\n\n".join(sheets(path, options.seed, options.number)), end="\n\n")
    return 0


def sheets(path: Path, seed: int, number: int) -> Iterable[str]:
    """A number of the deals of a file, drawn at random by seed and file, each as text for whoever judges it."""
    documents = {d["id"]: d for d in map(json.loads, path.read_text(encoding="utf-8").splitlines())}
    deals = [(place, deal) for found in gold.extracted(path).values() for place, deal in enumerate(found, 1)]
    drawn = random.Random(f"{seed} {path.stem}").sample(range(len(deals)), min(number, len(deals)))
    unread = fresh.held_out()
    for at in sorted(drawn):
        place, deal = deals[at]
        if deal["document"] in unread:
            continue  # left out after the draw, so that a seed draws the same for ever
        yield _sheet(path.stem, place, deal, documents[deal["document"]])


def _sheet(file: str, place: int, deal: dict, document: dict) -> str:
    text, sentence = document["text"], deal["evidence"]
    at = text.find(sentence)
    around = f"{text[max(0, at - BEFORE) : at]}>>>{sentence}<<<{text[at + len(sentence) : at + len(sentence) + AFTER]}"
    fields = {name: deal[name] for name in (*JUDGED, "end_users", "inferred")}
    return "\n".join(
        (
            f"== {file}\t{document['id']}\t{place}\t({document['published']}, {document['title']})",
            " ".join(around.split()),
            json.dumps(fields, ensure_ascii=False),
        )
    )


def read_judged(path: Path) -> list[dict[str, str]]:
    """The rows of a table of judgements. Raises ValueError where one names no field of a deal."""
    columns = ("file", "document", "place", "deal", "wrong", "error")
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, columns, delimiter="\t", quoting=csv.QUOTE_NONE, restval=""))
    for row in rows:
        if row["deal"] not in ("yes", "no") or set(row["wrong"].split()) - set(JUDGED):
            raise ValueError(f"{path}: {row['document']}: {row['deal']} {row['wrong']}")
    return rows


def shares(rows: Sequence[dict[str, str]]) -> str:
    """Of each file and of all: how many were judged, are deals, and are right in every field; how often each field of
    a deal is right; and the kinds of error, most frequent first."""
    files = {row["file"] for row in rows}
    lines = ["| file | judged | a deal | every field right |", "| --- | --- | --- | --- |"]
    for name in (*sorted(files), "all"):
        part = [row for row in rows if name in (row["file"], "all")]
        deals = [row for row in part if row["deal"] == "yes"]
        right = sum(not row["wrong"] for row in deals)
        lines.append(f"| {name} | {len(part)} | {_share(len(deals), len(part))} | {_share(right, len(part))} |")
    deals = [row for row in rows if row["deal"] == "yes"]
    wrong = Counter(name for row in deals for name in row["wrong"].split())
    lines += ["", "| field | right, of the deals |", "| --- | --- |"]
    lines += [f"| {name} | {_share(len(deals) - wrong[name], len(deals))} |" for name in JUDGED]
    return "\n".join(
        [*lines, "", *_errors("no deal", rows, "no"), "", *_errors("deal with a wrong field", rows, "yes")]
    )


def _errors(head: str, rows: Iterable[dict[str, str]], deal: str) -> list[str]:
    kinds = Counter(k.strip() for row in rows if row["deal"] == deal for k in row["error"].split(";") if k.strip())
    return [f"| {head}: kind of error | times |", "| --- | --- |", *(f"| {k} | {n} |" for k, n in kinds.most_common())]


def _share(part: int, whole: int) -> str:
    return f"{part} ({part / whole:.0%})" if whole else "–"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, help="JSON lines with a text each")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--number", type=int, default=OF_EACH, help="of each file (%(default)s)")
    parser.add_argument("--sum", type=Path, metavar="TABLE", help="sum up a table of judgements")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
