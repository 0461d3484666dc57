package dev.familiar.sources.mail.outlook;

import dev.familiar.sources.mail.header.TextDecoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The properties of one object, found by number and read when asked for. A property that is not
/// there, is of another type, or is damaged reads as empty: the others are worth having.
///
/// For one thread. Source: [MS-OXCDATA] section 2.11, [MS-PST] section 2.3.3.
final class Properties {

    private static final int INTEGER_16 = 0x0002;
    private static final int INTEGER_32 = 0x0003;
    private static final int BOOLEAN = 0x000b;
    private static final int TEXT_8 = 0x001e;
    private static final int TEXT = 0x001f;
    private static final int TIME = 0x0040;
    private static final int BINARY = 0x0102;
    private static final int BINARIES = 0x1102;

    /// 1601 to 1970 in seconds.
    private static final long EPOCH = 11_644_473_600L;

    private static final long TICKS = 10_000_000;

    /// The year 2200: later times are "never" and accidents.
    private static final long LATEST = 7_258_118_400L;

    private static final int LONGEST = 4096;

    private final Values values;
    private final Map<Integer, Value> found = new HashMap<>();
    private String charset = "";

    Properties(Values values) {
        this.values = values;
    }

    /// @param type what it is
    /// @param direct the value, or where it is
    /// @param refers whether `direct` says where it is
    private record Value(int type, Bytes direct, boolean refers) {}

    /// Adds a property. The first of a number counts.
    ///
    /// @param bytes four bytes with the value or a reference to it, or all of a longer value
    void put(int id, int type, Bytes bytes) {
        boolean refers =
                switch (type) {
                    case INTEGER_16, INTEGER_32, BOOLEAN -> false;
                    default -> bytes.length() == 4;
                };
        found.putIfAbsent(id, new Value(type, bytes, refers));
    }

    /// The charset of texts that do not say theirs; empty to guess.
    void charset(String name) {
        charset = name;
    }

    boolean has(int id) {
        return found.containsKey(id);
    }

    /// A text, its first 2,048 letters.
    String text(int id) throws IOException {
        return text(id, LONGEST);
    }

    /// A text, its first `most` bytes.
    String text(int id, int most) throws IOException {
        Value value = found.get(id);
        if (value == null) {
            return "";
        }
        byte[] bytes = bytes(value, most).copy();
        String text =
                switch (value.type()) {
                    case TEXT -> new String(bytes, 0, bytes.length & ~1, StandardCharsets.UTF_16LE);
                    case TEXT_8 -> TextDecoder.decode(bytes, 0, bytes.length, charset).text();
                    default -> "";
                };
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    /// Bytes, at most `most`; of a text of 8-bit letters too.
    byte[] binary(int id, int most) throws IOException {
        Value value = found.get(id);
        if (value == null || (value.type() != BINARY && value.type() != TEXT_8)) {
            return new byte[0];
        }
        return bytes(value, most).copy();
    }

    /// Several values of bytes, at most 20.
    List<byte[]> binaries(int id) throws IOException {
        Value value = found.get(id);
        if (value == null || value.type() != BINARIES) {
            return List.of();
        }
        List<byte[]> all = new ArrayList<>();
        try {
            Bytes bytes = bytes(value, 64 << 10);
            int count = (int) Math.min(20, bytes.u32(0));
            for (int i = 0; i < count; i++) {
                int end = i + 1 < bytes.u32(0) ? bytes.i32(8 + 4 * i) : bytes.length();
                all.add(bytes.slice(bytes.i32(4 + 4 * i), end).copy());
            }
        } catch (DamageException keepWhatIsThere) {
            return all;
        }
        return all;
    }

    /// A whole number, or `otherwise`.
    int number(int id, int otherwise) throws IOException {
        Value value = found.get(id);
        if (value == null) {
            return otherwise;
        }
        return switch (value.type()) {
            case INTEGER_32 -> value.direct().i32(0);
            case INTEGER_16 -> value.direct().u16(0);
            default -> otherwise;
        };
    }

    /// Whether it is there and true.
    boolean flag(int id) throws IOException {
        Value value = found.get(id);
        return value != null && value.type() == BOOLEAN && value.direct().u8(0) != 0;
    }

    /// A time, null if it is none between 1970 and 2200.
    @Nullable Instant time(int id) throws IOException {
        Value value = found.get(id);
        if (value == null || value.type() != TIME) {
            return null;
        }
        Bytes bytes = bytes(value, 8);
        if (bytes.length() < 8) {
            return null;
        }
        long ticks = bytes.i64(0);
        long second = Math.floorDiv(ticks, TICKS) - EPOCH;
        boolean plausible = second > 0 && second < LATEST;
        return plausible ? Instant.ofEpochSecond(second, Math.floorMod(ticks, TICKS) * 100) : null;
    }

    private Bytes bytes(Value value, int most) throws IOException {
        if (!value.refers()) {
            return value.direct().first(most);
        }
        try {
            return values.find(value.direct().i32(0), most);
        } catch (DamageException theOthersAreWorthHaving) {
            return Bytes.NONE;
        }
    }
}
