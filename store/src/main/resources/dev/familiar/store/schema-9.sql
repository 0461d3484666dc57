-- Version 9. What everything derived rests on is a number in the file, moved in the transaction that
-- changes it (Epochs); a follow hangs on the decision it came with.

-- One row. archives: what people are worked out from: records, whose accounts are the owner's, the
-- owner's word on who is who. people: people and ties. word: everything else the owner says. linked is
-- the number of archives that the people rest on, tied the number of people that the ties rest on: 0
-- where that is not known, as after this step.
CREATE TABLE epochs (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    archives INTEGER NOT NULL,
    people   INTEGER NOT NULL,
    word     INTEGER NOT NULL,
    linked   INTEGER NOT NULL,
    tied     INTEGER NOT NULL
) STRICT;
INSERT INTO epochs (id, archives, people, word, linked, tied) VALUES (1, 1, 1, 1, 0, 0);
DELETE FROM reach WHERE cache = 'people';

-- Records that were committed after the mark of an interrupted archive: its next session reads them
-- again and must not count them twice.
ALTER TABLE archive ADD COLUMN beyond INTEGER NOT NULL DEFAULT 0;

-- The follow that a decision began. It stands as long as a decision on it stands; what is left in
-- follow is from before, where the decision cannot be told.
CREATE TABLE decided_follow (
    decision_id INTEGER PRIMARY KEY REFERENCES decision (id),
    key         TEXT NOT NULL, -- a handle's or description's key
    name        TEXT NOT NULL
) STRICT;
CREATE INDEX decided_follow_by_key ON decided_follow (key);
INSERT INTO decided_follow (decision_id, key, name)
    SELECT d.id, f.key, f.name FROM follow f JOIN decision d ON d.at = f.since
    WHERE d.choice = 'FOLLOW' AND d.undone = 0
    GROUP BY d.id HAVING count(*) = 1;
DELETE FROM follow WHERE key IN (SELECT key FROM decided_follow);

-- Coverage, keyed by the number of archives it was counted at.
DROP TABLE coverage_seen;
CREATE TABLE coverage_counted (
    archives INTEGER NOT NULL,
    payload  TEXT    NOT NULL -- JSON
) STRICT;
