package dev.familiar.sources;

import dev.familiar.model.source.Position;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// Shows the members of a zip on disk, and of zips in it one level deep.
///
/// A zip whose directory is lost (a broken download) is read in sequence, member by member, as far
/// as it goes.
final class ZipWalk {

    private final ArchiveLimits limits;
    private final EntryVisitor visitor;

    ZipWalk(ArchiveLimits limits, EntryVisitor visitor) {
        this.limits = limits;
        this.visitor = visitor;
    }

    /// @param name as faults name the zip
    void file(Path path, String name) throws IOException {
        Container container = Container.of(path);
        ZipFile zip = open(path);
        if (zip == null) {
            fault(
                    container,
                    FaultCode.ZIP_BROKEN,
                    name,
                    "the zip has no usable directory (cut off?), or is packed in a rare way (bzip2,"
                            + " LZMA; pack it again as an ordinary zip); its members were read in"
                            + " sequence as far as they go");
            long packed = size(path);
            new StreamedZip(limits, visitor, container)
                    .forEach(() -> Files.newInputStream(path), name, packed, true);
            return;
        }
        try (zip) {
            members(zip, container, name, size(path));
        }
    }

    private void members(ZipFile zip, Container container, String zipName, long zipBytes)
            throws IOException {
        Enumeration<? extends ZipEntry> members = zip.entries();
        long packed = 0;
        int count = 0;
        while (members.hasMoreElements()) {
            ZipEntry member = members.nextElement();
            packed += Math.max(0, member.getCompressedSize());
            // Members that overlap are how small zips hold endless content: together they then
            // claim more packed bytes than there are.
            if (packed > zipBytes || ++count > limits.members()) {
                fault(
                        container,
                        FaultCode.ZIP_BOMB,
                        zipName,
                        "the members overlap or are too many; the rest was not read");
                return;
            }
            if (isWanted(member, container)
                    && visitor.opens(container, Zips.shown(member.getName()), member.getSize())) {
                member(new ZipMember(zip, member, limits), member, container);
            }
        }
    }

    /// Whether the member is a file that may be read; says so if it may not.
    private boolean isWanted(ZipEntry member, Container container) {
        return isWanted(member, container, visitor);
    }

    static boolean isWanted(ZipEntry member, Container container, EntryVisitor visitor) {
        String name = member.getName();
        if (Zips.isOutside(name)) {
            visitor.fault(
                    container,
                    FaultCode.PATH_OUTSIDE.at(
                            new Position(Zips.shown(name), ""),
                            "the member's name points outside the zip; not read"));
            return false;
        }
        return !member.isDirectory() && !Zips.isLitter(name);
    }

    /// Probes one member, so that the visitor meets no surprise at its head, and shows it.
    private void member(ZipMember entry, ZipEntry member, Container container) throws IOException {
        try {
            entry.head();
        } catch (ArchiveException bomb) {
            fault(container, FaultCode.ZIP_BOMB, entry.name(), "unpacks to far too much");
            return;
        } catch (IOException damaged) {
            fault(
                    container,
                    FaultCode.ZIP_BROKEN,
                    entry.name(),
                    "the member cannot be unpacked (damaged, encrypted, or packed in a rare way)");
            return;
        }
        new PackedEntry(limits, visitor, container)
                .show(entry, entry.name(), member.getCompressedSize(), 1);
        if (entry.isBroken()) {
            fault(
                    container,
                    FaultCode.ZIP_BROKEN,
                    entry.name(),
                    "the member is damaged; what came before the damage was read");
        }
    }

    /// The zip by its directory; null if that is missing, damaged or larger than memory allows.
    private static @Nullable ZipFile open(Path path) throws IOException {
        if (!ZipDirectory.isLoadable(path)) {
            return null;
        }
        try {
            return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (IOException namesNotUtf8OrDamaged) {
            return openWithOldNames(path);
        }
    }

    /// Zips of old Windows programs write names in the code page of DOS.
    private static @Nullable ZipFile openWithOldNames(Path path) {
        try {
            return new ZipFile(
                    path.toFile(), Charset.forName("IBM437", StandardCharsets.ISO_8859_1));
        } catch (IOException damaged) {
            return null;
        }
    }

    private static long size(Path path) throws IOException {
        return Files.size(path);
    }

    private void fault(Container container, FaultCode code, String name, String message) {
        visitor.fault(container, code.at(new Position(name, ""), message));
    }
}
