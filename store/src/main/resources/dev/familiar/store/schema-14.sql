-- Version 14. What an archive holds and Familiar passes by, by reason (drafts, adverts, …), so that every row of a file is accounted for.

CREATE TABLE passed_count (
    archive_id INTEGER NOT NULL REFERENCES archive (id),
    code       TEXT    NOT NULL,
    count      INTEGER NOT NULL,
    PRIMARY KEY (archive_id, code)
) STRICT, WITHOUT ROWID;
