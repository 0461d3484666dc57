-- What linking the archives learned (LearnedWeights, as text): a cache beside the people, replaced
-- with them. One row at most.
CREATE TABLE learned (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    weights TEXT NOT NULL
) STRICT;
