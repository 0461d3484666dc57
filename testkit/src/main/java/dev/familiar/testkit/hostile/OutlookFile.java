package dev.familiar.testkit.hostile;

import static dev.familiar.testkit.outlook.PstProperty.binary;
import static dev.familiar.testkit.outlook.PstProperty.number;
import static dev.familiar.testkit.outlook.PstProperty.text;
import static dev.familiar.testkit.outlook.PstProperty.time;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.outlook.PstProperty;
import dev.familiar.testkit.outlook.PstWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// Outlook's mailbox with a few messages and a card: whole, with broken values in a whole file, or
/// with broken bytes.
final class OutlookFile {

    private static final int STORE = 0x21;
    private static final int ROOT = 0x122;
    private static final int TOP = 0x8022;
    private static final int INBOX = 0x8042;
    private static final int MESSAGE = 0x200004;

    private OutlookFile() {}

    static byte[] whole() {
        return written(filled());
    }

    static byte[] broken(Dice dice, Mutator mutator) {
        if (dice.chance(0.5)) {
            return mutator.broken(whole());
        }
        PstWriter writer = filled();
        byte[] value = mutator.broken(HardText.MESSAGES.get(1).getBytes(StandardCharsets.UTF_8));
        String words = new String(value, StandardCharsets.ISO_8859_1);
        writer.object(
                MESSAGE + 32 * 50,
                INBOX,
                List.of(
                        text(
                                0x001a,
                                dice.pick(List.of("IPM.Note", "IPM.Contact", "IPM.Appointment"))),
                        text(0x0037, dice.chance(0.3) ? words : "Hello"),
                        text(0x007d, dice.chance(0.3) ? words : "From: ada@example.org"),
                        text(0x1000, words),
                        binary(0x1013, value)),
                List.of(recipient(dice.chance(0.3) ? words : "Ben")));
        // A node whose table, heap or list is anything.
        byte[] raw =
                mutator.broken(
                        ByteBuffer.allocate(400)
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .putShort((short) 380)
                                .put((byte) 0xec)
                                .put((byte) 0xbc)
                                .putInt(0x20)
                                .array());
        int internal = dice.chance(0.3) ? 2 : 0;
        long block = raw.length <= 8_000 ? writer.block(raw, internal) : writer.data(raw);
        writer.node(MESSAGE + 32 * 51, INBOX, block, dice.chance(0.5) ? block : 0);
        return written(writer);
    }

    private static PstWriter filled() {
        PstWriter writer = new PstWriter();
        writer.object(STORE, 0, List.of(binary(0x35e0, entryId(TOP))));
        writer.object(ROOT, ROOT, List.of(text(0x3001, "")));
        writer.object(TOP, ROOT, List.of(text(0x3001, "Top")));
        writer.object(INBOX, TOP, List.of(text(0x3001, "Inbox")));
        for (int i = 0; i < 6; i++) {
            writer.object(
                    MESSAGE + 32 * i,
                    INBOX,
                    List.of(
                            text(0x001a, "IPM.Note"),
                            text(0x0037, "Hello " + i),
                            time(0x0039, Instant.ofEpochSecond(1_500_000_000L + i)),
                            text(0x0042, "Ada Example"),
                            text(0x0064, "SMTP"),
                            text(0x0065, "ada@example.org"),
                            text(0x1000, "Hello Ben, how are you? ".repeat(1 + 40 * i)),
                            text(0x1035, "<" + i + "@example.org>")),
                    List.of(recipient("Ben Example")));
        }
        writer.object(
                MESSAGE + 32 * 40,
                INBOX,
                List.of(text(0x001a, "IPM.Contact"), text(0x3001, "Ada Example")));
        return writer;
    }

    private static List<PstProperty> recipient(String name) {
        return List.of(
                number(0x0c15, 1),
                text(0x3001, name),
                text(0x3002, "SMTP"),
                text(0x3003, "ben@example.com"));
    }

    private static byte[] entryId(int folder) {
        return ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN).putInt(20, folder).array();
    }

    private static byte[] written(PstWriter writer) {
        try {
            Path file = Files.createTempFile("made-up", ".pst");
            try {
                return Files.readAllBytes(writer.write(file));
            } finally {
                Files.delete(file);
            }
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }
}
