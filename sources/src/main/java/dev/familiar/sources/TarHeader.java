package dev.familiar.sources;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One 512-byte header of a tar: v7, ustar, GNU and pax alike.
///
/// Source: POSIX.1-2017, `pax`, "ustar Interchange Format"; GNU tar manual, "Basic Tar Format".
///
/// @param name of the member, the prefix before it where there is one; hostile
/// @param size of its content in bytes; negative or absurd if it was written so
/// @param type the letter that says what it is; `0` for a file
/// @param link what a link leads to
/// @param written when the content was; null if it does not say
record TarHeader(String name, long size, char type, String link, @Nullable Instant written) {

    /// The unit that everything in a tar is a multiple of.
    static final int BLOCK = 512;

    private static final int SUM = 148;
    private static final int LATEST_SECOND = Integer.MAX_VALUE;

    /// Whether a file that starts like this is a tar: its first block has a name and a right sum.
    static boolean isTar(byte[] head) {
        return head.length >= BLOCK && head[0] != 0 && isSound(head);
    }

    /// Whether the sum in the block is that of its bytes, with blanks in place of the sum. Old
    /// programs added up signed bytes.
    static boolean isSound(byte[] block) {
        long unsigned = 0;
        long signed = 0;
        for (int i = 0; i < BLOCK; i++) {
            byte b = i >= SUM && i < SUM + 8 ? (byte) ' ' : block[i];
            unsigned += b & 0xff;
            signed += b;
        }
        long stated = number(block, SUM, 8);
        return stated == unsigned || stated == signed;
    }

    /// Reads a block that [#isSound].
    static TarHeader read(byte[] block) {
        String name = text(block, 0, 100);
        // GNU's own form has times where ustar has the prefix.
        boolean ustar = block[257] == 'u' && block[262] == 0;
        String prefix = ustar ? text(block, 345, 155) : "";
        long seconds = number(block, 136, 12);
        char type = (char) (block[156] & 0xff);
        return new TarHeader(
                prefix.isEmpty() ? name : prefix + "/" + name,
                number(block, 124, 12),
                type == 0 ? '0' : type,
                text(block, 157, 100),
                instant(seconds));
    }

    static @Nullable Instant instant(long seconds) {
        return seconds > 0 && seconds < LATEST_SECOND ? Instant.ofEpochSecond(seconds) : null;
    }

    private static String text(byte[] block, int from, int length) {
        int end = from;
        while (end < from + length && block[end] != 0) {
            end++;
        }
        return new String(block, from, end - from, StandardCharsets.UTF_8);
    }

    /// Octal digits, or, if the first bit is set, a binary number (GNU); -1 if it is neither.
    private static long number(byte[] block, int from, int length) {
        if ((block[from] & 0x80) != 0) {
            return binary(block, from, length);
        }
        long value = 0;
        boolean digits = false;
        for (int i = from; i < from + length; i++) {
            int c = block[i];
            if (c >= '0' && c <= '7') {
                value = value << 3 | (c - '0');
                digits = true;
            } else if (c != ' ' && c != 0) {
                return -1;
            } else if (digits) {
                break;
            }
        }
        return value;
    }

    private static long binary(byte[] block, int from, int length) {
        if ((block[from] & 0x7f) != 0) {
            return -1;
        }
        long value = 0;
        for (int i = from + 1; i < from + length; i++) {
            if (value >>> 54 != 0) {
                return -1;
            }
            value = value << 8 | (block[i] & 0xff);
        }
        return value;
    }

    /// Hides what the owner's files are called.
    @Override
    public String toString() {
        return "TarHeader[hidden]";
    }
}
