package dev.familiar.sources.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// A text with a very long stretch of one letter in it, made while it is read.
final class LongLine extends SequenceInputStream {

    LongLine(String before, long letters, String after) {
        super(
                Collections.enumeration(
                        List.of(
                                new ByteArrayInputStream(before.getBytes(UTF_8)),
                                new Letters(letters),
                                new ByteArrayInputStream(after.getBytes(UTF_8)))));
    }

    private static final class Letters extends InputStream {

        private long left;

        Letters(long count) {
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int n = (int) Math.min(length, left);
            Arrays.fill(buffer, from, from + n, (byte) 'x');
            left -= n;
            return n;
        }
    }
}
