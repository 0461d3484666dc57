package dev.familiar.checks.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// What a program that is going to be killed tried, and what it was told: a line before each word
/// and a line after it, each with the operating system when its method returns. For many threads.
final class Journal implements AutoCloseable {

    private final FileChannel file;

    private Journal(FileChannel file) {
        this.file = file;
    }

    /// Goes on with the journal in that file.
    static Journal open(Path path) throws IOException {
        return new Journal(
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    /// How a word ended.
    enum State {
        /// It is about to be said.
        TRY,
        /// It was acknowledged.
        OK,
        /// It was refused.
        NO,
        /// Something happened that must not.
        FAULT,
        /// Nothing was said: how far the program is.
        AT
    }

    /// One line.
    ///
    /// @param state how far it is with what
    /// @param what kind of word, such as `decide`
    /// @param token unlike that of any other word of its kind
    /// @param rest what else is to be known
    record Line(State state, String what, String token, String rest) {

        private static Line parse(String text) {
            String[] parts = text.split(" ", 4);
            return new Line(
                    State.valueOf(parts[0]), parts[1], parts[2], parts.length < 4 ? "" : parts[3]);
        }
    }

    void write(State state, String what, String token, String rest) {
        String line = state + " " + what + " " + token + (rest.isEmpty() ? "" : " " + rest) + "\n";
        try {
            int _ = file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All whole lines so far.
    static List<Line> read(Path path) throws IOException {
        if (Files.notExists(path)) {
            return List.of();
        }
        String text = Files.readString(path);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().map(Line::parse).toList();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
