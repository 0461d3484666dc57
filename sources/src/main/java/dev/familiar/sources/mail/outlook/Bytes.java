package dev.familiar.sources.mail.outlook;

import java.util.Arrays;

/// A stretch of bytes that are numbers, little end first. Never reads outside of it. Immutable as
/// long as nobody changes the array it was made from.
final class Bytes {

    static final Bytes NONE = new Bytes(new byte[0]);

    private final byte[] array;
    private final int from;
    private final int length;

    Bytes(byte[] array) {
        this(array, 0, array.length);
    }

    private Bytes(byte[] array, int from, int length) {
        this.array = array;
        this.from = from;
        this.length = length;
    }

    int length() {
        return length;
    }

    int u8(int at) throws DamageException {
        return array[check(at, 1)] & 0xff;
    }

    int u16(int at) throws DamageException {
        int i = check(at, 2);
        return (array[i] & 0xff) | (array[i + 1] & 0xff) << 8;
    }

    int i32(int at) throws DamageException {
        int i = check(at, 4);
        return (array[i] & 0xff)
                | (array[i + 1] & 0xff) << 8
                | (array[i + 2] & 0xff) << 16
                | (array[i + 3] & 0xff) << 24;
    }

    long u32(int at) throws DamageException {
        return i32(at) & 0xffffffffL;
    }

    long i64(int at) throws DamageException {
        return u32(at) | (long) i32(at + 4) << 32;
    }

    /// A number of four or eight bytes.
    long word(int at, int size) throws DamageException {
        return size == 8 ? i64(at) : u32(at);
    }

    /// The part from `start` up to `end`, sharing the array.
    Bytes slice(int start, int end) throws DamageException {
        if (end < start) {
            throw DamageException.broken("A part ends before it starts.");
        }
        return new Bytes(array, check(start, end - start), end - start);
    }

    /// The first bytes, at most `most`.
    Bytes first(int most) {
        return length <= most ? this : new Bytes(array, from, most);
    }

    byte[] copy() {
        return Arrays.copyOfRange(array, from, from + length);
    }

    private int check(int at, int size) throws DamageException {
        if (at < 0 || size < 0 || at > length - size) {
            throw DamageException.broken("A number points outside of its structure.");
        }
        return from + at;
    }
}
