-- Version 3. The owner's own words. No archive holds them: never dropped, never rebuilt. Nothing here
-- refers to a row number of another part, only to keys that a new import gives again.

-- What the owner decided, in order; undoing sets a flag, nothing is deleted.
CREATE TABLE decision (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    request TEXT    NOT NULL, -- StoredRequest.id at the time
    choice  TEXT    NOT NULL,
    note    TEXT    NOT NULL,
    at      INTEGER NOT NULL, -- epoch milliseconds
    verdict TEXT    NOT NULL, -- the verdict shown at the time, JSON; may be empty
    undone  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX decision_by_request ON decision (request);

-- The address-book card written with an acceptance.
CREATE TABLE saved_card (
    decision_id INTEGER PRIMARY KEY REFERENCES decision (id),
    names       TEXT NOT NULL, -- JSON
    handles     TEXT NOT NULL, -- JSON
    note        TEXT NOT NULL
) STRICT;

-- Whom the owner follows, by a key that stays (a handle's or a description's).
CREATE TABLE follow (
    key   TEXT    PRIMARY KEY,
    name  TEXT    NOT NULL,
    since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- "These two are one", "these are two", by description keys.
CREATE TABLE override (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    one    TEXT    NOT NULL,
    other  TEXT    NOT NULL,
    same   INTEGER NOT NULL,
    at     INTEGER NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0
) STRICT;

-- "I know her", "never suggest him": the last word on a description's key holds.
CREATE TABLE statement (
    about TEXT    PRIMARY KEY,
    word  TEXT    NOT NULL,
    note  TEXT    NOT NULL,
    at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
