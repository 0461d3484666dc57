package dev.familiar.sources.mail.header;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/// HZ (RFC 1843): GB 2312 in seven bits, between `~{` and `~}`; `~~` is a tilde, and a tilde at the
/// end of a line joins it to the next. Linear, bounded by its input.
final class HzText {

    private static final Charset GB = Charset.forName("GB18030");

    private HzText() {}

    static String decode(byte[] bytes, int from, int length) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(length);
        boolean chinese = false;
        int end = from + length;
        for (int i = from; i < end; i++) {
            byte b = bytes[i];
            byte next = i + 1 < end ? bytes[i + 1] : 0;
            if (b == '~' && (next == '{' || next == '}')) {
                chinese = next == '{';
                i++;
            } else if (b == '~' && !chinese && (next == '~' || next == '\n')) {
                if (next == '~') {
                    out.write('~');
                }
                i++;
            } else if (b == '\n') {
                // No Chinese line goes on without a mark of its own (section 2).
                chinese = false;
                out.write(b);
            } else {
                out.write(chinese && b > ' ' ? b | 0x80 : b);
            }
        }
        return out.toString(GB);
    }
}
