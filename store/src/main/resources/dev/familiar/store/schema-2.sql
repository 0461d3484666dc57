-- Version 2. Caches: everything here is computed from version 1's tables and may be dropped at any
-- time (Store.rebuild); linkage and ties fill it again.

-- Numbers that say how far a cache reaches: 'text' is the last interaction in interaction_words,
-- 'people' the last interaction that linkage saw.
CREATE TABLE reach (
    cache TEXT    PRIMARY KEY,
    upto  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Words of subjects and excerpts. Contentless: the text itself stays in interaction_text.
CREATE VIRTUAL TABLE interaction_words USING fts5 (
    subject, excerpt,
    content = '', contentless_delete = 1, detail = none,
    tokenize = "unicode61 remove_diacritics 2"
);

-- The people linkage found, numbered in the order of their ids.
CREATE TABLE person (
    no   INTEGER PRIMARY KEY,
    id   TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL
) STRICT;

-- The descriptions of each person, copied so that a person is read with one look.
CREATE TABLE person_member (
    no      INTEGER NOT NULL,
    key     TEXT    NOT NULL,
    payload TEXT    NOT NULL,
    PRIMARY KEY (no, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_member_by_key ON person_member (key);

-- The accounts of each person, the owner's left out.
CREATE TABLE person_handle (
    no        INTEGER NOT NULL,
    handle_id INTEGER NOT NULL,
    PRIMARY KEY (no, handle_id)
) STRICT, WITHOUT ROWID;

-- Blocking keys, to find who somebody could be.
CREATE TABLE person_block (
    key TEXT    NOT NULL,
    no  INTEGER NOT NULL,
    PRIMARY KEY (key, no)
) STRICT, WITHOUT ROWID;

-- How many people carry a name token.
CREATE TABLE name_token (
    token  TEXT    PRIMARY KEY,
    people INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Words to find people by: names, jobs, places, addresses; rowid is person.no.
CREATE VIRTUAL TABLE person_words USING fts5 (
    words,
    content = '', contentless_delete = 1, detail = none,
    tokenize = "unicode61 remove_diacritics 2"
);

-- The tie between the owner and each person who has one.
CREATE TABLE tie (
    no        INTEGER PRIMARY KEY,
    strength  REAL    NOT NULL,
    last_at   INTEGER,          -- epoch seconds of the last exchange, null if none
    exchanges INTEGER NOT NULL,
    payload   TEXT    NOT NULL  -- whatever else the tie's computation wants to keep, JSON
) STRICT;
CREATE INDEX tie_by_strength ON tie (strength DESC, no);

-- Pairs that may be one person, for the owner to settle.
CREATE TABLE possible_link (
    one   TEXT NOT NULL,
    other TEXT NOT NULL,
    bits  REAL NOT NULL,
    PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
