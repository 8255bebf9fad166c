"""The views of the ledger: one for each thing that a user thinks of. ``docs/database.md`` shows how to ask them."""

from __future__ import annotations

# A whole number of minor units as exact text in whole units, for the columns of one row of contracts.
_UNITS = """
    CASE WHEN {minor} IS NULL THEN NULL WHEN minor_digits = 0 THEN CAST({minor} AS TEXT)
    ELSE rtrim(rtrim(
        CASE WHEN {minor} < 0 THEN '-' ELSE '' END
        || ltrim(substr(printf('%020lld', abs({minor})), 1, 20 - minor_digits), '0')
        || CASE WHEN abs({minor}) < CASE minor_digits WHEN 1 THEN 10 WHEN 2 THEN 100 WHEN 3 THEN 1000 ELSE 10000 END
           THEN '0' ELSE '' END
        || '.' || substr(printf('%020lld', abs({minor})), 21 - minor_digits), '0'), '.') END
"""

DEALS = f"""
SELECT id, kind, status, item, quantity, value, currency,
       {_UNITS.format(minor="low_minor")} AS low,
       {_UNITS.format(minor="high_minor")} AS high,
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

# SUM of 64-bit integers fails beyond 2^63, so the sums are kept in two parts: high * 1,000,000,000 + low.
TOTALS = """
SELECT currency, minor_digits, count(*) AS deals,
       sum(low_minor / 1000000000) AS billions_of_minor_units, sum(low_minor % 1000000000) AS minor_units,
       sum(CAST(low_minor AS REAL)) / CASE minor_digits WHEN 0 THEN 1 WHEN 1 THEN 10 WHEN 2 THEN 100 WHEN 3 THEN 1000 ELSE 10000 END
           AS roughly
FROM contracts WHERE counts
GROUP BY currency, minor_digits
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
