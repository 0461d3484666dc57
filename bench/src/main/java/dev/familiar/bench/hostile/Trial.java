package dev.familiar.bench.hostile;

import dev.familiar.app.reading.PastedEntry;
import dev.familiar.model.source.Fault;
import dev.familiar.model.source.Moment;
import dev.familiar.model.source.Position;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Archive;
import dev.familiar.sources.ArchiveException;
import dev.familiar.sources.Container;
import dev.familiar.sources.Depth;
import dev.familiar.sources.Entry;
import dev.familiar.sources.EntryVisitor;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.Reading;
import dev.familiar.sources.Recognition;
import dev.familiar.sources.Source;
import dev.familiar.sources.addressbook.AddressBookSource;
import dev.familiar.sources.calendar.CalendarSource;
import dev.familiar.sources.facebook.FacebookSource;
import dev.familiar.sources.linkedin.LinkedInExport;
import dev.familiar.sources.mail.EmlSource;
import dev.familiar.sources.mail.EmlxSource;
import dev.familiar.sources.mail.MaildirSource;
import dev.familiar.sources.mail.MboxSource;
import dev.familiar.sources.mail.outlook.PstSource;
import dev.familiar.sources.requests.PastedRequests;
import dev.familiar.sources.requests.RequestTable;
import dev.familiar.sources.vcard.VCardSource;
import dev.familiar.testkit.hostile.HostileFormat;
import dev.familiar.testkit.hostile.Mutants;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts a broken file between two whole ones of its kind and reads the folder as an import does:
/// every entry is shown to every source, the surest reads it, text and all.
///
/// Exceptions that a source may throw count as faults; every other passes through. What ends the
/// process (no memory) or does not end is for the caller to see too. For one thread at a time.
public final class Trial {

    private static final String FIRST = "a";
    private static final String BROKEN = "m";
    private static final String LAST = "z";

    private static final int MOST_COMPLAINTS = 20;

    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));

    private final List<Source> sources =
            List.of(
                    new LinkedInExport(),
                    new MboxSource(Depth.TEXT, Runnable::run),
                    new MaildirSource(Depth.TEXT),
                    new EmlxSource(Depth.TEXT),
                    new EmlSource(Depth.TEXT),
                    new PstSource(Depth.TEXT),
                    new VCardSource(),
                    new AddressBookSource(),
                    new CalendarSource(CLOCK),
                    new FacebookSource(),
                    new RequestTable(),
                    new PastedRequests(CLOCK));

    private final Mutants mutants;
    private final Path folder;
    private final HostileFormat format;

    private Trial(Mutants mutants, Path folder, HostileFormat format) {
        this.mutants = mutants;
        this.folder = folder;
        this.format = format;
    }

    /// Prepares the trials of a kind of file.
    ///
    /// @param folder empty; the two whole files are put there
    public static Trial of(Mutants mutants, Path folder, HostileFormat format) throws IOException {
        Trial trial = new Trial(mutants, folder, format);
        trial.put(FIRST, mutants.whole(format));
        trial.put(LAST, mutants.whole(format));
        return trial;
    }

    private void put(String stem, byte[] content) throws IOException {
        Path file = folder.resolve(format.fileName(stem));
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.write(file, content);
    }

    /// Reads the two whole files alone: what must be read of them beside any broken one.
    public Outcome whole() throws IOException {
        Files.deleteIfExists(folder.resolve(format.fileName(BROKEN)));
        return read();
    }

    /// Reads the broken file of a number, between the two.
    public Outcome broken(long seed) throws IOException {
        put(BROKEN, mutants.mutant(format, seed));
        return read();
    }

    private Outcome read() throws IOException {
        Counting counting = new Counting();
        Archive.at(folder).forEach(counting);
        return new Outcome(
                counting.of(FIRST),
                counting.of(BROKEN),
                counting.of(LAST),
                counting.faults,
                counting.complaints);
    }

    private @Nullable Source surest(Entry entry) throws IOException {
        Source best = null;
        int certainty = Recognition.NO.certainty();
        for (Source source : sources) {
            int its = source.recognise(entry).certainty();
            if (its > certainty) {
                best = source;
                certainty = its;
            }
        }
        return best;
    }

    private final class Counting implements EntryVisitor {

        private final Map<String, Long> records = new HashMap<>();
        private final List<String> complaints = new ArrayList<>();
        private long faults;

        long of(String stem) {
            return records.getOrDefault(stem, 0L);
        }

        void complain(String sentence) {
            if (complaints.size() < MOST_COMPLAINTS) {
                complaints.add(sentence);
            }
        }

        @Override
        public void entry(Container container, Entry entry) {
            String stem = stem(container, entry);
            try {
                Entry shown = shown(entry);
                Source source = surest(shown);
                if (source == null) {
                    take(FaultCode.NOT_RECOGNISED.at(new Position(entry.name(), ""), "unknown"));
                    return;
                }
                source.read(
                        shown,
                        0,
                        reading -> {
                            switch (reading) {
                                case Reading.Read(SourceRecord read, _) -> {
                                    records.merge(stem, 1L, Long::sum);
                                    check(read);
                                }
                                case Reading.Skipped(Fault fault) -> take(fault);
                                case Reading.Passed _, Reading.Checkpoint _ -> {}
                            }
                        });
            } catch (IOException unreadable) {
                take(FaultCode.NOT_READABLE.at(new Position(entry.name(), ""), "unreadable"));
            } catch (ArchiveException hostile) {
                take(new Fault(new Position(entry.name(), ""), hostile.code(), "hostile"));
            }
        }

        /// What a store, a date in JSON and a verdict can bear.
        private void check(SourceRecord read) {
            Instant at =
                    switch (read) {
                        case SourceRecord.Happened happened -> happened.interaction().moment().at();
                        case SourceRecord.Requested requested ->
                                requested.request().invitation().sentAt();
                        case SourceRecord.Described _, SourceRecord.Owned _ -> null;
                    };
            if (at != null && !Moment.isPlausible(at)) {
                complain("a record of a time that never was");
            }
        }

        /// A saved page comes in through the field for pasted text alone.
        private Entry shown(Entry entry) throws IOException {
            if (format != HostileFormat.SAVED_PAGE) {
                return entry;
            }
            try (InputStream in = entry.open(0)) {
                return new PastedEntry(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }

        /// Which of the three files it is, or is in.
        private String stem(Container container, Entry entry) {
            String where =
                    Files.isDirectory(container.path())
                            ? entry.name().replaceFirst("^Maildir/cur/", "")
                            : String.valueOf(container.path().getFileName());
            return where.substring(0, Math.min(1, where.length()));
        }

        @Override
        public void fault(Container container, Fault fault) {
            take(fault);
        }

        private void take(Fault fault) {
            faults++;
            boolean coded = fault.code().matches("[A-Z_]{4,}");
            boolean placed = !fault.position().toString().isBlank();
            boolean said = !fault.message().isBlank();
            if (!coded || !placed || !said) {
                complain("a fault without code, position or message: " + fault);
            }
        }
    }
}
