-- Version 7. What the owner says of learning from their decisions; in order, nothing is deleted.
CREATE TABLE learning_word (
    id   INTEGER PRIMARY KEY AUTOINCREMENT,
    word TEXT    NOT NULL, -- LearningLog.Word
    at   INTEGER NOT NULL  -- epoch milliseconds
) STRICT;
