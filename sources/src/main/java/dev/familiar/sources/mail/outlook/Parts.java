package dev.familiar.sources.mail.outlook;

import dev.familiar.sources.FaultCode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What belongs to one node and is too large, or too many, for its own data: recipients,
/// attachments, long values. Source: [MS-PST] section 2.2.2.8.3.3.
final class Parts {

    /// The table of recipients of a message or an appointment.
    static final int RECIPIENTS = 0x692;

    private static final int LIST = 0x02;
    private static final int MOST = 20_000;

    private final Map<Integer, Part> parts = new HashMap<>();

    private Parts() {}

    /// One of them.
    ///
    /// @param data block that holds it
    /// @param parts block that lists its own parts, 0 if it has none
    record Part(long data, long parts) {}

    /// The parts that block `id` lists; none if that is 0.
    static Parts of(PstFile file, long id) throws IOException {
        Parts parts = new Parts();
        if (id != 0) {
            parts.add(file, id, 2);
        }
        return parts;
    }

    private void add(PstFile file, long id, int above) throws IOException {
        Bytes list = file.block(id);
        int level = list.u8(1);
        if (list.u8(0) != LIST || level >= above) {
            throw DamageException.broken("A list of parts is not what it should be.");
        }
        int word = file.layout().idBytes();
        int stride = level == 0 ? 3 * word : 2 * word;
        int from = word == 8 ? 8 : 4;
        for (int i = 0; i < list.u16(2); i++) {
            Bytes entry = list.slice(from + i * stride, from + (i + 1) * stride);
            if (level > 0) {
                add(file, entry.word(word, word), level);
            } else if (parts.size() < MOST) {
                parts.put(
                        entry.i32(0), new Part(entry.word(word, word), entry.word(2 * word, word)));
            } else {
                throw new DamageException(
                        FaultCode.TOO_LONG, "An object has more parts than any should.");
            }
        }
    }

    /// The part of this number, null if there is none.
    @Nullable Part find(int id) {
        return parts.get(id);
    }
}
