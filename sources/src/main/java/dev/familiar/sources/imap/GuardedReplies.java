package dev.familiar.sources.imap;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A server's replies, passed on unchanged, but cut off with a [TooLongException] at the first that
/// is longer than any reply must be, and where all replies to one command are longer together than
/// the command allows.
///
/// The IMAP library makes room for as many bytes as a reply announces (`{2000000000}`, RFC 3501
/// section 4.3) before the first of them has come. Here the announcement is seen first. A reply
/// ends where the library takes it to end, at CR LF: a line feed alone is one more byte of it. For
/// one thread.
final class GuardedReplies extends FilterInputStream {

    /// The longest reply, with everything in it. The longest asked for is one message's first 4
    /// MiB; servers that do not know how to hand over a part hand over the whole.
    static final int LONGEST = 64 << 20;

    private static final long NO_NUMBER = -1;

    private long total;
    private long allowance = LONGEST;
    private boolean afterReturn;
    private long literalLeft;
    private long number = NO_NUMBER;
    private State state = State.TEXT;

    /// How much of `{123}` and its line end has gone by.
    private enum State {
        TEXT,
        NUMBER,
        CLOSED,
        RETURN
    }

    /// A reply is too long to be held.
    static final class TooLongException extends IOException {

        private static final long serialVersionUID = 1L;

        TooLongException() {
            super("the server replies with more than any server has to say");
        }
    }

    GuardedReplies(InputStream in) {
        super(in);
    }

    /// Starts to count anew, for the next command.
    ///
    /// @param bytes the most that all replies to it may have together
    void allow(long bytes) {
        allowance = bytes;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            see((byte) b);
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        int i = offset;
        while (i < offset + count) {
            if (literalLeft > 0) {
                int passed = (int) Math.min(literalLeft, offset + count - i);
                literalLeft -= passed;
                i += passed;
            } else {
                see(bytes[i]);
                i++;
            }
        }
        return count;
    }

    private void see(byte b) throws TooLongException {
        if (literalLeft > 0) {
            literalLeft--;
            return;
        }
        total++;
        allowance--;
        boolean lineEnds = afterReturn && b == '\n';
        afterReturn = b == '\r';
        State before = state;
        state = State.TEXT;
        if (b == '{') {
            state = State.NUMBER;
            number = NO_NUMBER;
        } else if (before == State.NUMBER && b >= '0' && b <= '9') {
            state = State.NUMBER;
            number = Math.min(LONGEST + 1L, Math.max(0, number) * 10 + (b - '0'));
        } else if (before == State.NUMBER && b == '}' && number != NO_NUMBER) {
            state = State.CLOSED;
        } else if (before == State.CLOSED && b == '\r') {
            state = State.RETURN;
        } else if (before == State.RETURN && b == '\n') {
            literalLeft = number;
            total += number;
            allowance -= number;
        } else if (lineEnds) {
            total = 0;
        }
        if (total > LONGEST || allowance < 0) {
            throw new TooLongException();
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
