package dev.familiar.sources;

import dev.familiar.model.source.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One walk through what the owner named. For one thread and one use.
///
/// Links are followed as long as they stay below what the owner named: a downloaded folder may hold
/// one that leads to anywhere on the machine. Each folder is entered only once, by its real
/// identity: so neither a loop nor a fan of links can make the walk endless. Anything that is
/// neither folder nor regular file (a pipe would block for ever) is never opened. What is left out
/// is a fault.
final class Walk {

    /// What operating systems leave in folders and zips; never part of anybody's archive.
    private static final Set<String> LITTER =
            Set.of(".DS_Store", "Thumbs.db", "desktop.ini", "__MACOSX", ".git");

    private final ArchiveLimits limits;
    private final EntryVisitor visitor;
    private final Set<Object> entered = new HashSet<>();
    private @Nullable Path bounds;

    Walk(ArchiveLimits limits, EntryVisitor visitor) {
        this.limits = limits;
        this.visitor = visitor;
    }

    static boolean isLitter(String name) {
        return LITTER.contains(name) || name.startsWith("._");
    }

    void folder(Path root) throws IOException {
        try {
            // The owner may name a link: its target is what was meant.
            bounds = root.toRealPath();
        } catch (IOException notReadable) {
            fault(Container.of(root), FaultCode.NOT_READABLE, "", "the folder may not be read");
            return;
        }
        folder(root, "", 1);
    }

    private void folder(Path folder, String prefix, int depth) throws IOException {
        Container container = Container.of(folder);
        if (depth > limits.depth()) {
            fault(container, FaultCode.TOO_DEEP, prefix, "folders nest too deep; not entered");
            return;
        }
        try {
            if (!entered.add(identity(folder))) {
                return;
            }
        } catch (IOException notReadable) {
            fault(container, FaultCode.NOT_READABLE, prefix, "the folder may not be read");
            return;
        }
        if (!visitor.enters(folder)) {
            return;
        }
        SortedNames names = new SortedNames(folder);
        while (true) {
            List<String> slice;
            try {
                slice = names.next();
            } catch (IOException notReadable) {
                fault(container, FaultCode.NOT_READABLE, prefix, "the folder may not be read");
                return;
            }
            if (slice.isEmpty()) {
                visitor.left(folder);
                return;
            }
            for (String name : slice) {
                Path child = folder.resolve(name);
                if (isLitter(name)) {
                    continue;
                }
                child(container, child, prefix + name, depth);
            }
        }
    }

    private void child(Container container, Path child, String name, int depth) throws IOException {
        BasicFileAttributes attributes = attributes(child, LinkOption.NOFOLLOW_LINKS);
        if (attributes != null && attributes.isSymbolicLink()) {
            attributes = attributes(child);
            Path target = target(child);
            if (attributes == null || target == null) {
                fault(container, FaultCode.NOT_READABLE, name, "the link leads to nothing");
                return;
            }
            if (bounds == null || !target.startsWith(bounds)) {
                fault(
                        container,
                        FaultCode.LINK_OUTSIDE,
                        name,
                        "the link leads out of the folder that was named and was not followed; name"
                                + " its target itself to have it read");
                return;
            }
        }
        if (attributes == null) {
            return;
        }
        if (attributes.isDirectory()) {
            folder(child, name + "/", depth + 1);
        } else if (attributes.isRegularFile()) {
            if (visitor.opens(container, name, attributes.size())) {
                file(child, name, container);
            }
        } else {
            fault(
                    container,
                    FaultCode.SPECIAL_FILE,
                    name,
                    "a pipe, socket or device, where a file or folder was expected; not opened");
        }
    }

    /// Null if nothing is there that may be looked at.
    private static @Nullable BasicFileAttributes attributes(Path path, LinkOption... options) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, options);
        } catch (IOException gone) {
            return null;
        }
    }

    private static @Nullable Path target(Path link) {
        try {
            return link.toRealPath();
        } catch (IOException gone) {
            return null;
        }
    }

    private static Object identity(Path folder) throws IOException {
        Object key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
        return key == null ? folder.toRealPath() : key;
    }

    /// Shows a file: itself, or, if it is a zip, a tar or packed by gzip, what is in it.
    void file(Path file, String name, Container container) throws IOException {
        FileEntry entry = new FileEntry(file, name);
        boolean zip;
        try {
            zip = Zips.isZip(entry.head());
        } catch (IOException notReadable) {
            fault(container, FaultCode.NOT_READABLE, name, "the file may not be read");
            return;
        }
        if (zip) {
            new ZipWalk(limits, visitor).file(file, name);
        } else {
            new PackedEntry(limits, visitor, container).show(entry, name, entry.size(), 0);
        }
    }

    private void fault(Container container, FaultCode code, String name, String message) {
        visitor.fault(container, code.at(new Position(name, ""), message));
    }
}
