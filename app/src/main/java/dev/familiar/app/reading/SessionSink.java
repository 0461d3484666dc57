package dev.familiar.app.reading;

import dev.familiar.model.source.Content;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Depth;
import dev.familiar.sources.Reading;
import dev.familiar.sources.ReadingSink;
import dev.familiar.store.ImportSession;
import java.time.Duration;

/// Puts readings into a session and commits now and then. For one thread.
final class SessionSink implements ReadingSink {

    /// Records between two commits, if they do not take longer than [#LONGEST_UNSAVED].
    private static final int BATCH = 50_000;

    /// What a killed import may have to read again.
    private static final Duration LONGEST_UNSAVED = Duration.ofSeconds(15);

    private final ImportSession session;
    private final Depth depth;
    private final ImportProgress progress;
    private String entry = "";
    private long size;
    private long mark;
    private boolean found;
    private int sinceCommit;
    private long committed = System.nanoTime();

    SessionSink(ImportSession session, Depth depth, ImportProgress progress) {
        this.session = session;
        this.depth = depth;
        this.progress = progress;
    }

    /// Says which entry is read from here on.
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
                sinceCommit++;
                found = true;
            }
            case Reading.Skipped skipped -> session.fault(skipped.fault());
            case Reading.Checkpoint checkpoint -> {
                mark = checkpoint.mark();
                progress.show(entry, mark, size);
                commitIfDue();
            }
        }
    }

    /// Commits if enough came together. What was put so far must be whole.
    void commitIfDue() {
        if (sinceCommit >= BATCH || System.nanoTime() - committed > LONGEST_UNSAVED.toNanos()) {
            session.checkpoint(mark);
            sinceCommit = 0;
            committed = System.nanoTime();
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
            case SourceRecord.Described _, SourceRecord.Requested _, SourceRecord.Owned _ -> record;
        };
    }
}
