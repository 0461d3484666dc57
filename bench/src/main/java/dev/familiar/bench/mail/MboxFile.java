package dev.familiar.bench.mail;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// One mbox file of the dialect mboxrd: a line of any number of `>` before `From ` gets one more.
final class MboxFile implements MailTarget {
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;

    /// @throws java.nio.file.FileAlreadyExistsException if there is such a file
    MboxFile(Path file) throws IOException {
        out =
                new BufferedOutputStream(
                        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), 1 << 20);
    }

    @Override
    public void write(Sheaf sheaf) throws IOException {
        ByteText text = sheaf.text();
        for (int i = 0; i < sheaf.size(); i++) {
            int start = sheaf.start(i);
            int end = sheaf.end(i);
            int written = start;
            int line = text.lineEnd(start, end) + 1;
            while (line < end) {
                if (isQuoted(text, line, end)) {
                    text.writeTo(out, written, line);
                    out.write('>');
                    written = line;
                }
                line = text.lineEnd(line, end) + 1;
            }
            text.writeTo(out, written, end);
            out.write('\n');
        }
    }

    private static boolean isQuoted(ByteText text, int line, int end) {
        int at = line;
        while (at < end && text.at(at) == '>') {
            at++;
        }
        return text.startsWith(FROM, at, end);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
