"""Reports of the same deal become one contract. Pure: reports and judgements in, contracts out; the store keeps both.

The way of a report: :func:`~.keys.keys` names the blocks in which reports of the same deal may stand, :func:`~.compare.compare`
says of two reports whether they tell the same deal and why, :func:`~.cluster.clusters` divides reports that hang together into
contracts, and :func:`~.contract.contract` takes each field of a contract from the report that knows it best.
"""

from .align import Filed, align, align_again
from .cluster import clusters
from .compare import Comparison, Verdict, compare, weigh
from .contract import Contract, Voice, contract, voices
from .history import Step
from .judge import Judged, Judgement
from .keys import keys
from .told import Told

__all__ = [
    "Comparison",
    "Contract",
    "Filed",
    "Judged",
    "Judgement",
    "Step",
    "Told",
    "Verdict",
    "Voice",
    "align",
    "align_again",
    "clusters",
    "compare",
    "contract",
    "keys",
    "voices",
    "weigh",
]
