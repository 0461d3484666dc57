-- Version 12. The ledger also holds follows, paces, occasions that were used and what was pressed on a
-- platform (LedgerEntry.Kind). Its tables are as before; an older program must not read entries it has no word for.
CREATE INDEX ledger_kind ON ledger (kind, id);
