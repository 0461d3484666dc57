-- Version 6. Interactions are found by the hash of their key, which is an eighth of the key's length,
-- and know their thread; their words move to an index of their own beside this file.

-- key_hash is the program's function, see KeyHash.
CREATE TABLE text_of (
    id           INTEGER PRIMARY KEY,
    excerpt      TEXT NOT NULL,
    refs         TEXT NOT NULL,
    participants BLOB NOT NULL
) STRICT;
INSERT INTO text_of SELECT id, excerpt, refs, participants FROM interaction_text ORDER BY id;

CREATE TABLE happened (
    id         INTEGER PRIMARY KEY,
    hash       INTEGER NOT NULL, -- KeyHash of key
    key        TEXT    NOT NULL, -- unique; the writer sees to it
    thread     INTEGER NOT NULL, -- KeyHash of the key of the message that began the thread
    channel    INTEGER NOT NULL, -- Codes.CHANNELS
    at         INTEGER NOT NULL, -- epoch seconds
    offset     INTEGER,          -- the sender's zone offset in seconds, null if not known
    marks      INTEGER NOT NULL, -- bit set, Codes.MARKS
    accounts   INTEGER NOT NULL, -- distinct handles taking part, the owner's too
    own        INTEGER NOT NULL, -- how many of them are the owner's
    owner_role INTEGER NOT NULL, -- bit set of the owner's roles, Codes.ROLES; 0 if the owner is not named
    subject    TEXT    NOT NULL,
    archive_id INTEGER NOT NULL,
    locator    TEXT    NOT NULL
) STRICT;
INSERT INTO happened
    SELECT i.id, key_hash(i.key), i.key,
        key_hash(CASE WHEN t.refs = '' THEN i.key
                      WHEN instr(t.refs, char(10)) = 0 THEN t.refs
                      ELSE substr(t.refs, 1, instr(t.refs, char(10)) - 1) END),
        i.channel, i.at, i.offset, i.marks, i.accounts, i.own, i.owner_role, i.subject,
        i.archive_id, i.locator
    FROM interaction i JOIN interaction_text t ON t.id = i.id ORDER BY i.id;

DROP TABLE interaction_text;
DROP TABLE interaction;
DROP TABLE interaction_words;
ALTER TABLE happened RENAME TO interaction;
ALTER TABLE text_of RENAME TO interaction_text;
CREATE INDEX interaction_by_hash ON interaction (hash);
DELETE FROM reach WHERE cache = 'text';

CREATE INDEX person_by_handle ON person_handle (handle_id);

-- Tells the index of this store from one of another.
INSERT INTO reach VALUES ('index', random());

-- Messages kept as one file each that were read, by KeyHash of their source and what the source knows
-- them again by (Source.piece).
CREATE TABLE piece_read (
    hash INTEGER PRIMARY KEY
) STRICT;

-- Folders of such files that were read as a whole, and when they had last been changed.
CREATE TABLE folder_read (
    path     TEXT    PRIMARY KEY,
    modified INTEGER NOT NULL -- epoch milliseconds
) STRICT, WITHOUT ROWID;
