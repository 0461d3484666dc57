-- Version 10. How long the text is that the index has of an interaction, in characters (UTF-16 code
-- units): of several copies the longest is kept, and the excerpts may be equal. 0 where it is not known,
-- as of everything that an older version read.
ALTER TABLE interaction_text ADD COLUMN chars INTEGER NOT NULL DEFAULT 0;
