-- Version 5. The owner's word on who is who comes in corrections: each is one thing the owner did,
-- taken back as a whole. Owner data like version 3: never dropped, never rebuilt, and by description
-- keys only, which a new import gives again.

-- Ids are drawn together with decision.id, so that of both the larger id is the later word.
CREATE TABLE correction (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    kind   TEXT    NOT NULL, -- Correction.Kind
    about  TEXT    NOT NULL, -- the people as they were called then, to say what is taken back
    at     INTEGER NOT NULL, -- epoch milliseconds
    undone INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Every override so far becomes a correction of its own.
INSERT INTO correction (id, kind, about, at, undone)
    SELECT id, CASE same WHEN 1 THEN 'MERGE' ELSE 'APART' END, '', at, undone FROM override;
ALTER TABLE override ADD COLUMN correction_id INTEGER REFERENCES correction (id);
UPDATE override SET correction_id = id;
CREATE INDEX override_by_pair ON override (one, other, id);
CREATE INDEX override_by_correction ON override (correction_id);

-- "I cannot say yet": the pair goes to the end of the questions. It stands as long as its correction.
CREATE TABLE postponed (
    correction_id INTEGER PRIMARY KEY REFERENCES correction (id),
    one           TEXT NOT NULL,
    other         TEXT NOT NULL
) STRICT;
