-- Version 15. What was read by an older edition of a source is known to be; the times of one event
-- are found by their series, which is their thread.

-- Of the source that marks and texts were read by; 0 for those before this version, and where
-- headers only were read.
ALTER TABLE interaction ADD COLUMN edition INTEGER NOT NULL DEFAULT 0;

CREATE INDEX event_by_series ON interaction (thread) WHERE channel = 1; -- Codes.CHANNELS
