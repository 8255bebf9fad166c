"""How accuracy is measured, and that the document that ships with dealtrack is read without a fault."""

import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

BENCH = Path(__file__).resolve().parents[1] / "bench"


@pytest.fixture(scope="module")
def bench():
    """The programs in ``bench``, which find each other as programs do: in the folder of the one that runs."""
    sys.path.insert(0, str(BENCH))
    import accuracy
    import fresh
    import gold
    import regression
    import sample
    import stories

    modules = (accuracy, fresh, gold, regression, sample, stories)
    yield type("Bench", (), {module.__name__: module for module in modules})
    sys.path.remove(str(BENCH))


@pytest.fixture(scope="module")
def labelled(bench):
    folder = bench.gold.folder()
    if folder is None:
        pytest.skip("DEALTRACK_DATA is not set: there are no labelled documents")
    return folder


TOLD = "Quayside Kestrel Brunholt tugboats Vessmark Ardmoor dredging harbourmaster shipwright Tollan keel slipway"
OTHER = "Vineyard cellars of Montrelle bottled Harrow casks, Pellin corks and Sorby labels beside Larchfield orchards"


@pytest.mark.parametrize(
    ("texts", "groups"),
    [
        pytest.param({"b": TOLD, "a": TOLD.lower(), "c": OTHER}, [("a", "b"), ("c",)], id="the same words"),
        pytest.param({"a": TOLD, "b": f"{TOLD} {OTHER}", "c": OTHER}, [("a", "b", "c")], id="through a third"),
        pytest.param({"a": "Kestrel tugboats", "b": "Kestrel tugboats"}, [("a",), ("b",)], id="too short to tell"),
        pytest.param({name: TOLD for name in "abcd"}, [("a",), ("b",), ("c",), ("d",)], id="words that are not rare"),
        pytest.param({}, [], id="nothing"),
    ],
)
def test_documents_that_share_rare_words_tell_one_story(bench, texts, groups):
    assert bench.stories.stories(texts) == tuple(groups)


def test_a_story_keeps_its_fold_when_documents_are_added(bench):
    folds = {name: bench.stories.fold((name,)) for name in ("doc-1", "doc-2", "doc-3", "doc-4", "doc-5", "doc-6")}
    assert folds == {"doc-1": 2, "doc-2": 5, "doc-3": 4, "doc-4": 2, "doc-5": 1, "doc-6": 5}
    assert bench.stories.fold(("doc-1", "doc-9")) == folds["doc-1"]


counts = st.tuples(*[st.integers(0, 5)] * 3)


@given(st.lists(counts, min_size=1, max_size=6))
def test_an_interval_lies_between_the_worst_and_the_best_story(bench, rows):
    low, high = bench.gold.intervals([{"deal": row} for row in rows], resamples=40).get("deal", (0, 0))
    scores = [score for row in rows if (score := bench.gold.f1(row)) is not None] or [0]
    assert min(scores) - 1e-9 <= low <= high <= max(scores) + 1e-9


def test_intervals_come_out_the_same_again_and_narrow_with_more_stories(bench):
    few = [{"deal": (1, 0, 0)}, {"deal": (0, 1, 1)}]
    assert bench.gold.intervals(few) == bench.gold.intervals(few) == {"deal": (0.0, 1.0)}
    low, high = bench.gold.intervals(few * 50, resamples=100)["deal"]
    assert 0.35 < low < 0.5 < high < 0.65


def test_a_difference_is_nothing_between_equals_and_whole_between_opposites(bench):
    right, wrong = [{"deal": (1, 0, 0)}], [{"deal": (0, 1, 1)}]
    assert bench.gold.differences(right, right, resamples=40) == {"deal": (0.0, 0.0)}
    assert bench.gold.differences(right, wrong, resamples=40) == {"deal": (1.0, 1.0)}


@pytest.mark.parametrize(
    ("row", "score"), [((0, 0, 0), None), ((3, 0, 0), 1.0), ((0, 2, 0), 0.0), ((2, 1, 1), pytest.approx(2 / 3))]
)
def test_f1(bench, row, score):
    assert bench.gold.f1(row) == score


@pytest.mark.parametrize(
    ("now", "fallen"),
    [
        ({"deal": 0.80, "whole row": 0.50}, []),
        ({"deal": 0.781, "whole row": 0.481}, []),
        ({"deal": 0.77, "whole row": 0.60}, ["deal: F1 fell from 0.800 to 0.770"]),
        ({"deal": 0.90}, ["whole row: F1 fell from 0.500 to 0.000"]),
    ],
)
def test_only_what_fell_further_than_the_tolerance_is_named(bench, now, fallen):
    assert bench.accuracy.falls({"deal": 0.80, "whole row": 0.50, "date": 0.9}, now) == fallen


def test_a_regression_learns_what_tells_rows_apart(bench):
    rows = [({"always": 1.0, "order": 1.0}, True), ({"always": 1.0, "visit": 1.0}, False)] * 20
    weights = bench.regression.learned([*rows, ({"always": 1.0, "once": 1.0}, True)])
    assert weights == bench.regression.learned([*rows, ({"always": 1.0, "once": 1.0}, True)])
    assert set(weights) == {"always", "order", "visit"}  # what stands in few rows says nothing
    assert bench.regression.probability({"always": 1.0, "order": 1.0}, weights) > 0.9
    assert bench.regression.probability({"always": 1.0, "visit": 1.0}, weights) < 0.1


@given(st.dictionaries(st.sampled_from("abc"), st.floats(-1e6, 1e6)), st.floats(-1e6, 1e6))
def test_a_probability_lies_between_nothing_and_one(bench, features, weight):
    assert 0 < bench.regression.probability(features, dict.fromkeys("abc", weight)) < 1


def test_judgements_are_summed_by_file_and_by_field(bench, tmp_path):
    table = tmp_path / "judged.tsv"
    table.write_text(
        "notes\tn-1\t1\tyes\nnotes\tn-2\t1\tyes\titem status\tcut short; half sentence\nwire\tw-1\t2\tno\t\tno goods\n",
        encoding="utf-8",
    )
    summed = bench.sample.shares(bench.sample.read_judged(table))
    for line in (
        "| notes | 2 | 2 (100%) | 1 (50%) |",
        "| wire | 1 | 0 (0%) | 0 (0%) |",
        "| all | 3 | 2 (67%) | 1 (33%) |",
        "| item | 1 (50%) |",
        "| kind | 2 (100%) |",
        "| no goods | 1 |",
        "| half sentence | 1 |",
    ):
        assert line in summed.splitlines()


def test_a_judgement_of_an_unknown_field_is_refused(bench, tmp_path):
    table = tmp_path / "judged.tsv"
    table.write_text("wire\tw-1\t1\tyes\tprice\tguessed\n", encoding="utf-8")
    with pytest.raises(ValueError, match="w-1"):
        bench.sample.read_judged(table)


def test_the_page_on_accuracy_says_what_was_recorded_and_judged(bench):
    told = bench.accuracy.PAGE.read_text(encoding="utf-8")
    assert bench.accuracy.page(json.loads(bench.accuracy.FIGURES.read_text(encoding="utf-8"))) in told
    for table in sorted(BENCH.glob("judged-*.tsv")):
        rows = bench.sample.shares(bench.sample.read_judged(table))
        files, fields, *_ = rows.split("\n\n")
        assert files in told and fields in told, table.name


def test_every_field_of_the_shipped_document_is_right(bench, labelled):
    seed = bench.gold.read(labelled / "seed.jsonl")
    differences: list = []
    seed.counts(bench.gold.extracted(seed.path), seed.ids(), differences)
    assert [(truth, got, wrong) for _, truth, got, wrong in differences] == []


def test_stories_told_twice_are_found_among_the_labelled_documents(bench, labelled):
    told = {story for story in bench.gold.read(labelled / "dev.jsonl").stories if len(story) > 1}
    assert ("ad-data-107", "ad-data-272") in told
    assert len(told) < 6


def test_kinds_of_documents_are_weighted_as_they_are_elsewhere(bench):
    class Scorer:
        def score(documents, deals, errors):
            found = type("Count", (), {"tp": sum(len(d["deals"]) for d in documents), "fp": 1, "fn": 0})
            return {"deal": found}

    def scored(**numbers):
        documents = [
            {"id": source, "source": source, "title": None, "text": source, "deals": [{}] * number}
            for source, number in numbers.items()
        ]
        return bench.fresh.Scored(bench.gold.Gold(Path(), tuple(documents), Scorer), {})

    few = scored(wire_news_1987=1, indian_defence_news=4, general_news=5)
    many = scored(reuters=3, idrw=2)
    counts = {story[0]: part for story, part in zip(few.labelled.stories, few.in_shares_of(many))}
    assert counts["wire_news_1987"] == {"deal": (3, 3, 0)}
    assert counts["indian_defence_news"] == {"deal": (2, 0.5, 0)}
    assert counts["general_news"] == {"deal": (0, 0, 0)}


def test_labels_of_fresh_documents_are_complete_and_kept_apart(bench):
    names = {}
    for file in (bench.fresh.LOOKED_AT, bench.fresh.HELD_OUT):
        for line in (bench.fresh.LABELS / f"{file}.jsonl").read_text(encoding="utf-8").splitlines():
            label = json.loads(line)
            assert names.setdefault(label["id"], file) == file
            for deal in label["deals"]:
                assert deal["evidence"][0] < deal["evidence"][1]
                assert {"item", "quantity", "value", "buyers", "suppliers", "date", "status", "kind"} <= deal.keys()
    assert set(names.values()) == {bench.fresh.LOOKED_AT, bench.fresh.HELD_OUT}
