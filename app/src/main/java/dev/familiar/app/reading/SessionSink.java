package dev.familiar.app.reading;

import dev.familiar.model.source.Content;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Depth;
import dev.familiar.sources.Reading;
import dev.familiar.sources.ReadingSink;
import dev.familiar.store.ImportSession;

/// Puts readings into a session and commits now and then. For one thread.
final class SessionSink implements ReadingSink {

    private final ImportSession session;
    private final Depth depth;
    private final ImportProgress progress;

    /// What is read, for showing how far it is.
    private String entry = "";

    private long size;

    /// Up to where the entry was read, as its source counts; where the next import goes on.
    private long mark;

    /// Whether a record came of the entry.
    private boolean found;

    /// @param session takes the records
    /// @param depth with [Depth#HEADERS] no word of a text is kept
    /// @param progress is shown each checkpoint
    SessionSink(ImportSession session, Depth depth, ImportProgress progress) {
        this.session = session;
        this.depth = depth;
        this.progress = progress;
    }

    /// @param resumed up to where an earlier import read it; 0 for the start. Who goes on somewhere
    ///   has found something before. Says which entry is read from here on.
    void begin(String name, long bytes, long resumed) {
        entry = name;
        size = bytes;
        mark = resumed;
        found = resumed > 0;
        progress.show(name, resumed, bytes);
    }

    /// Up to where the entry was read.
    long mark() {
        return mark;
    }

    /// Whether the entry gave anything, in this read or the one it goes on from.
    boolean hasRead() {
        return found;
    }

    @Override
    public void accept(Reading reading) {
        switch (reading) {
            case Reading.Read read -> {
                session.put(
                        depth == Depth.HEADERS ? bare(read.record()) : read.record(),
                        read.position());
                // Not committed here: a record may be one of several that belong together; the
                // source says with a checkpoint where it is whole.
                found = true;
            }
            case Reading.Skipped skipped -> session.fault(skipped.fault());
            case Reading.Passed(var why, var _) -> session.passed(why.name());
            case Reading.Checkpoint checkpoint -> {
                mark = checkpoint.mark();
                progress.show(entry, mark, size);
                commitIfDue();
            }
        }
    }

    /// Commits if enough came together, also of the archives before this one. What was put so far
    /// must be whole.
    void commitIfDue() {
        if (session.isDue()) {
            session.checkpoint(mark);
        }
    }

    /// Without what was said.
    private static SourceRecord bare(SourceRecord record) {
        return switch (record) {
            case SourceRecord.Happened(Interaction it, var _) -> {
                Content content =
                        new Content(
                                it.content().subject(),
                                "",
                                it.content().marks(),
                                it.content().references());
                yield new SourceRecord.Happened(
                        new Interaction(
                                it.key(), it.channel(), it.moment(), it.participants(), content),
                        "");
            }
            // Cards, requests and the owner's own accounts are what somebody is, not what was said.
            case SourceRecord.Described _, SourceRecord.Requested _, SourceRecord.Owned _ -> record;
        };
    }
}
