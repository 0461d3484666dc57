package dev.familiar.app.search;

import dev.familiar.model.source.Fault;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Position;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Archive;
import dev.familiar.sources.ArchiveException;
import dev.familiar.sources.Container;
import dev.familiar.sources.Entry;
import dev.familiar.sources.EntryVisitor;
import dev.familiar.sources.Reading;
import dev.familiar.sources.Source;
import dev.familiar.store.row.InteractionRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Reads the text of an interaction again where it stands: the store keeps its beginning only.
///
/// Costs about a millisecond for a message in a loose file, whatever its length. For many threads:
/// the hands that judge requests share one, and each reads on its own thread.
public final class TextOpener {

    /// How a place within a mailbox is written: the offset of a message from the start.
    private static final String BYTE = "byte ";

    /// Entries remembered; the messages of a page or of a verdict lie in far fewer.
    private static final int MOST_RECOGNISED = 1_000;

    private final Recogniser sources;

    /// What reads the entries looked at last: to find that out costs more than to read one message.
    /// Two threads may find out the same at once; what they find is the same, and no lock is held
    /// while a file is looked at.
    private final Map<String, Optional<Source>> recognised =
            Collections.synchronizedMap(
                    new LinkedHashMap<>() {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(
                                Map.Entry<String, Optional<Source>> eldest) {
                            return size() > MOST_RECOGNISED;
                        }
                    });

    /// Finds the source that reads an entry.
    public interface Recogniser {

        /// The source; empty if none knows the entry.
        Optional<Source> recognise(Entry entry) throws IOException;
    }

    /// With the sources that the archives were read with.
    public TextOpener(Recogniser sources) {
        this.sources = sources;
    }

    /// Ends a reading that has found what it is for.
    private static final class Found extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient String text;

        private Found(String text) {
            super(null, null, false, false);
            this.text = text;
        }
    }

    /// All own words of an interaction; empty if the archive is gone, has changed, or cannot be
    /// read any more.
    public Optional<String> text(InteractionRow row) {
        try {
            String path = row.archivePath();
            // What stands behind the `!` is within a zip; only the zip itself is in the file
            // system.
            int inside = path.indexOf('!');
            Path archive = Path.of(inside < 0 ? path : path.substring(0, inside));
            String entry = entry(row);
            // A folder is one archive, of which only the one file is opened. The place has it by
            // its name.
            if (Files.isDirectory(archive)) {
                archive = archive.resolve(entry.substring(entry.lastIndexOf('/') + 1));
            }
            if (!Files.isRegularFile(archive)) {
                return Optional.empty();
            }
            Archive.at(archive).forEach(new Finder(row, !Files.isDirectory(Path.of(path))));
            // Read to its end without meeting it: the archive is another than it was.
            return Optional.empty();
        } catch (Found found) {
            return Optional.of(found.text);
        } catch (IOException | InvalidPathException | ArchiveException notThereAnyMore) {
            return Optional.empty();
        }
    }

    /// A message kept as a file of its own has the file for its place.
    private static String entry(InteractionRow row) {
        Position position = row.position();
        return position.entry().isEmpty() ? position.locator() : position.entry();
    }

    /// Looks for one interaction in the entries of an archive.
    private final class Finder implements EntryVisitor {

        private final InteractionRow row;
        private final boolean named;

        /// @param named whether the entry has to be of the row's name; a file of a folder is the
        ///   one
        private Finder(InteractionRow row, boolean named) {
            this.row = row;
            this.named = named;
        }

        /// A download has thousands of members, of which one is looked for: by its name, or that of
        /// the archive within the archive.
        @Override
        public boolean opens(Container container, String name, long size) {
            String path = row.archivePath();
            String inside = path.substring(path.indexOf('!') + 1);
            return !named || name.equals(TextOpener.entry(row)) || name.equals(inside);
        }

        @Override
        public void entry(Container container, Entry entry) throws IOException {
            String name = TextOpener.entry(row);
            if (named && !entry.name().equals(name)) {
                return;
            }
            String place = row.archivePath() + '\n' + name;
            Optional<Source> source = recognised.get(place);
            if (source == null) {
                source = sources.recognise(entry);
                recognised.put(place, source);
            }
            if (source.isPresent()) {
                // From where the message begins: the reading ends as soon as it is found.
                source.get().read(entry, offset(), this::take);
            }
        }

        private long offset() {
            String locator = row.position().locator();
            try {
                return locator.startsWith(BYTE)
                        ? Long.parseLong(locator.substring(BYTE.length()))
                        : 0;
            } catch (NumberFormatException noPlaceInBytes) {
                return 0;
            }
        }

        private void take(Reading reading) {
            if (reading instanceof Reading.Read(SourceRecord.Happened(var it, var text), var _)
                    && isOf(it)) {
                throw new Found(text);
            }
        }

        private boolean isOf(Interaction read) {
            String key = row.interaction().key();
            return read.key().equals(key) || read.withSenderInKey().key().equals(key);
        }

        @Override
        public void fault(Container container, Fault fault) {
            // Told when the archive was imported.
        }
    }
}
