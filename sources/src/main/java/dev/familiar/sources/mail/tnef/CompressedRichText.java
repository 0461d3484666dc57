package dev.familiar.sources.mail.tnef;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Unpacks the rich text of Outlook's messages (PR_RTF_COMPRESSED): a ring of 4096 bytes, filled
/// with what is common in such texts, from which runs are repeated. Source: [MS-OXRTFCP] sections
/// 2.1 and 2.2. The length it states is not believed: at most [TnefText#MOST_BYTES] come out.
final class CompressedRichText {

    private static final int PACKED = 0x75465a4c;
    private static final int NOT_PACKED = 0x414c454d;

    private static final int RING = 4096;

    /// Section 2.1.3.1; the same for all texts.
    private static final byte[] FILLED =
            ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern"
                            + " \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier"
                            + "{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i"
                            + "\\u\\tab\\tx")
                    .getBytes(StandardCharsets.US_ASCII);

    private CompressedRichText() {}

    /// The rich text; empty if these bytes hold none.
    static Optional<byte[]> read(byte[] bytes) {
        Little in = new Little(bytes, 0, bytes.length);
        in.skip(8);
        int kind = (int) in.number(4);
        in.skip(4);
        return switch (kind) {
            case PACKED -> Optional.of(unpack(in));
            case NOT_PACKED -> Optional.of(in.bytes(TnefText.MOST_BYTES));
            default -> Optional.empty();
        };
    }

    private static byte[] unpack(Little in) {
        byte[] ring = new byte[RING];
        System.arraycopy(FILLED, 0, ring, 0, FILLED.length);
        int write = FILLED.length;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (in.left() > 0 && out.size() < TnefText.MOST_BYTES) {
            int control = (int) in.number(1);
            for (int bit = 0; bit < 8 && in.left() > 0; bit++) {
                int count = 1;
                int read = 0;
                byte literal = 0;
                boolean repeats = (control & 1 << bit) != 0;
                if (repeats) {
                    // Twelve bits of a place and four of a length, high byte first.
                    int reference = (int) (in.number(1) << 8 | in.number(1));
                    read = reference >> 4;
                    count = (reference & 0xf) + 2;
                    if (read == write) {
                        return out.toByteArray();
                    }
                } else {
                    literal = (byte) in.number(1);
                }
                for (int i = 0; i < count; i++) {
                    byte next = repeats ? ring[(read + i) % RING] : literal;
                    out.write(next);
                    ring[write] = next;
                    write = (write + 1) % RING;
                }
            }
        }
        return out.toByteArray();
    }
}
