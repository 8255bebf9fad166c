"""How much dealtrack loses on documents that nobody looked at while its rules were made.

`bench/labels` holds labels of documents from the folders without labels, in two files: those of `looked-at.jsonl` may be
read by whoever makes rules, those of `held-out.jsonl` are only counted. Labels are kept apart from the texts, which
belong to their publishers: a line names a document and its file, and items and sentences are places in the title and text,
joined and with blanks folded.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Container, Iterable, Mapping
from pathlib import Path

import gold
from accuracy import PAGE, commit, figure, table

LABELS = Path(__file__).with_name("labels")
LOOKED_AT, HELD_OUT = "looked-at", "held-out"
ALIKE = (  # sources of the labelled documents that rules were made with, and the files without labels of the same kind
    ({"arms-deals/train", "dvids"}, {"arms_news", "news_arms_unlabelled"}),
    ({"idrw"}, {"indian_defence_news"}),
    ({"indian-news"}, {"general_news"}),
    ({"dod-2014-17"}, {"us_contract_announcements"}),
    ({"dsca"}, {"us_sale_notices"}),
    ({"reuters"}, {"wire_news_1987"}),
)
MARK = "<!-- written by bench/fresh.py --record -->"  # once before the figures on the page, once behind them


def main(arguments: list[str] | None = None) -> int:
    options = _options(arguments)
    try:
        folder = gold.required(options.gold, "dev.jsonl, unlabelled and score.py")
        made_with = gold.read(folder / "dev.jsonl")
        known = Scored(made_with, gold.extracted(made_with.path))
        scored = {name: _scored(name, folder) for name in (LOOKED_AT, HELD_OUT)}
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"fresh: {error}", file=sys.stderr)
        return 2
    head, rows = _rows(scored)
    tables = ((head, rows), _in_shares(known, scored), _by_source(scored))
    print(*(table(*each) for each in tables), sep="\n\n")
    if options.record:
        before, _, after = PAGE.read_text(encoding="utf-8").split(MARK)
        text = "\n\n".join([f"At commit `{commit()}`:", *(markdown(*each) for each in tables)])
        PAGE.write_text(f"{before}{MARK}\n\n{text}\n\n{MARK}{after}", encoding="utf-8")
    return 0


class Scored:
    """Labelled documents, and how the deals that dealtrack finds in them compare, story by story."""

    def __init__(self, labelled: gold.Gold, deals: Mapping[str, list]):
        self.labelled, self.deals = labelled, deals
        self.parts = [labelled.counts(deals, story) for story in labelled.stories]

    def in_shares_of(self, other: Scored) -> list[gold.Counts]:
        """The counts of the stories, weighted so that each kind of document has as many deals as it has in the other."""
        weights = {}
        for theirs, own in ALIKE:
            weights |= dict.fromkeys(own, other.deals_of(theirs) / max(1, self.deals_of(own)))
        sources = {d["id"]: d["source"] for d in self.labelled.documents}
        stories = zip(self.labelled.stories, self.parts, strict=True)
        return [gold.scaled(part, weights[sources[story[0]]]) for story, part in stories]

    def deals_of(self, sources: Container[str]) -> int:
        """How many deals the labels have in documents of some sources."""
        return sum(len(d["deals"]) for d in self.labelled.documents if d["source"] in sources)

    def f1(self, source: str | None = None) -> dict[str, float | None]:
        counts = self.labelled.counts(self.deals, self.labelled.ids(source))
        return {name: gold.f1(row) for name, row in gold.added([counts]).items()}


def _rows(scored: Mapping[str, Scored]) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """F1 of each field on both sets, and the range of their difference."""
    seen, unseen = scored[LOOKED_AT], scored[HELD_OUT]
    ranges = gold.differences(seen.parts, unseen.parts)
    first, second = seen.f1(), unseen.f1()
    rows = [
        (name, figure(first[name]), figure(second[name]), "{:+.2f} to {:+.2f}".format(*ranges[name]))
        for name in gold.FIELDS
    ]
    sizes = [
        f"{len(s.labelled.documents)} / {sum(len(d['deals']) for d in s.labelled.documents)}" for s in (seen, unseen)
    ]
    return ("field", "looked at", "held out", "difference"), [*rows, ("documents / deals", *sizes, "")]


def _in_shares(known: Scored, scored: Mapping[str, Scored]) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """F1 of each field on the documents that rules were made with and on both sets, as if these had the same shares of
    each kind, and the range by which the first exceeds what nobody looked at."""
    parts = {name: s.in_shares_of(known) for name, s in scored.items()}
    ranges = gold.differences(known.parts, parts[HELD_OUT])
    totals = [gold.added(counts) for counts in (known.parts, *parts.values())]
    rows = [
        (name, *(figure(gold.f1(total[name])) for total in totals), "{:+.2f} to {:+.2f}".format(*ranges[name]))
        for name in gold.FIELDS
    ]
    return ("field", "made with", *(f"{name.replace('-', ' ')}, same shares" for name in parts), "difference"), rows


def _by_source(scored: Mapping[str, Scored]) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """F1 of deals and of whole rows by kind of document, on both sets."""
    sources = sorted({source for s in scored.values() for source in s.labelled.sources()})
    head = ("source", *(f"{name}: {field}" for name in (LOOKED_AT, HELD_OUT) for field in ("deal", "whole row")))
    rows = []
    for source in sources:
        scores = [scored[name].f1(source) for name in (LOOKED_AT, HELD_OUT)]
        rows.append((source, *(figure(f1[field]) for f1 in scores for field in ("deal", "whole row"))))
    return head, rows


def _scored(name: str, folder: Path) -> Scored:
    """What dealtrack finds in the documents of one file of labels."""
    documents = labelled(name, folder)
    with tempfile.TemporaryDirectory() as place:
        path = Path(place, "documents.jsonl")
        bare = ({key: value for key, value in d.items() if key != "deals"} for d in documents)
        path.write_text("\n".join(json.dumps(d) for d in bare), encoding="utf-8")
        deals = gold.extracted(path)
    return Scored(gold.Gold(LABELS, tuple(documents), gold.module(folder / "score.py")), deals)


def held_out() -> frozenset[str]:
    """The documents that nobody may look at."""
    lines = (LABELS / f"{HELD_OUT}.jsonl").read_text(encoding="utf-8").splitlines()
    return frozenset(json.loads(line)["id"] for line in lines)


def labelled(name: str, folder: Path) -> list[dict]:
    """The documents of one file of labels, with their texts and deals."""
    labels = [json.loads(line) for line in (LABELS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    texts: dict[tuple[str, str], dict] = {}
    for file in sorted({label["file"] for label in labels}):
        for line in (folder / file).read_text(encoding="utf-8").splitlines():
            document = json.loads(line)
            texts[file, document["id"]] = document
    return [_with_labels(texts[label["file"], label["id"]], label) for label in labels]


def _with_labels(document: dict, label: dict) -> dict:
    flat = " ".join(f"{document.get('title') or ''} {document['text']}".split())

    def quoted(place: object) -> object:
        return flat[place[0] : place[1]] if isinstance(place, list) else place

    deals = [deal | {key: quoted(deal[key]) for key in ("item", "evidence")} for deal in label["deals"]]
    return {"title": None, "published": None} | document | {"source": Path(label["file"]).stem, "deals": deals}


def markdown(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = list(head)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows))


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("gold", nargs="?", type=Path, help="folder with dev.jsonl, unlabelled, spans and score.py")
    parser.add_argument("--record", action="store_true", help=f"write the figures into {PAGE.name}")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
