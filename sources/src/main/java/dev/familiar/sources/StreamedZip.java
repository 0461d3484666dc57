package dev.familiar.sources;

import dev.familiar.model.source.Position;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// A zip read in sequence by its local headers: one inside another zip, or one whose directory is
/// lost.
///
/// The packed size of the members is not known, so all of them together share one allowance, that
/// of the zip's own packed size.
final class StreamedZip {

    /// Opens the zip's bytes anew.
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    private final ArchiveLimits limits;
    private final EntryVisitor visitor;
    private final Container container;

    StreamedZip(ArchiveLimits limits, EntryVisitor visitor, Container container) {
        this.limits = limits;
        this.visitor = visitor;
        this.container = container;
    }

    /// Shows every member that can be reached.
    ///
    /// @param looksDeeper whether zips in this one are looked into
    void forEach(Opener opener, String name, long packed, boolean looksDeeper) throws IOException {
        Unpacking all = new Unpacking(name, limits.allowed(Math.max(packed, 0)));
        Unpacking rereads = new Unpacking(name, limits.allowed(Math.max(packed, 0)));
        try (ZipInputStream zip = new ZipInputStream(opener.open())) {
            for (int index = 0; ; index++) {
                ZipEntry member = next(zip, name);
                if (member == null) {
                    return;
                }
                if (index >= limits.members()) {
                    fault(FaultCode.ZIP_BOMB, name, "too many members; the rest was not read");
                    return;
                }
                GuardedStream live = new GuardedStream(zip, all, false);
                if (ZipWalk.isWanted(member, container, visitor)) {
                    StreamedMember entry =
                            new StreamedMember(
                                    member, live, new Again(opener, index, name, rereads));
                    show(entry, name, packed, looksDeeper);
                }
                if (!drain(live, Zips.shown(member.getName()), all)) {
                    return;
                }
            }
        }
    }

    /// Shows one member, or what is in it if it is packed itself and may be looked into.
    private void show(StreamedMember entry, String name, long packed, boolean looksDeeper)
            throws IOException {
        try {
            entry.head();
        } catch (ArchiveException bomb) {
            fault(FaultCode.ZIP_BOMB, entry.name(), "unpacks to far too much");
            return;
        } catch (IOException damaged) {
            fault(FaultCode.ZIP_BROKEN, entry.name(), "the member cannot be unpacked");
            return;
        }
        new PackedEntry(limits, visitor, container).show(entry, name, packed, looksDeeper ? 1 : 2);
    }

    /// Reads to the member's end; false if the zip cannot be followed further.
    private boolean drain(GuardedStream live, String name, Unpacking all) throws IOException {
        try {
            live.drain();
        } catch (ArchiveException bomb) {
            fault(FaultCode.ZIP_BOMB, name, "unpacks to far more than its packed size allows");
            return false;
        }
        if (all.isBroken()) {
            fault(
                    FaultCode.ZIP_BROKEN,
                    name,
                    "the member is cut off or damaged; what came before was read, nothing after it"
                            + " can be");
            return false;
        }
        return true;
    }

    private @Nullable ZipEntry next(ZipInputStream zip, String name) {
        try {
            return zip.getNextEntry();
        } catch (IOException | IllegalArgumentException damaged) {
            fault(FaultCode.ZIP_BROKEN, name, "a member's header is damaged");
            return null;
        }
    }

    private void fault(FaultCode code, String name, String message) {
        visitor.fault(container, code.at(new Position(name, ""), message));
    }

    /// The way back to one member: through everything before it. All ways back share one allowance,
    /// because a zip of many members, each read twice, costs the square of their number.
    private static final class Again implements Opener {

        private final Opener opener;
        private final int index;
        private final String name;
        private final Unpacking unpacking;

        Again(Opener opener, int index, String name, Unpacking unpacking) {
            this.opener = opener;
            this.index = index;
            this.name = name;
            this.unpacking = unpacking;
        }

        @Override
        public InputStream open() throws IOException {
            ZipInputStream zip = new ZipInputStream(opener.open());
            for (int i = 0; i <= index; i++) {
                ZipEntry member = zip.getNextEntry();
                if (member == null) {
                    zip.close();
                    throw new IOException(name + ": the zip was changed while it was read");
                }
                if (i < index) {
                    new GuardedStream(zip, unpacking, false).drain();
                }
            }
            return new GuardedStream(zip, unpacking, true);
        }
    }
}
