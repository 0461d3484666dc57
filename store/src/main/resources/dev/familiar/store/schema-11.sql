-- Version 11. The ledger of favours: introductions step by step, whom the owner may ask for one, and what was shared with whom. Nothing is deleted. And what ties have in common.
CREATE TABLE ledger (
    id     INTEGER PRIMARY KEY,        -- drawn from the numbers of decision and correction: their order is that of the owner's words
    kind   TEXT    NOT NULL,           -- LedgerEntry.Kind
    about  TEXT    NOT NULL,           -- the introduction, e.g. i-12; empty for other kinds
    word   TEXT    NOT NULL,           -- the state it came into, the rule for a person, how many were shared
    reason TEXT    NOT NULL,           -- the owner's words: why for the asker, a note on a step, what was shared
    other  TEXT    NOT NULL,           -- why for the one wanted, or with whom was shared
    trace  TEXT    NOT NULL,           -- key of the interaction by which it was found; empty for the owner's own word
    at     INTEGER NOT NULL,           -- epoch milliseconds
    undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX ledger_about ON ledger (about, id);

-- The people of an entry, by the keys of all their descriptions: they stay with these whoever is who.
CREATE TABLE ledger_person (
    ledger_id INTEGER NOT NULL REFERENCES ledger (id),
    nth       INTEGER NOT NULL,        -- which person of the entry, from 0
    side      TEXT    NOT NULL,        -- LedgerEntry.Side
    key       TEXT    NOT NULL,        -- a description's key
    name      TEXT    NOT NULL,        -- as they were called at the time
    PRIMARY KEY (ledger_id, nth, key)
) STRICT;

-- What was learned with the ties of all people together: one row, made anew with them.
CREATE TABLE tie_common (
    payload TEXT NOT NULL              -- JSON; empty if nothing was learned
) STRICT;
