package dev.familiar.sources.mail.furniture;

import dev.familiar.sources.Container;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The place of an entry: its last name, the folders it lies in, and, for a loose file, what is
/// beside it on disk.
final class Surroundings {

    /// No mail program puts its files deeper below the folder it is known by.
    private static final int HIGHEST = 24;

    private final String name;
    private final List<String> folders;
    private final @Nullable Path folder;
    private final boolean namedAlone;

    private Surroundings(
            String name, List<String> folders, @Nullable Path folder, boolean namedAlone) {
        this.name = name;
        this.folders = folders;
        this.folder = folder;
        this.namedAlone = namedAlone;
    }

    static Surroundings of(Container container, String entry) {
        int slash = entry.lastIndexOf('/');
        String name = entry.substring(slash + 1);
        Path path = container.path().toAbsolutePath();
        if (container.inside().isEmpty() && Files.isDirectory(path)) {
            return new Surroundings(name, names(path), path, false);
        }
        Path last = path.getFileName();
        String own = last == null ? "" : last.toString();
        // An extension is a zip that the program keeps; what is in it lies where it lies.
        if (own.endsWith(".xpi")) {
            return new Surroundings(own, names(path.getParent()), path.getParent(), false);
        }
        boolean alone = container.inside().isEmpty() && own.equals(entry);
        return new Surroundings(name, names(container.inside(), entry), null, alone);
    }

    /// The folders of a loose file, the nearest first.
    private static List<String> names(@Nullable Path folder) {
        List<String> names = new ArrayList<>();
        for (Path at = folder; at != null && names.size() < HIGHEST; at = at.getParent()) {
            Path last = at.getFileName();
            if (last != null) {
                names.add(last.toString());
            }
        }
        return names;
    }

    /// The folders of a zip's member, the nearest first.
    private static List<String> names(String inside, String entry) {
        String[] parts = (inside + '/' + entry).split("/", -1);
        List<String> names = new ArrayList<>();
        for (int i = parts.length - 2; i >= 0 && names.size() < HIGHEST; i--) {
            names.add(parts[i]);
        }
        return Collections.unmodifiableList(names);
    }

    /// The last part of the entry's name.
    String name() {
        return name;
    }

    /// Whether the owner named this file, and not something that holds it.
    boolean isNamedAlone() {
        return namedAlone;
    }

    /// Whether it is a loose file, so that its neighbours can be looked up.
    boolean isOnDisk() {
        return folder != null;
    }

    /// The name of the nearest folder; empty if there is none.
    String folder() {
        return folders.isEmpty() ? "" : folders.getFirst();
    }

    /// Whether one of the folders is called so.
    boolean isBelow(Predicate<String> called) {
        return folders.stream().anyMatch(called);
    }

    /// Whether a folder called the one lies, at any depth, in one called the other.
    boolean isBelow(Predicate<String> outer, Predicate<String> inner) {
        for (int i = 0; i < folders.size(); i++) {
            if (inner.test(folders.get(i))) {
                return folders.subList(i + 1, folders.size()).stream().anyMatch(outer);
            }
        }
        return false;
    }

    /// Whether a loose file has a file of this name beside it.
    boolean hasFile(String neighbour) {
        Path at = folder;
        return at != null && !neighbour.isEmpty() && Files.isRegularFile(at.resolve(neighbour));
    }

    /// Whether a loose file has a folder of this name beside it.
    boolean hasFolder(String neighbour) {
        Path at = folder;
        return at != null && !neighbour.isEmpty() && Files.isDirectory(at.resolve(neighbour));
    }

    /// Whether a loose file lies, at any depth, in a folder that this holds for; asked from the
    /// nearest on.
    boolean isWithin(Predicate<Path> holds) {
        int height = 0;
        for (Path at = folder; at != null && height < HIGHEST; at = at.getParent()) {
            if (holds.test(at)) {
                return true;
            }
            height++;
        }
        return false;
    }
}
