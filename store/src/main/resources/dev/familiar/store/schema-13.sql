-- Version 13. Decisions on a group of requests are one word of the owner's, taken back as a whole.

-- The id of the group's first decision; 0 for one taken alone.
ALTER TABLE decision ADD COLUMN together INTEGER NOT NULL DEFAULT 0;
