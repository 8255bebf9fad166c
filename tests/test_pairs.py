"""How merging is measured: labels in two halves that share no document, and reports found again where they were judged."""

import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from dealtrack.merge import Verdict
from dealtrack.model import Span

BENCH = Path(__file__).resolve().parents[1] / "bench"


@pytest.fixture(scope="module")
def merging():
    """The program in ``bench``, which finds its neighbours as programs do: in its own folder."""
    sys.path.insert(0, str(BENCH))
    import merging

    yield merging
    sys.path.remove(str(BENCH))


def lines(merging, half):
    return (merging.LABELS / f"pairs-{half}.jsonl").read_text(encoding="utf-8").splitlines()


def test_a_document_stands_in_one_half_only(merging):
    documents = {
        half: {
            (place.file, place.id)
            for pair in merging.labelled(merging.LABELS / f"pairs-{half}.jsonl")
            for place in (pair.one, pair.other)
        }
        for half in (merging.LOOKED_AT, merging.HELD_OUT)
    }
    assert not documents[merging.LOOKED_AT] & documents[merging.HELD_OUT]


def test_labels_hold_places_and_judgements_but_no_words_of_the_documents(merging):
    for half in (merging.LOOKED_AT, merging.HELD_OUT):
        for line in lines(merging, half):
            label = json.loads(line)
            assert label.keys() == {"one", "other", "same", "masked", "kind"}
            assert (
                label["same"] in (True, False, None) and isinstance(label["masked"], bool) and label["kind"].isalpha()
            )
            for place in (label["one"], label["other"]):
                assert place.keys() == {"file", "id", "start", "end", "item", "rank"}
                assert 0 <= place["start"] < place["end"] and place["rank"] >= 0


def test_no_pair_is_judged_twice(merging):
    pairs = [json.loads(line) for half in (merging.LOOKED_AT, merging.HELD_OUT) for line in lines(merging, half)]
    places = [(json.dumps(pair["one"]), json.dumps(pair["other"]), pair["masked"]) for pair in pairs]
    assert len({(frozenset(both), masked) for *both, masked in places}) == len(pairs)


def report(merging, sentence, item, rank=0):
    return merging.Found(Span(*sentence), Span(*item) if item else None, rank, told=None, contract="c")


@pytest.mark.parametrize(
    ("place", "reports", "expected"),
    [
        pytest.param(((10, 90), (20, 30), 0), [((10, 90), (20, 30), 0)], 0, id="unchanged"),
        pytest.param(((10, 90), (20, 30), 0), [((10, 120), (18, 30), 0)], 0, id="sentence and item are cut otherwise"),
        pytest.param(
            ((10, 90), (60, 70), 1), [((10, 90), (20, 30), 0), ((10, 90), (60, 75), 1)], 1, id="by its item in a list"
        ),
        pytest.param(((10, 90), (60, 70), 1), [((10, 90), (60, 70), 0)], 0, id="the item before it is gone"),
        pytest.param(((10, 90), (60, 70), 1), [((10, 90), (20, 30), 0)], None, id="it is gone, the item before is not"),
        pytest.param(((10, 90), None, 0), [((10, 90), (20, 30), 0)], 0, id="an item is known now"),
        pytest.param(((10, 90), None, 0), [((80, 200), None, 0), ((5, 75), None, 0)], 1, id="the larger overlap"),
        pytest.param(((10, 90), (20, 30), 0), [((90, 200), (95, 99), 0)], None, id="the next sentence"),
        pytest.param(((10, 90), (20, 30), 0), [], None, id="nothing"),
    ],
)
def test_a_report_is_found_again_where_it_was_judged(merging, place, reports, expected):
    sentence, item, rank = place
    judged = merging.Place("wire.jsonl", "w-1", Span(*sentence), Span(*item) if item else None, rank)
    found = [report(merging, *each) for each in reports]
    assert merging.aligned(judged, found) is (None if expected is None else found[expected])


def test_a_pair_that_has_become_one_report_is_left_out(merging):
    places = [
        merging.Place("wire.jsonl", "w-1", Span(10, 90), None, 0),
        merging.Place("wire.jsonl", "w-1", Span(40, 120), None, 0),
    ]
    pair = merging.Pair(*places, same=True, masked=False, kind="document")
    answer = merging.by_comparison(pair, {("wire.jsonl", "w-1"): [report(merging, (10, 120), None)]})
    assert answer.verdict is None


def test_a_row_counts_what_is_right_wrong_missed_and_possible(merging):
    same, different = (SimpleNamespace(same=value) for value in (True, False))
    answers = [
        merging.Answer(pair, verdict)
        for pair, verdict in (
            (same, Verdict.SAME),
            (same, Verdict.SAME),
            (same, Verdict.POSSIBLE),
            (same, None),
            (different, Verdict.SAME),
            (different, Verdict.DIFFERENT),
        )
    ]
    cells = dict(zip(merging.HEAD, merging._row("news", answers), strict=True))
    assert [cells[name] for name in ("same", "different", "right", "wrong", "missed")] == ["3", "2", "2", "1", "1"]
    assert cells["precision"].startswith("0.667") and cells["recall"].startswith("0.667")
    assert (cells["possible"], cells["left out"]) == ("1 / 0", "1")


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"), [(0, 10, 0.0, 0.278), (10, 10, 0.722, 1.0), (50, 100, 0.404, 0.596)]
)
def test_intervals_are_those_of_wilson(merging, part, whole, low, high):
    assert merging.wilson(part, whole) == (pytest.approx(low, abs=0.001), pytest.approx(high, abs=0.001))
