package dev.familiar.testkit.outlook;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Bytes being written, little end first, growing as needed.
final class Block {

    private ByteBuffer buffer = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);

    Block u8(int value) {
        room(1).put((byte) value);
        return this;
    }

    Block u16(int value) {
        room(2).putShort((short) value);
        return this;
    }

    Block u32(long value) {
        room(4).putInt((int) value);
        return this;
    }

    Block u64(long value) {
        room(8).putLong(value);
        return this;
    }

    Block bytes(byte[] value) {
        room(value.length).put(value);
        return this;
    }

    /// Zeros up to a length.
    Block upTo(int length) {
        while (buffer.position() < length) {
            u8(0);
        }
        return this;
    }

    int length() {
        return buffer.position();
    }

    byte[] toBytes() {
        byte[] bytes = new byte[buffer.position()];
        buffer.get(0, bytes);
        return bytes;
    }

    private ByteBuffer room(int more) {
        if (buffer.remaining() < more) {
            int wanted = Math.max(buffer.capacity() * 2, buffer.position() + more);
            buffer = ByteBuffer.allocate(wanted).order(ByteOrder.LITTLE_ENDIAN).put(buffer.flip());
        }
        return buffer;
    }
}
