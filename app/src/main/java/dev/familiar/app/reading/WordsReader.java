package dev.familiar.app.reading;

import dev.familiar.model.source.Fault;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Archive;
import dev.familiar.sources.ArchiveException;
import dev.familiar.sources.Container;
import dev.familiar.sources.Entry;
import dev.familiar.sources.EntryVisitor;
import dev.familiar.sources.Reading;
import dev.familiar.sources.Source;
import dev.familiar.store.Store;
import dev.familiar.store.WordsRebuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the texts of all imported archives again, for the index of words. Nothing else is changed;
/// archives that are gone keep their excerpts. For one thread.
///
/// What a source has to say beside messages is passed over: only messages and events have words in
/// the index. Faults are not told again, since nobody asked for an import.
final class WordsReader {

    private final Store store;
    private final SourceList sources;
    private final ImportProgress progress;

    /// Paths of files read so far: archives overlap where a folder and a file in it were imported.
    private final Set<String> read = new HashSet<>();

    WordsReader(Store store, SourceList sources, ImportProgress progress) {
        this.store = store;
        this.sources = sources;
        this.progress = progress;
    }

    /// Fills the index anew.
    ///
    /// Reads every archive that is still there from end to end. Searches find nothing until it has
    /// ended.
    ///
    /// @return archives that are not where they lay, by their paths; mailboxes on servers are not
    ///   among them
    List<String> run() {
        List<String> gone = new ArrayList<>();
        try (WordsRebuild words = store.rebuildWords()) {
            for (String path : store.archivePaths()) {
                if (!archive(path, words) && !path.contains("://")) {
                    gone.add(path);
                }
            }
        }
        return gone;
    }

    /// Reads one archive, or nothing if it is not where it was: false then.
    private boolean archive(String path, WordsRebuild words) {
        // What stands behind the `!` is within a zip, which is read as a whole.
        int inside = path.indexOf('!');
        try {
            Path archive = Path.of(inside < 0 ? path : path.substring(0, inside));
            if (Files.exists(archive)) {
                Archive.at(archive).forEach(new Reader(words));
                return true;
            }
        } catch (IOException | InvalidPathException notThereAnyMore) {
            // A mailbox on a server, or a disk that is not there: the excerpts remain.
        }
        return false;
    }

    /// Reads every entry once, by whatever folder it is reached.
    private final class Reader implements EntryVisitor {

        private final WordsRebuild words;

        private Reader(WordsRebuild words) {
            this.words = words;
        }

        @Override
        public boolean opens(Container container, String name, long size) {
            return !read.contains(Place.of(container, name).path());
        }

        @Override
        public void entry(Container container, Entry entry) throws IOException {
            if (!read.add(Place.of(container, entry.name()).path())) {
                return;
            }
            Optional<Source> source = sources.recognise(entry);
            if (source.isPresent()) {
                progress.show(entry.name(), 0, entry.size());
                try {
                    source.get().read(entry, 0, reading -> take(reading, entry));
                } catch (ArchiveException hostile) {
                    // Told when the archive was imported; what came before is read.
                }
            }
        }

        private void take(Reading reading, Entry entry) {
            switch (reading) {
                case Reading.Read(SourceRecord.Happened(var it, var text), var _) ->
                        words.put(it, text);
                case Reading.Read _, Reading.Skipped _, Reading.Passed _ -> {}
                case Reading.Checkpoint(long mark) ->
                        progress.show(entry.name(), mark, entry.size());
            }
        }

        @Override
        public void fault(Container container, Fault fault) {
            // Told when the archive was imported.
        }
    }
}
