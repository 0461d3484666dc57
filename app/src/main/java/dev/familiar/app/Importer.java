package dev.familiar.app;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.source.Content;
import dev.familiar.model.source.Fault;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Position;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Archive;
import dev.familiar.sources.ArchiveException;
import dev.familiar.sources.Container;
import dev.familiar.sources.Entry;
import dev.familiar.sources.EntryVisitor;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.Reading;
import dev.familiar.sources.Source;
import dev.familiar.store.ArchiveIdentity;
import dev.familiar.store.ImportSession;
import dev.familiar.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads archives into the store, entry by entry, each recognised by its content.
///
/// Every entry is a session of its own that commits at its checkpoints: whatever ends the program,
/// the next import goes on from there. One bad entry does not stop the others.
final class Importer {

    /// Records between two commits, if they do not take longer than [#LONGEST_UNSAVED].
    private static final int BATCH = 50_000;

    /// What a killed import may have to read again.
    private static final Duration LONGEST_UNSAVED = Duration.ofSeconds(15);

    private final Store store;
    private final SourceList sources;
    private final InstantSource clock;
    private final ImportProgress progress;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private boolean headersOnly;

    Importer(Store store, SourceList sources, InstantSource clock, ImportProgress progress) {
        this.store = store;
        this.sources = sources;
        this.clock = clock;
        this.progress = progress;
    }

    /// Imports and reports by archive; people and ties are the caller's next step.
    List<ImportReport.Archive> run(ImportRequest request) {
        headersOnly = request.headersOnly();
        Source forced = request.as().isEmpty() ? null : sources.named(request.as());
        for (EmailAddress address : request.owners()) {
            store.owner().addOwnerHandle(address);
        }
        for (Path path : request.paths()) {
            walk(path.toAbsolutePath().normalize(), forced);
        }
        if (!request.pasted().isBlank()) {
            pasted(new PastedEntry(request.pasted()), forced);
        }
        return tallies.values().stream().map(Tally::report).toList();
    }

    private void walk(Path path, @Nullable Source forced) {
        try {
            Archive.at(path)
                    .forEach(
                            new EntryVisitor() {
                                @Override
                                public void entry(Container container, Entry entry) {
                                    visit(container, entry, forced);
                                }

                                @Override
                                public void fault(Container container, Fault fault) {
                                    tally(container.path().toString(), "").fault(fault);
                                }
                            });
        } catch (IOException e) {
            tally(path.toString(), "")
                    .fault(
                            FaultCode.NOT_READABLE.at(
                                    new Position(name(path), ""),
                                    "the file or folder cannot be read; check its permissions"));
        }
    }

    private void pasted(Entry entry, @Nullable Source forced) {
        visit(entry, forced, new Place("pasted text", "pasted text"), clock.instant());
    }

    private void visit(Container container, Entry entry, @Nullable Source forced) {
        Place place = new Place(folder(container), file(container, entry));
        visit(entry, forced, place, modified(container.path()));
    }

    /// How an entry is reported: with its siblings, or alone.
    private record Place(String folder, String file) {}

    private void visit(Entry entry, @Nullable Source forced, Place place, Instant asOf) {
        try {
            Source source = forced == null ? sources.recognise(entry).orElse(null) : forced;
            if (source == null) {
                tally(place.folder(), "")
                        .fault(
                                FaultCode.NOT_RECOGNISED.at(
                                        new Position(entry.name(), ""),
                                        "no source knows this kind of file; it was left alone"));
                return;
            }
            read(entry, source, place, asOf);
        } catch (IOException e) {
            tally(place.folder(), "")
                    .fault(
                            FaultCode.NOT_READABLE.at(
                                    new Position(entry.name(), ""),
                                    "the file cannot be read; check its permissions"));
        }
    }

    private void read(Entry entry, Source source, Place place, Instant asOf) throws IOException {
        String shown =
                switch (source.grouping()) {
                    case BY_FILE -> place.file();
                    case BY_FOLDER -> place.folder();
                };
        Tally tally = tally(shown, source.name());
        ArchiveIdentity identity =
                new ArchiveIdentity(
                        place.folder(),
                        source.name(),
                        entry.name(),
                        Fingerprint.of(entry),
                        entry.size());
        try (ImportSession session = store.begin(identity, asOf)) {
            if (session.alreadyComplete()) {
                tally.known(session.counts());
                return;
            }
            long start = System.nanoTime();
            long resumed = session.resumeMark();
            try {
                source.read(entry, resumed, new SessionSink(session, entry, resumed));
            } catch (ArchiveException e) {
                session.fault(
                        new Fault(
                                new Position(entry.name(), ""),
                                e.code(),
                                String.valueOf(e.getMessage())));
            }
            session.finish();
            tally.read(session.counts(), entry.size() - resumed, System.nanoTime() - start);
        }
    }

    /// Puts readings into a session and commits now and then.
    private final class SessionSink implements dev.familiar.sources.ReadingSink {

        private final ImportSession session;
        private final Entry entry;
        private final long resumed;
        private int sinceCommit;
        private long committed = System.nanoTime();

        private SessionSink(ImportSession session, Entry entry, long resumed) {
            this.session = session;
            this.entry = entry;
            this.resumed = resumed;
            progress.show(entry.name(), resumed, entry.size());
        }

        @Override
        public void accept(Reading reading) {
            switch (reading) {
                case Reading.Read read -> {
                    session.put(headersOnly ? bare(read.record()) : read.record(), read.position());
                    sinceCommit++;
                }
                case Reading.Skipped skipped -> session.fault(skipped.fault());
                case Reading.Checkpoint checkpoint -> {
                    progress.show(entry.name(), checkpoint.mark(), entry.size());
                    if (sinceCommit >= BATCH
                            || System.nanoTime() - committed > LONGEST_UNSAVED.toNanos()) {
                        session.checkpoint(checkpoint.mark());
                        sinceCommit = 0;
                        committed = System.nanoTime();
                    }
                }
            }
        }

        @Override
        public String toString() {
            return "SessionSink[from " + resumed + "]";
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

    private Tally tally(String place, String source) {
        return tallies.computeIfAbsent(place + '\n' + source, key -> new Tally(place, source));
    }

    /// How an entry that is an archive of its own is shown.
    private static String file(Container container, Entry entry) {
        if (Files.isDirectory(container.path())) {
            return container.path().resolve(entry.name()).toString();
        }
        boolean itself =
                container.inside().isEmpty() && name(container.path()).equals(entry.name());
        return itself ? container.path().toString() : folder(container) + "!" + entry.name();
    }

    private static String folder(Container container) {
        return container.inside().isEmpty()
                ? container.path().toString()
                : container.path() + "!" + container.inside();
    }

    private static String name(Path path) {
        Path last = path.getFileName();
        return last == null ? "" : last.toString();
    }

    private Instant modified(Path path) {
        try {
            return Files.getLastModifiedTime(path).toInstant();
        } catch (IOException unknown) {
            return clock.instant();
        }
    }
}
