-- Version 1. What the archives say (rebuilt by importing them again).

-- One entry (file) of an archive, read or being read. The same bytes under the same entry name read
-- by the same source are the same archive, wherever the file lies now.
CREATE TABLE archive (
    id          INTEGER PRIMARY KEY,
    path        TEXT    NOT NULL, -- where it was last seen, so that a trace can be opened
    source      TEXT    NOT NULL,
    entry       TEXT    NOT NULL,
    fingerprint TEXT    NOT NULL,
    bytes       INTEGER NOT NULL,
    as_of       INTEGER NOT NULL, -- epoch milliseconds of the state of the world it shows
    mark        INTEGER NOT NULL DEFAULT 0, -- last committed checkpoint; an interrupted read resumes here
    complete    INTEGER NOT NULL DEFAULT 0, -- 1 once read to its end
    added       INTEGER NOT NULL DEFAULT 0,
    merged      INTEGER NOT NULL DEFAULT 0,
    unchanged   INTEGER NOT NULL DEFAULT 0,
    UNIQUE (source, entry, fingerprint)
) STRICT;

-- How often each kind of fault occurred in an archive.
CREATE TABLE fault_count (
    archive_id INTEGER NOT NULL REFERENCES archive (id),
    code       TEXT    NOT NULL,
    count      INTEGER NOT NULL,
    PRIMARY KEY (archive_id, code)
) STRICT, WITHOUT ROWID;

-- The first few faults of each kind, for the owner to look up.
CREATE TABLE fault_sample (
    archive_id INTEGER NOT NULL REFERENCES archive (id),
    code       TEXT    NOT NULL,
    nth        INTEGER NOT NULL,
    entry      TEXT    NOT NULL,
    locator    TEXT    NOT NULL,
    message    TEXT    NOT NULL,
    PRIMARY KEY (archive_id, code, nth)
) STRICT, WITHOUT ROWID;

-- Every account seen anywhere, by its canonical key, e.g. mailto:ada@example.org.
CREATE TABLE handle (
    id  INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE
) STRICT;

-- The owner's own accounts.
CREATE TABLE owner_handle (
    handle_id INTEGER PRIMARY KEY REFERENCES handle (id),
    said      INTEGER NOT NULL -- 1 if the owner named it, 0 if an archive did
) STRICT;

-- Every name a person was shown under in interactions.
CREATE TABLE name (
    id     INTEGER PRIMARY KEY,
    text   TEXT NOT NULL,
    given  TEXT NOT NULL,
    family TEXT NOT NULL,
    UNIQUE (text, given, family)
) STRICT;

-- What passed between people, the narrow part that ties are computed from.
CREATE TABLE interaction (
    id         INTEGER PRIMARY KEY,
    key        TEXT    NOT NULL UNIQUE,
    channel    INTEGER NOT NULL, -- Codes.CHANNELS
    at         INTEGER NOT NULL, -- epoch seconds
    offset     INTEGER,          -- the sender's zone offset in seconds, null if not known
    marks      INTEGER NOT NULL, -- bit set, Codes.MARKS
    accounts   INTEGER NOT NULL, -- distinct handles taking part, the owner's too
    own        INTEGER NOT NULL, -- how many of them are the owner's
    owner_role INTEGER NOT NULL, -- bit set of the owner's roles, Codes.ROLES; 0 if the owner is not named
    subject    TEXT    NOT NULL,
    archive_id INTEGER NOT NULL REFERENCES archive (id),
    locator    TEXT    NOT NULL
) STRICT;

-- The wide part of an interaction, read only when one is shown or searched.
CREATE TABLE interaction_text (
    id           INTEGER PRIMARY KEY REFERENCES interaction (id),
    excerpt      TEXT NOT NULL,
    refs         TEXT NOT NULL, -- keys of the messages it answers, one per line
    participants BLOB NOT NULL  -- everybody in the archive's order, see PackedParticipants
) STRICT;

-- Who took part, by account; the covering index for everything asked about a person. The owner is
-- left out: interaction.owner_role has that, and would be by far the longest list here. No foreign
-- keys, for speed: rows are only ever written together with their interaction; doctor checks them.
CREATE TABLE part (
    handle_id      INTEGER NOT NULL,
    interaction_id INTEGER NOT NULL,
    roles          INTEGER NOT NULL, -- bit set, Codes.ROLES, and Codes.NOISE for what no person wrote
    name_id        INTEGER NOT NULL, -- the name shown there, 0 for none
    PRIMARY KEY (handle_id, interaction_id)
) STRICT, WITHOUT ROWID;

-- What an archive says about one person, newest version.
CREATE TABLE description (
    id         INTEGER PRIMARY KEY,
    key        TEXT    NOT NULL UNIQUE,
    owned      INTEGER NOT NULL, -- 1 if it is about the owner
    kind       TEXT    NOT NULL, -- Origin.Kind
    payload    TEXT    NOT NULL, -- the description as JSON, see DescriptionJson
    searchable TEXT    NOT NULL, -- folded words of note, headline, place and jobs
    archive_id INTEGER NOT NULL REFERENCES archive (id),
    locator    TEXT    NOT NULL
) STRICT;
CREATE INDEX description_by_kind ON description (kind);

-- Every version of a description and the stretch of time in which archives show it; a change of
-- job is seen here.
CREATE TABLE description_version (
    description_id INTEGER NOT NULL REFERENCES description (id),
    seen_from      INTEGER NOT NULL, -- archive.as_of of the first archive of the run
    seen_to        INTEGER NOT NULL, -- archive.as_of of the last
    payload        TEXT    NOT NULL,
    PRIMARY KEY (description_id, seen_from)
) STRICT, WITHOUT ROWID;

-- A connection request as one archive shows it; sightings become requests when read (RequestMerge).
CREATE TABLE request_sighting (
    key        TEXT    PRIMARY KEY,
    payload    TEXT    NOT NULL,
    as_of      INTEGER NOT NULL,
    archive_id INTEGER NOT NULL REFERENCES archive (id),
    locator    TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
