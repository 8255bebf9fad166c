"""From reports to deals: whatever the order, with what people judged."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from reports import AIR_FORCE, BOEING, FRANCE, NAVY, SAAB, told

from dealtrack.merge import Judged, Judgement, clusters
from dealtrack.model import Status

RUMOUR = told("Rafale jets", id="a", published="2015-01-10", status=Status.PLANNED, quantity=36)
SIGNED = told("Rafale fighters", id="b", published="2016-09-23", value="EUR 7.87e9", quantity=36)
TALKS = told("Rafale jets", id="c", published="2015-09-30", status=Status.NEGOTIATING, buyers=(AIR_FORCE,))
RIVAL = told("Gripen jets", id="d", published="2015-02-01", status=Status.PLANNED, suppliers=(SAAB,))
NAVAL = told("Rafale jets", id="e", published="2023-07-14", status=Status.PLANNED, buyers=(NAVY,), quantity=26)
ELSEWHERE = told("Apache helicopters", id="f", published="2015-09-28", suppliers=(BOEING,), quantity=22)
ALL = (RUMOUR, SIGNED, TALKS, RIVAL, NAVAL, ELSEWHERE)


def names(found) -> list[str]:
    return ["".join(told.id for told in cluster) for cluster in found]


def test_a_story_is_one_deal_and_others_stay_apart() -> None:
    assert names(clusters(ALL)) == ["acb", "d", "f", "e"]


@given(st.permutations(ALL), st.lists(st.sampled_from([("a", "d"), ("b", "e"), ("c", "f"), ("a", "b")]), max_size=3))
def test_the_order_of_reports_does_not_matter(order, together) -> None:
    judged = [Judgement(one, other, Judged.SAME) for one, other in together]
    assert names(clusters(order, judged)) == names(clusters(ALL, judged))


def test_what_people_judged_comes_first() -> None:
    same = Judgement("d", "e", Judged.SAME)
    assert names(clusters(ALL, [same])) == ["acb", "de", "f"]
    apart = Judgement("a", "b", Judged.DIFFERENT)
    assert names(clusters(ALL, [apart])) == ["ac", "d", "f", "b", "e"]


def test_a_later_judgement_wins() -> None:
    same, different = (Judgement("d", "e", judged) for judged in Judged)
    assert "de" in names(clusters(ALL, [different, same]))
    assert "de" not in names(clusters(ALL, [same, different]))


def test_judgements_of_reports_that_are_not_there_do_not_matter() -> None:
    assert names(clusters(ALL, [Judgement("a", "gone", Judged.SAME)])) == names(clusters(ALL))


def test_a_document_tells_a_deal_once() -> None:
    again = told("Rafale fighters", id="z", document=SIGNED.report.document, value="EUR 7.87e9", quantity=36)
    assert names(clusters([SIGNED, again])) == ["b", "z"]


def test_a_report_that_contradicts_one_of_a_cluster_stays_out() -> None:
    middle = told("fighters", id="m", published="2016-09-24", suppliers=(), quantity=36)
    other = told("Gripen fighters", id="n", published="2016-09-25", suppliers=(SAAB,), quantity=36)
    country = told("Rafale fighters", id="o", published="2016-09-25", suppliers=(FRANCE,), quantity=36)
    found = names(clusters([SIGNED, middle, other, country]))
    assert not any("b" in cluster and "n" in cluster for cluster in found)
    assert any("b" in cluster and "o" in cluster for cluster in found)


def test_reports_that_match_best_come_together_first() -> None:
    """Whom a report joins that fits two deals is not decided by which of them was told first."""
    plan = told("Rafale jets", id="p", published="2012-01-10", status=Status.PLANNED, quantity=36, suppliers=())
    batch = told("Rafale jets", id="q", published="2014-02-01", status=Status.PLANNED, quantity=18)
    talks = told("Rafale jets", id="r", published="2014-03-01", status=Status.NEGOTIATING, suppliers=())
    assert names(clusters([plan, batch, talks])) == ["p", "qr"]


def test_what_people_keep_apart_stays_apart_in_large_deals() -> None:
    many = [told("Rafale jets", id=f"m{i:02}", published="2016-09-23", quantity=36) for i in range(30)]
    many = [one._replace(report=replace(one.report, document=one.id)) for one in many]
    found = clusters(many, [Judgement("m28", "m29", Judged.DIFFERENT)])
    where = {one.id: i for i, cluster in enumerate(found) for one in cluster}
    assert len(found) == 2
    assert where["m28"] != where["m29"]
