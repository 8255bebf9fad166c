"""What screens say of figures and failures, apart from how a terminal draws them."""

from decimal import Decimal

import pytest

from dealtrack.model import Money, Qualifier
from dealtrack.report import ledger
from dealtrack.report.blocks import Line, Table
from dealtrack.report.totals import totalled
from dealtrack.store.rows.totals import Coverage, LeftOut, Totals
from dealtrack.store.rows.totals import Line as Sum


def usd(figure: int, qualifier: Qualifier = Qualifier.EXACT) -> Money:
    high = None if qualifier is Qualifier.AT_LEAST else Decimal(figure)
    return Money(Decimal(figure), high, "USD", qualifier)


def texts(block: Table | Line) -> list[list[str]]:
    rows = block.rows if isinstance(block, Table) else (block.cells,)
    return [[cell.text for cell in row] for row in rows]


COVERED = [
    (usd(25_000_000), "Tracked $3 million of $25 million reported for India from France since 2007."),
    (
        usd(1_000_000, Qualifier.AT_LEAST),
        "Tracked $3 million of over $1 million reported for India from France since 2007.",
    ),
    (usd(1_000_000), "Tracked $3 million, more than the $1 million reported for India from France since 2007."),
]


@pytest.mark.parametrize(("reported", "said"), COVERED, ids=["part", "floor", "more"])
def test_how_much_of_a_reported_figure_is_tracked(reported, said):
    tracked = Sum("USD", 1, Decimal(3_000_000), Decimal(3_000_000))
    cover = Coverage("k7f2", tracked, reported, ("India",), ("France",), "2007")
    assert texts(totalled(Totals((tracked,), (), (cover,))).body[-1]) == [[said]]


@pytest.mark.parametrize(("number", "shown"), [(6, "$1, $2, $3, $4, $5, $6"), (7, "$1, $2, $3, $4, $5, 2 more")])
def test_of_many_aggregates_the_latest_figures_are_shown(number, shown):
    figures = tuple(usd(n) for n in range(1, number + 1))
    ((*_, said),) = texts(totalled(Totals((), (LeftOut("aggregate", number, figures, 0),), ())).body[-1])
    assert said == shown


def test_many_sources_that_fail_alike_are_not_all_named():
    alike = [(f"{n}.xml", "is no text") for n in range(9)]
    assert texts(ledger.failed(alike[:5])) == [[f"{n}.xml", "is no text"] for n in range(5)]
    assert texts(ledger.failed([*alike, ("a.txt", "is empty")])) == [
        *([f"{n}.xml", "is no text"] for n in range(4)),
        ["and 5 more", "is no text"],
        ["a.txt", "is empty"],
    ]
