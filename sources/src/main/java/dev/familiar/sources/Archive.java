package dev.familiar.sources;

import dev.familiar.model.source.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file, folder, zip or tar that the owner named, and the way to every entry in it.
///
/// A folder is walked with everything below it in sorted order; zips and tars, packed by gzip or
/// not, are looked into without unpacking them to disk, and so is one inside another, one level
/// deep. A single file packed by gzip is the file it unpacks to. All are known by their first
/// bytes, not by their names; office documents, which are zips too, count as single files.
///
/// Nothing is ever written. Memory stays bounded whatever the archive holds: one slice of a
/// folder's names and one entry at a time. What cannot be read becomes a fault and the walk goes
/// on.
public final class Archive {

    private final Path path;
    private final ArchiveLimits limits;

    private Archive(Path path, ArchiveLimits limits) {
        this.path = path;
        this.limits = limits;
    }

    /// The archive at `path`, with [ArchiveLimits#DEFAULT].
    public static Archive at(Path path) {
        return new Archive(path, ArchiveLimits.DEFAULT);
    }

    /// The archive at `path`, with limits of the caller's.
    public static Archive at(Path path, ArchiveLimits limits) {
        return new Archive(path, limits);
    }

    /// As the owner named it.
    public Path path() {
        return path;
    }

    /// Shows every entry to `visitor`, sorted by folder and name, members of a zip in its order.
    ///
    /// @throws IOException only what `visitor` throws; the archive's own trouble becomes faults
    public void forEach(EntryVisitor visitor) throws IOException {
        Walk walk = new Walk(limits, visitor);
        if (Files.isDirectory(path)) {
            walk.folder(path);
        } else if (Files.isRegularFile(path)) {
            walk.file(path, fileName(path), Container.of(path));
        } else {
            visitor.fault(
                    Container.of(path),
                    FaultCode.NOT_READABLE.at(
                            new Position(fileName(path), ""), "no file or folder is here"));
        }
    }

    /// The last part of a path, never null.
    static String fileName(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
