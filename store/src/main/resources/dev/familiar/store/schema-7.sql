-- Version 7. What the owner says of learning from their decisions; in order, nothing is deleted.
CREATE TABLE learning_word (
    id   INTEGER PRIMARY KEY AUTOINCREMENT,
    word TEXT    NOT NULL, -- LearningLog.Word
    at   INTEGER NOT NULL  -- epoch milliseconds
) STRICT;

-- Coverage as last counted, which takes a pass over all interactions; a cache.
CREATE TABLE coverage_seen (
    state   TEXT NOT NULL, -- CoverageCache.STATE at the time
    payload TEXT NOT NULL  -- JSON
) STRICT;
