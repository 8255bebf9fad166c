"""The views of the ledger: one for each thing that a user thinks of. ``docs/database.md`` shows how to ask them."""

from __future__ import annotations

# Minor units as exact text in whole units: {digits} are the digits without sign, at least 20 of them.
_UNITS = """
    CASE WHEN {negative} THEN '-' ELSE '' END
    || COALESCE(NULLIF(ltrim(substr({digits}, 1, length({digits}) - minor_digits), '0'), ''), '0')
    || CASE rtrim(substr({digits}, length({digits}) - minor_digits + 1), '0') WHEN '' THEN ''
       ELSE '.' || rtrim(substr({digits}, length({digits}) - minor_digits + 1), '0') END
"""


def _units_of_row(minor: str) -> str:
    return _UNITS.format(negative=f"{minor} < 0", digits=f"printf('%020lld', abs({minor}))")


def _units_of_sum(end: str) -> str:
    return _UNITS.format(
        negative=f"{end}_big < 0 OR {end}_small < 0",
        digits=f"printf('%020lld%09lld', abs({end}_big), abs({end}_small))",
    )


DEALS = f"""
SELECT id, kind, status, item, quantity, value, currency,
       {_units_of_row("low_minor")} AS low,
       {_units_of_row("high_minor")} AS high,
       qualifier, buyers, suppliers, date, date_basis, counts, left_out, inferred, reports
FROM contracts
"""

QUOTES = """
SELECT r.contract AS deal, e.field, e.quote, r.sentence, a.source, a.publisher, a.published,
       r.document, e.start, e."end", r.rule
FROM evidence e
JOIN reports r ON r.id = e.report
LEFT JOIN appearances a ON a.id = (SELECT min(id) FROM appearances WHERE document = r.document)
"""

# SUM of 64-bit integers fails beyond 2^63. So billions and rests of minor units are summed apart, then carried into each
# other, given the same sign, and written one behind the other.
TOTALS = f"""
WITH parts AS (
    SELECT currency, minor_digits, count(*) AS deals, count(*) = count(high_minor) AS closed,
           sum(low_minor / 1000000000) AS low_big, sum(low_minor % 1000000000) AS low_small,
           sum(high_minor / 1000000000) AS high_big, sum(high_minor % 1000000000) AS high_small
    FROM contracts WHERE counts GROUP BY currency, minor_digits
), carried AS (
    SELECT currency, minor_digits, deals, closed,
           low_big + low_small / 1000000000 AS low_big, low_small % 1000000000 AS low_small,
           high_big + high_small / 1000000000 AS high_big, high_small % 1000000000 AS high_small
    FROM parts
), signed AS (
    SELECT currency, minor_digits, deals, closed,
           low_big + (low_big < 0 AND low_small > 0) - (low_big > 0 AND low_small < 0) AS low_big,
           low_small + 1000000000 * ((low_big > 0 AND low_small < 0) - (low_big < 0 AND low_small > 0)) AS low_small,
           high_big + (high_big < 0 AND high_small > 0) - (high_big > 0 AND high_small < 0) AS high_big,
           high_small + 1000000000 * ((high_big > 0 AND high_small < 0) - (high_big < 0 AND high_small > 0)) AS high_small
    FROM carried
)
SELECT currency, deals,
       {_units_of_sum("low")} AS low,
       CASE WHEN closed THEN {_units_of_sum("high")} END AS high
FROM signed
"""

_PARTIES = """
SELECT p.name, p.kind, p.country, count(*) AS deals, sum(c.counts) AS counting
FROM contract_parties r
JOIN parties p ON p.id = r.party
JOIN contracts c ON c.id = r.contract
WHERE r.role = '{role}'
GROUP BY p.id
"""

LEFT_OUT = """
SELECT left_out AS reason, count(*) AS deals, count(value) AS with_value
FROM contracts WHERE left_out IS NOT NULL
GROUP BY left_out
"""

DOCUMENTS_READ = """
SELECT d.id, a.name, a.source, a.publisher, a.title, a.published, d.characters, d.read_at,
       (SELECT count(DISTINCT contract) FROM reports WHERE document = d.id) AS deals,
       (SELECT count(*) FROM problems WHERE document = d.id) AS problems
FROM documents d JOIN appearances a ON a.document = d.id
"""

VIEWS = {
    "deals": DEALS,
    "quotes": QUOTES,
    "totals": TOTALS,
    "left_out": LEFT_OUT,
    "suppliers": _PARTIES.format(role="supplier"),
    "buyers": _PARTIES.format(role="buyer"),
    "documents_read": DOCUMENTS_READ,
}
