package dev.familiar.sources.mail.outlook;

import dev.familiar.sources.mail.Filing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The folders of a file, and what Outlook uses each for, which it notes by number and so in no
/// language. For one thread.
///
/// Folders beside the owner's (search folders, what a server keeps for itself) and logs of failed
/// synchronisation hold no mail. Source: [MS-PST] section 2.4.3, [MS-OXOSFLD] section 2.2.
final class Folders {

    private static final int NAME = 0x3001;
    private static final int OWNERS_FOLDERS = 0x35e0;
    private static final int OUTBOX = 0x35e2;
    private static final int DELETED = 0x35e3;
    private static final int SENT = 0x35e4;
    private static final int DRAFTS = 0x36d7;
    private static final int FURTHER = 0x36d8;
    private static final int JUNK = 4;
    private static final int ENTRY_ID = 24;
    private static final int MOST = 100_000;
    private static final int DEEPEST = 64;

    private final Map<Integer, Folder> folders = new HashMap<>();
    private final Map<Integer, String> uses = new HashMap<>();
    private final Set<Integer> logs = new HashSet<>();
    private final Map<Integer, Filing> filings = new HashMap<>();
    private int owners;
    private int damaged;

    private record Folder(int parent, String name) {}

    /// Reads what the store says of its folders.
    void store(Properties store) throws IOException {
        owners = folder(store.binary(OWNERS_FOLDERS, ENTRY_ID));
        use(store.binary(SENT, ENTRY_ID), "\\sent");
        use(store.binary(DELETED, ENTRY_ID), "\\trash");
        use(store.binary(OUTBOX, ENTRY_ID), "\\drafts");
    }

    /// Adds a folder; one that cannot be read has no name.
    void add(PstFile file, Node node) throws IOException {
        if (folders.size() >= MOST) {
            return;
        }
        String name = "";
        try {
            Properties folder = PropertyContext.of(file, node);
            name = folder.text(NAME, 512).replace('/', ' ').strip();
            use(folder.binary(DRAFTS, ENTRY_ID), "\\drafts");
            List<byte[]> further = folder.binaries(FURTHER);
            for (int i = 0; i < further.size(); i++) {
                int id = folder(further.get(i));
                if (i == JUNK) {
                    use(further.get(i), "\\junk");
                } else if (i < JUNK && id != 0) {
                    logs.add(id);
                }
            }
        } catch (DamageException readItsMessages) {
            damaged++;
        }
        folders.put(node.id(), new Folder(node.parent(), name));
    }

    /// How many folders could not be read.
    int damaged() {
        return damaged;
    }

    private void use(byte[] entryId, String use) {
        int id = folder(entryId);
        if (id != 0) {
            uses.putIfAbsent(id, use);
        }
    }

    /// The folder's number at the end of an entry identifier; 0 if it is another kind of those.
    private static int folder(byte[] entryId) {
        if (entryId.length != ENTRY_ID) {
            return 0;
        }
        int at = ENTRY_ID - 4;
        return (entryId[at] & 0xff)
                | (entryId[at + 1] & 0xff) << 8
                | (entryId[at + 2] & 0xff) << 16
                | (entryId[at + 3] & 0xff) << 24;
    }

    /// Where the messages of a folder are filed, null if they are none of the owner's.
    @Nullable Filing filing(int id) {
        List<Integer> path = path(id);
        boolean owned = owners == 0 || path.contains(owners) || !isRooted(path);
        if (!owned || path.stream().anyMatch(logs::contains)) {
            return null;
        }
        return filings.computeIfAbsent(id, key -> filing(path));
    }

    /// Whether the way up ends at the root, which is its own parent, and not in a gap.
    private boolean isRooted(List<Integer> path) {
        Folder top = path.isEmpty() ? null : folders.get(path.getLast());
        return top != null && top.parent() == path.getLast();
    }

    private Filing filing(List<Integer> path) {
        Set<String> found = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (int id : path) {
            Optional.ofNullable(uses.get(id)).ifPresent(found::add);
            Folder folder = folders.get(id);
            if (folder != null && id != owners && folder.parent() != id) {
                names.addFirst(folder.name());
            }
        }
        return new Filing(String.join("/", names), found, List.of());
    }

    /// The folder and all it is in, innermost first.
    private List<Integer> path(int id) {
        List<Integer> path = new ArrayList<>();
        int next = id;
        while (path.size() < DEEPEST && !path.contains(next)) {
            path.add(next);
            Folder folder = folders.get(next);
            if (folder == null) {
                return path;
            }
            next = folder.parent();
        }
        return path;
    }
}
