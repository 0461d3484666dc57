package dev.familiar.sources;

import dev.familiar.model.source.Position;
import java.io.IOException;
import java.io.InputStream;

/// Shows the members of a tar, in its order and in one pass.
///
/// A member is opened again by its place: at no cost in a loose tar, in a packed one by unpacking
/// all before it, which for all members together is counted against one allowance. A link is passed
/// by: what it leads to is a member of its own, unless it leads outside. For one tar and one
/// thread.
final class TarWalk {

    private final ArchiveLimits limits;
    private final EntryVisitor visitor;
    private final Container container;

    TarWalk(ArchiveLimits limits, EntryVisitor visitor, Container container) {
        this.limits = limits;
        this.visitor = visitor;
        this.container = container;
    }

    /// What holds for all members.
    private record Place(Entry tar, long packed, int level, Unpacking rereads) {}

    /// Shows every member that can be reached.
    ///
    /// @param tar its bytes, unpacked
    /// @param name as faults name it
    /// @param packed how many bytes it has as it lies there
    /// @param level of its members, see [PackedEntry#show]
    void show(Entry tar, String name, long packed, int level) throws IOException {
        Unpacking rereads = new Unpacking(name, rereadable(tar));
        try (InputStream in = tar.open(0)) {
            TarStream stream = new TarStream(in);
            for (int index = 0; ; index++) {
                TarStream.Member member = stream.next();
                if (member == null) {
                    end(stream, name);
                    return;
                }
                if (index >= limits.members()) {
                    fault(FaultCode.ZIP_BOMB, name, "too many members; the rest was not read");
                    return;
                }
                if (member.header().size() > limits.memberBytes()) {
                    fault(FaultCode.ZIP_BOMB, name, "a member is far too large; not read further");
                    return;
                }
                member(new Place(tar, packed, level, rereads), member, stream);
            }
        }
    }

    /// A loose tar may be read again anywhere. A packed one of n members, each read twice, would
    /// cost n² / 2; four times all of it is room enough for a few large mailboxes.
    private long rereadable(Entry tar) {
        long size = tar.size();
        return tar.seeks() || size < 0 ? limits.memberBytes() : limits.allowed(size * 4);
    }

    private void end(TarStream stream, String name) {
        switch (stream.end()) {
            case MARKED -> {
                // As it should be.
            }
            case MISSING ->
                    fault(
                            FaultCode.ZIP_BROKEN,
                            name,
                            "the tar ends without its end mark (cut off?); what came before was"
                                    + " read");
            case DAMAGED ->
                    fault(
                            FaultCode.ZIP_BROKEN,
                            name,
                            "a member's header is damaged; what came before was read, nothing"
                                    + " after it can be");
        }
    }

    private void member(Place place, TarStream.Member member, TarStream stream) throws IOException {
        TarHeader header = member.header();
        String shown = Zips.shown(header.name());
        if (member.isNameCut()) {
            fault(FaultCode.TOO_LONG, shown, "the member's long name or header was cut");
        }
        if (Zips.isOutside(header.name())) {
            fault(
                    FaultCode.PATH_OUTSIDE,
                    shown,
                    "the member's name points outside the tar; not read");
            return;
        }
        switch (header.type()) {
            case '0', '7' -> {
                boolean folder = header.name().endsWith("/");
                if (folder || Zips.isLitter(header.name())) {
                    return;
                }
                if (member.isSparse()) {
                    sparse(shown);
                } else {
                    file(place, header, shown, stream);
                }
            }
            case 'S' -> sparse(shown);
            case '1', '2' -> link(header, shown);
            // Folders, lists of folders, the name of the tape: nothing in them is anybody's.
            case '5', 'D', 'V' -> {}
            case '3', '4', '6' ->
                    fault(
                            FaultCode.SPECIAL_FILE,
                            shown,
                            "a device or pipe, where a file or folder was expected; not read");
            default ->
                    fault(
                            FaultCode.NOT_READABLE,
                            shown,
                            "a member of a rare kind (a piece of a file on another volume?); not"
                                    + " read; unpack the tar and import the folder");
        }
    }

    private void sparse(String shown) {
        fault(
                FaultCode.NOT_READABLE,
                shown,
                "a member with holes (sparse); not read; unpack the tar and import the folder");
    }

    private void link(TarHeader header, String shown) {
        // A hard link's target is named from the top of the tar, a symbolic one's from its folder.
        String folder = header.type() == '1' ? "" : parent(header.name());
        if (leadsOut(folder, header.link())) {
            fault(
                    FaultCode.LINK_OUTSIDE,
                    shown,
                    "the link leads out of the tar and was not followed");
        }
    }

    private static String parent(String name) {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }

    private static boolean leadsOut(String folder, String target) {
        if (target.startsWith("/") || target.startsWith("\\")) {
            return true;
        }
        int depth = 0;
        for (String part : (folder + "/" + target).split("/", -1)) {
            switch (part) {
                case "", "." -> {}
                case ".." -> depth--;
                default -> depth++;
            }
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }

    private void file(Place place, TarHeader header, String shown, TarStream stream)
            throws IOException {
        long size = header.size();
        long start = stream.start();
        StreamedMember entry =
                new StreamedMember(
                        shown,
                        size,
                        header.written(),
                        stream.content(),
                        () -> again(place, start, size));
        // Unpacked bytes allow no more than the packed ones they came from.
        long packed = Math.min(size, Math.max(place.packed(), 0));
        new PackedEntry(limits, visitor, container).show(entry, shown, packed, place.level());
        if (stream.isCutOff()) {
            fault(
                    FaultCode.ZIP_BROKEN,
                    shown,
                    "the member is cut off; what came before was read, nothing after it can be");
        }
    }

    private static InputStream again(Place place, long start, long size) throws IOException {
        if (!place.tar().seeks()) {
            place.rereads().spend(start);
        }
        return new GuardedStream(new Slice(place.tar().open(start), size), place.rereads(), true);
    }

    private void fault(FaultCode code, String name, String message) {
        visitor.fault(container, code.at(new Position(name, ""), message));
    }
}
