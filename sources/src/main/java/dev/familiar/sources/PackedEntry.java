package dev.familiar.sources;

import dev.familiar.model.source.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Shows an entry, or what is in it: the members of a zip or tar, the file that gzip packed.
///
/// Depth is what makes nesting harmless: one archive inside another, and around each at most one
/// layer of gzip. What is packed deeper is shown as it is, and its kind reported as unknown.
final class PackedEntry {

    /// From here on archives are files like any other.
    private static final int DEEPEST = 2;

    private final ArchiveLimits limits;
    private final EntryVisitor visitor;
    private final Container container;

    /// @param container that holds the entry
    PackedEntry(ArchiveLimits limits, EntryVisitor visitor, Container container) {
        this.limits = limits;
        this.visitor = visitor;
        this.container = container;
    }

    /// Shows it.
    ///
    /// @param entry whose head is known to be readable
    /// @param name as faults name what the bytes count for, the entry itself or what it lies in
    /// @param packed how many bytes that has, for what it may unpack to
    /// @param level 0 for a loose file, 1 for a member of an archive, 2 for a member of a member
    void show(Entry entry, String name, long packed, int level) throws IOException {
        byte[] head = entry.head();
        if (Gzips.isGzip(head)) {
            gzip(entry, packed, level);
        } else if (level < DEEPEST && Zips.isZip(head)) {
            new StreamedZip(limits, visitor, inside(entry.name(), level))
                    .forEach(() -> entry.open(0), name, packed, false);
        } else if (level < DEEPEST && TarHeader.isTar(head)) {
            tar(entry, entry.name(), packed, level);
        } else {
            visitor.entry(container, entry);
        }
    }

    /// What is packed twice is shown packed once.
    private void gzip(Entry entry, long packed, int level) throws IOException {
        GzipEntry unpacked = new GzipEntry(entry, limits.allowed(Math.max(packed, 0)));
        try {
            byte[] head = unpacked.head();
            if (level < DEEPEST && TarHeader.isTar(head)) {
                tar(unpacked, entry.name(), packed, level);
            } else if (head.length > 0 || !unpacked.isBroken()) {
                visitor.entry(container, unpacked);
            }
        } catch (ArchiveException bomb) {
            fault(
                    FaultCode.ZIP_BOMB,
                    entry.name(),
                    "unpacks to far more than its packed size allows; the rest was not read");
            return;
        }
        if (unpacked.isBroken()) {
            fault(
                    FaultCode.ZIP_BROKEN,
                    entry.name(),
                    "the packed file is cut off or damaged; what came before was read, nothing"
                            + " after it can be");
        }
    }

    private void tar(Entry tar, String name, long packed, int level) throws IOException {
        new TarWalk(limits, visitor, inside(name, level)).show(tar, name, packed, level + 1);
    }

    /// A loose archive is a container of its own; one in another is named by its place there.
    private Container inside(String name, int level) {
        if (level > 0) {
            return new Container(container.path(), name);
        }
        Path path = container.path();
        return Files.isDirectory(path)
                ? Container.of(path.resolve(name.substring(name.lastIndexOf('/') + 1)))
                : container;
    }

    private void fault(FaultCode code, String name, String message) {
        visitor.fault(container, code.at(new Position(name, ""), message));
    }
}
