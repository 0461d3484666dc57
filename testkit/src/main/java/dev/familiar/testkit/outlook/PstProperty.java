package dev.familiar.testkit.outlook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// A property of an object in an Outlook file. Sorted by number where many are written.
///
/// Made only by the factories; the bytes are the value as it is stored.
public final class PstProperty {

    /// 1601 to 1970 in seconds.
    private static final long EPOCH = 11_644_473_600L;

    private final int id;
    private final int type;
    private final byte[] value;

    private PstProperty(int id, int type, byte[] value) {
        this.id = id;
        this.type = type;
        this.value = value;
    }

    /// A text in UTF-16.
    public static PstProperty text(int id, String text) {
        return new PstProperty(id, 0x1f, text.getBytes(StandardCharsets.UTF_16LE));
    }

    /// A text in 8-bit letters of some charset.
    public static PstProperty bytesOfText(int id, byte[] text) {
        return new PstProperty(id, 0x1e, text.clone());
    }

    /// A number of 32 bits.
    public static PstProperty number(int id, int number) {
        return new PstProperty(id, 0x03, new Block().u32(number).toBytes());
    }

    /// A time.
    public static PstProperty time(int id, Instant time) {
        long ticks = (time.getEpochSecond() + EPOCH) * 10_000_000L + time.getNano() / 100;
        return new PstProperty(id, 0x40, new Block().u64(ticks).toBytes());
    }

    /// Bytes.
    public static PstProperty binary(int id, byte[] bytes) {
        return new PstProperty(id, 0x102, bytes.clone());
    }

    /// Its number.
    public int id() {
        return id;
    }

    int type() {
        return type;
    }

    byte[] value() {
        return value;
    }

    /// Whether the value stands in the list of properties itself.
    boolean isDirect() {
        return type == 0x03;
    }
}
