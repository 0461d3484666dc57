package dev.familiar.sources.mail.outlook;

import java.io.IOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// The numbers that this file gives to properties which have a name instead: a set and a number
/// within it. Source: [MS-PST] section 2.4.7, [MS-OXPROPS] section 1.3.2.
final class NamedProperties {

    /// Of contacts.
    static final String ADDRESS = "0420060000000000c000000000000046";

    /// Of appointments.
    static final String APPOINTMENT = "0220060000000000c000000000000046";

    /// Of meetings.
    static final String MEETING = "90dad86e0b451b1098da00aa003f1305";

    private static final int SETS = 2;
    private static final int ENTRIES = 3;
    private static final int SET_BYTES = 16;
    private static final int ENTRY_BYTES = 8;
    private static final int FIRST_NUMBER = 0x8000;

    /// The first sets of any file are known and not listed.
    private static final int UNLISTED = 3;

    private static final int MOST_BYTES = 1 << 20;

    private final Map<String, Integer> numbers = new HashMap<>();

    private NamedProperties() {}

    /// The names of a file; none if they are damaged.
    static NamedProperties of(PstFile file) throws IOException {
        NamedProperties names = new NamedProperties();
        try {
            Optional<Node> node = file.node(Node.NAMES);
            if (node.isPresent()) {
                names.read(PropertyContext.of(file, node.get()));
            }
        } catch (DamageException mailNeedsNoNames) {
            return names;
        }
        return names;
    }

    private void read(Properties properties) throws IOException {
        byte[] sets = properties.binary(SETS, MOST_BYTES);
        Bytes entries = new Bytes(properties.binary(ENTRIES, MOST_BYTES));
        for (int at = 0; at + ENTRY_BYTES <= entries.length(); at += ENTRY_BYTES) {
            int set = entries.u16(at + 4);
            int from = ((set >> 1) - UNLISTED) * SET_BYTES;
            boolean numbered = (set & 1) == 0;
            if (numbered && from >= 0 && from + SET_BYTES <= sets.length) {
                String key = HexFormat.of().formatHex(sets, from, from + SET_BYTES);
                numbers.putIfAbsent(
                        key + ':' + entries.i32(at), FIRST_NUMBER + entries.u16(at + 6));
            }
        }
    }

    /// The number of a property in this file, 0 if the file has none of this name.
    ///
    /// @param set one of the constants
    int number(String set, int name) {
        return numbers.getOrDefault(set + ':' + name, 0);
    }
}
