package dev.familiar.bench.mail;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The messages of a well-formed mbox, one after the other: enough to multiply one, and on purpose
/// not the reader that is measured.
///
/// A message begins with a line `From ` that holds a time of day, at the start of the file or after
/// an empty line. One `>` is taken off lines that quote a separator. For one thread; holds one
/// message.
final class MboxReader implements Closeable {
    private static final int LONGEST_MESSAGE = 256 << 20;
    private static final Pattern SEPARATOR = Pattern.compile("From \\S.*\\d:\\d\\d.*\\n?");
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private final Path file;
    private final InputStream in;
    private final ByteText line = new ByteText();

    MboxReader(Path file) throws IOException {
        this.file = file;
        this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 20);
        readLine();
        if (line.length() > 0 && !isSeparator()) {
            in.close();
            throw new IOException(
                    file
                            + " does not begin with a separator line, like From a@example.com Thu Jan"
                            + "  1 00:00:00 2026");
        }
    }

    private MboxReader(Path file, long offset) throws IOException {
        this.file = file;
        InputStream at = Files.newInputStream(file);
        at.skipNBytes(offset);
        this.in = new BufferedInputStream(at, 1 << 16);
        boolean blank = false;
        while (readLine() && !(blank && isSeparator())) {
            blank = isBlank();
        }
    }

    /// Puts the first message that begins after a byte of the file into `message`.
    ///
    /// @return false if there is none
    static boolean after(Path file, long offset, ByteText message) throws IOException {
        try (MboxReader reader = new MboxReader(file, offset)) {
            return reader.next(message);
        }
    }

    /// Puts the next message with its separator line into `message`, which is emptied first.
    ///
    /// @return false at the end
    /// @throws IOException if a message is longer than 256 MB, or the file cannot be read
    boolean next(ByteText message) throws IOException {
        message.clear();
        if (line.length() == 0) {
            return false;
        }
        message.put(line, 0, line.length());
        boolean blank = false;
        while (readLine() && !(blank && isSeparator())) {
            if (message.length() + line.length() > LONGEST_MESSAGE) {
                throw new IOException("a message in " + file + " is longer than 256 MB");
            }
            blank = isBlank();
            message.put(line, isQuoted() ? 1 : 0, line.length());
        }
        if (blank) {
            int end = message.length() - line(message);
            message.cutTo(end);
        }
        return true;
    }

    /// The length of the empty line at the end of a message, which belongs to the mbox.
    private static int line(ByteText message) {
        int last = message.length();
        return last > 1 && message.at(last - 1) == '\n' && message.at(last - 2) == '\r' ? 2 : 1;
    }

    private boolean readLine() throws IOException {
        line.clear();
        int letter = in.read();
        while (letter >= 0) {
            line.put(letter);
            if (letter == '\n') {
                break;
            }
            if (line.length() > LONGEST_MESSAGE) {
                throw new IOException("a line in " + file + " is longer than 256 MB");
            }
            letter = in.read();
        }
        return line.length() > 0;
    }

    private boolean isBlank() {
        return line.at(0) == '\n' || line.at(0) == '\r' && line.length() == 2;
    }

    private boolean isSeparator() {
        return line.startsWith(FROM, 0, line.length())
                && SEPARATOR.matcher(line.text(0, line.length())).matches();
    }

    private boolean isQuoted() {
        int at = 0;
        while (at < line.length() && line.at(at) == '>') {
            at++;
        }
        return at > 0 && line.startsWith(FROM, at, line.length());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
