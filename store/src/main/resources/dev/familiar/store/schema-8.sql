-- Version 8. What the owner notes about people; in order, nothing is deleted: the last word about a record counts.
CREATE TABLE person_note (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    about TEXT    NOT NULL, -- a description's key: the note stays with it whoever is who
    text  TEXT    NOT NULL, -- empty where it was taken away
    tags  TEXT    NOT NULL, -- one a line
    at    INTEGER NOT NULL  -- epoch milliseconds
) STRICT;
CREATE INDEX person_note_about ON person_note (about, id);
