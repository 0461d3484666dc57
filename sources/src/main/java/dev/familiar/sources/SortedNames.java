package dev.familiar.sources;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// The names in one folder, sorted, in slices of bounded size.
///
/// A mailbox kept as one file per message can hold a million files in one folder. Each slice lists
/// the folder anew and keeps only the smallest names that come after the last slice: time O(n²/s)
/// for n names and slices of s, ten listings for a million, memory O(s).
final class SortedNames {

    static final int SLICE = 100_000;

    private final Path folder;
    private final int sliceSize;
    private @Nullable String last;
    private boolean done;

    SortedNames(Path folder) {
        this(folder, SLICE);
    }

    SortedNames(Path folder, int sliceSize) {
        this.folder = folder;
        this.sliceSize = sliceSize;
    }

    /// The next names, sorted; empty at the end.
    List<String> next() throws IOException {
        if (done) {
            return List.of();
        }
        PriorityQueue<String> smallest = new PriorityQueue<>(Collections.reverseOrder());
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                String name = Archive.fileName(child);
                if (last != null && name.compareTo(last) <= 0) {
                    continue;
                }
                smallest.add(name);
                if (smallest.size() > sliceSize) {
                    smallest.poll();
                }
            }
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        List<String> slice = new ArrayList<>(smallest);
        Collections.sort(slice);
        done = slice.size() < sliceSize;
        if (!slice.isEmpty()) {
            last = slice.getLast();
        }
        return slice;
    }
}
