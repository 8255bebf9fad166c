"""Whether a learned part would find deals that the rules miss.

Every mention of goods, works or services is a candidate for a deal. A logistic regression over named features (the words and
senses around the mention, its own form, who else stands in the sentence, why a frame was rejected there) learns from labelled
documents which of them are in a deal. What it would add to the rules is measured on documents of other stories.
`bench/learned.py` prints that for several thresholds. `bench/learned.py --rank FILE` prints the candidates of a JSON-lines
file that are likeliest and that no rule took, with their sentences, for whoever looks for constructions that the rules lack;
documents that have labels are left out.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import fresh
import gold
from regression import Judged, learned, probability
from stories import FOLDS, fold

from dealtrack import lexicon, pipeline
from dealtrack.frames.constituents import PARTY, THING, Constituent, analyse, within
from dealtrack.frames.items import Item, item_at
from dealtrack.frames.names import same_item
from dealtrack.frames.vocabulary import vocabulary
from dealtrack.model import Document, Extraction, Span
from dealtrack.read.record import day
from dealtrack.report.extracted import deal
from dealtrack.syntax import tags as t
from dealtrack.text import sentences, view

THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
SAME = 0.5  # how alike two names are that mean the same thing
NEAR = 0.5  # share of words that two sentences have in common which tell the same
FLAGS = (
    "strong",
    "designated",
    "hard",
    "named",
    "definite",
    "known",
    "measured",
    "made",
    "further",
    "partial",
    "instance",
)
FORMS = ("passive", "infinitive", "gerund", "negated", "perfect", "progressive")


@dataclass(frozen=True)
class Candidate:
    """A mention of goods as a deal that may be told: what it would be in a list of deals, and what is known of it."""

    deal: Mapping
    features: Mapping[str, float]
    free: bool  # no rule took it, or a deal of its sentence


def main(arguments: list[str] | None = None) -> int:
    options = _options(arguments)
    try:
        folder = gold.required(options.gold, "dev.jsonl, unlabelled, spans and score.py")
        labelled = _labelled(folder)
        others = list(_unlabelled(options.rank)) if options.rank else []
    except OSError as error:
        print(f"learned: {error}", file=sys.stderr)
        return 2
    words = lexicon.load()
    read = {d["id"]: _read(d, words) for d in labelled.documents}
    found = {name: list(_candidates(*one, words)) for name, one in read.items()}
    known = {d["id"]: _judged(d, found[d["id"]], labelled) for d in labelled.documents}
    if options.rank:
        weights = learned([row for rows in known.values() for row in rows])
        print("\n".join(_ranked(others, words, weights, options.number)))
        return 0
    deals = {name: _told(*one) for name, one in read.items()}
    print("\n".join(_report(labelled, deals, found, known)))
    return 0


# --- candidates ------------------------------------------------------------------------------------------------------


def _read(record: Mapping, words: lexicon.Lexicon) -> tuple[Document, Extraction]:
    document = Document(
        record["id"], record["text"], day(record.get("published")), record.get("title"), record.get("source")
    )
    return document, pipeline.extract(document, words)


def _candidates(document: Document, extraction: Extraction, words: lexicon.Lexicon) -> Iterator[Candidate]:
    """The mentions of goods in a document, each with its features."""
    plain, terms = view(document.text), vocabulary(words)
    parts = sentences(plain.text)
    mentions = pipeline.recognise(plain.text, parts, document, words)
    taken = [report.item for report in extraction.reports if report.item]
    telling = {report.sentence for report in extraction.reports}
    for number, part in enumerate(parts):
        place = plain.stored(part.start, part.end)
        tagged, row = analyse(plain.text, part.start, part.end, within(mentions, part.start, part.end), words)
        reasons = {p.reason for p in extraction.problems if p.span and place.start <= p.span.start < place.end}
        about = _sentence_features(row, number, reasons)
        at = 0
        while at < len(row):
            item = item_at(tagged, row, at, terms) if row[at].kind == THING else None
            if item is not None and (item.strong or item.named) and not item.anaphoric:
                name = item.name.value
                free = place not in telling and not any(same_item(name, other) >= SAME for other in taken)
                yield Candidate(_deal(document, place, row, item), about | _features(row, at, item), free)
                at = max(at, item.last)
            at += 1


def _deal(document: Document, place: Span, row: Sequence[Constituent], item: Item) -> dict:
    """A candidate as a deal, with the sides that a preposition gives it."""
    sides: dict[str, list[str]] = {"buyers": [], "suppliers": []}
    for before, c in pairwise(row):
        side = {"for": "buyers", "to": "buyers", "from": "suppliers", "by": "suppliers"}.get(before.word)
        if c.kind == PARTY and side is not None and not sides[side]:
            sides[side] = [c.parties[-1].party.name]
    by = {"value": document.published.isoformat(), "basis": "by"} if document.published else None
    return {
        "document": document.id,
        "item": item.name.value,
        "quantity": item.quantity.value if item.quantity else None,
        "value": None,
        "date": by,
        "status": "signed",
        "kind": "contract",
        "evidence": document.text[place.start : place.end],
    } | sides


def _sentence_features(row: Sequence[Constituent], number: int, reasons: Iterable[str]) -> dict[str, float]:
    kinds = {m.party.kind for c in row for m in c.parties}
    on = {f"sense {c.sense}" for c in row if c.sense is not None} | {f"party {kind}" for kind in kinds}
    on |= {f"rejected: {reason}" for reason in reasons}
    on |= {
        name
        for name, yes in (
            ("money", any(c.money for c in row)),
            ("a day", any(c.dates for c in row)),
            ("lead", number < 2),
        )
        if yes
    }
    return dict.fromkeys(on, 1.0) | {
        "parties": min(4, sum(bool(c.parties) for c in row)) / 4,
        "length": min(40, len(row)) / 40,
    }


def _features(row: Sequence[Constituent], at: int, item: Item) -> dict[str, float]:
    """What is known of the mention at ``row[at]`` and of the words that govern it."""
    on = {"always", f"words {min(4, len(item.name.value.split()))}"} | {flag for flag in FLAGS if getattr(item, flag)}
    on |= {
        name
        for name, yes in (
            ("counted", item.quantity),
            ("has a maker", item.maker),
            ("lower case", item.name.value.islower()),
        )
        if yes
    }
    for side, c in (
        ("before", row[at - 1] if at else None),
        ("behind", row[item.last + 1] if item.last + 1 < len(row) else None),
    ):
        on.add(f"{side} {c.word if c.kind == t.PREPOSITION else c.kind}" if c is not None else f"{side} nothing")
    for side, way in (("left", row[at::-1]), ("right", row[item.last + 1 :])):
        trigger = next((c for c in way if c.sense is not None), None)
        on.add(f"{side} {trigger.sense}" if trigger is not None else f"{side} none")
        verb = next((c for c in way if c.verb is not None), None)
        if verb is not None and verb.verb is not None:
            on |= {f"{side} verb {verb.word}"} | {f"{side} {form}" for form in FORMS if getattr(verb.verb, form)}
    return dict.fromkeys(on, 1.0)


# --- what the labels say of them --------------------------------------------------------------------------------------


def _judged(labels: Mapping, found: Sequence[Candidate], labelled: gold.Gold) -> list[Judged]:
    """The candidates of which the labels say whether they are in a deal: those of whose deal another sentence tells are left out."""
    score = labelled.scorer
    text = " ".join(f"{labels.get('title') or ''} {labels['text']}".split())
    out: list[Judged] = []
    for candidate in found:
        matches = [told for told in labels["deals"] if score.similarity(candidate.deal, told, text) > 0]
        told = any(_tells(candidate.deal, match, score) for match in matches)
        if told or not matches:
            out.append((candidate.features, told))
    return out


def _tells(candidate: Mapping, told: Mapping, score: ModuleType) -> bool:
    """Whether a candidate names the thing of a labelled deal in the sentence that tells it."""
    own, other = (score.words(one["evidence"]) for one in (candidate, told))
    same = len(own & other) >= NEAR * len(own | other) and score.overlap(candidate["item"], told["item"]) >= 0.3
    return same and "deal" not in told.get("unsure", [])


# --- what it gives ---------------------------------------------------------------------------------------------------


def _labelled(folder: Path) -> gold.Gold:
    """The documents that rules were made with: dev.jsonl and those that were looked at."""
    dev = gold.read(folder / "dev.jsonl")
    return gold.Gold(dev.path, (*dev.documents, *fresh.labelled(fresh.LOOKED_AT, folder)), dev.scorer)


def _told(document: Document, extraction: Extraction) -> list[dict]:
    """What the rules found, as the command line prints it."""
    return [json.loads(json.dumps(deal(report, document), default=float)) for report in extraction.reports]


def _report(labelled: gold.Gold, deals: Mapping[str, list], found: Mapping, known: Mapping) -> Iterator[str]:
    """What the candidates above each threshold add to the deals of the rules; each document is judged by what was learned
    of documents of other stories."""
    part = {name: fold(story) for story in labelled.stories for name in story}
    chance: dict[str, list[tuple[float, Candidate]]] = {}
    for number in range(1, FOLDS + 1):
        weights = learned([row for name, rows in known.items() if part[name] != number for row in rows])
        for name in (name for name in known if part[name] == number):
            chance[name] = [(probability(c.features, weights), c) for c in found[name] if c.free]
    rules = labelled.counts(deals, labelled.ids())
    yield "threshold  deals: right  wrong  F1 (rules {:.3f})  whole rows: F1 (rules {:.3f})".format(
        *(gold.f1(rules[name]) for name in ("deal", "whole row"))
    )
    for threshold in THRESHOLDS:
        more = {name: [*deals[name], *_above(threshold, likely)] for name, likely in chance.items()}
        counts = labelled.counts(more, labelled.ids())
        right, wrong = (counts["deal"][k] - rules["deal"][k] for k in (0, 1))
        f1 = [gold.f1(counts[name]) for name in ("deal", "whole row")]
        yield f"{threshold:9.1f} {right:+13d} {wrong:+6d} {f1[0]:19.3f} {f1[1]:32.3f}"


def _above(threshold: float, likely: Sequence[tuple[float, Candidate]]) -> list[Mapping]:
    """The candidates of a document above a threshold, the likeliest first and each thing once."""
    out: list[Mapping] = []
    for chance, candidate in sorted(likely, key=lambda pair: -pair[0]):
        name = candidate.deal["item"]
        if chance >= threshold and not any(same_item(name, other["item"]) >= SAME for other in out):
            out.append(candidate.deal)
    return out


def _unlabelled(path: Path) -> Iterator[Mapping]:
    """The documents of a file that have no labels."""
    files = (fresh.LABELS / f"{name}.jsonl" for name in (fresh.LOOKED_AT, fresh.HELD_OUT))
    known = {json.loads(line)["id"] for file in files for line in file.read_text(encoding="utf-8").splitlines()}
    for line in path.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        if document["id"] not in known:
            yield document


def _ranked(
    documents: Iterable[Mapping], words: lexicon.Lexicon, weights: Mapping[str, float], number: int
) -> Iterator[str]:
    """The likeliest candidates that no rule took, one a document."""
    best: list[tuple[float, Candidate]] = []
    for document in documents:
        free = (c for c in _candidates(*_read(document, words), words) if c.free)
        best += sorted(((probability(c.features, weights), c) for c in free), key=lambda pair: -pair[0])[:1]
    for chance, candidate in sorted(best, key=lambda pair: -pair[0])[:number]:
        quote = " ".join(candidate.deal["evidence"].split())
        yield f"{chance:.2f} {candidate.deal['document']} [{candidate.deal['item']}] {quote}"


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("gold", nargs="?", type=Path, help="folder with dev.jsonl, unlabelled, spans and score.py")
    parser.add_argument("--rank", type=Path, help="JSON lines of documents in which to look for what no rule took")
    parser.add_argument("--number", type=int, default=40, help="how many of them to print")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
