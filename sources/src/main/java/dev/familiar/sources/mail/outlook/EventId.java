package dev.familiar.sources.mail.outlook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/// What an event is called everywhere, so that the same event in a calendar file is known to be the
/// same (UID of RFC 5545). Source: [MS-OXOCAL] section 2.2.1.27, [MS-OXCICAL] section
/// 2.1.3.1.1.20.26.
final class EventId {

    private static final int CLEAN_ID_NAME = 0x0023;
    private static final int ID_NAME = 0x0003;
    private static final int DATA = 40;
    private static final int MOST = 1024;
    private static final String FOREIGN = "vCal-Uid\u0001\0\0\0";

    private EventId() {}

    /// The identifier: that of the program the event came from, else Outlook's as hexadecimal
    /// digits, else a digest of the subject.
    static String of(Properties item, NamedProperties names, String subject) throws IOException {
        byte[] id = item.binary(names.number(NamedProperties.MEETING, CLEAN_ID_NAME), MOST);
        if (id.length == 0) {
            id = item.binary(names.number(NamedProperties.MEETING, ID_NAME), MOST);
        }
        if (id.length == 0) {
            return UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8)).toString();
        }
        if (isForeign(id)) {
            int from = DATA + FOREIGN.length();
            int to = id.length;
            while (to > from && id[to - 1] == 0) {
                to--;
            }
            return new String(id, from, to - from, StandardCharsets.UTF_8);
        }
        return HexFormat.of().formatHex(id).toUpperCase(Locale.ROOT);
    }

    private static boolean isForeign(byte[] id) {
        byte[] mark = FOREIGN.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < mark.length; i++) {
            if (DATA + i >= id.length || id[DATA + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
