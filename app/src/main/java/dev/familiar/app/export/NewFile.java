package dev.familiar.app.export;

import dev.familiar.app.refusal.SystemWord;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;

/// A file that the owner asked for: whole under its name, or not there.
///
/// Written beside the name first, out to the disk, and only then given it, so that a full disk or a
/// kill leaves nothing that could be taken for the whole, and the same command can be repeated.
/// What has the name already stays.
public final class NewFile {

    private NewFile() {}

    /// What a file holds.
    @FunctionalInterface
    public interface Content {

        /// @param out takes text in UTF-8; need not be closed
        /// @throws IOException what `out` throws, or what is wrong with where the content is from
        void write(Writer out) throws IOException;
    }

    /// Writes a file.
    ///
    /// @param file a name that is free
    /// @throws FileAlreadyExistsException if it is taken
    /// @throws IOException what `content` throws, or if the file cannot be written; then the
    ///   message is for the owner and names the file
    public static void write(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path folder = target.getParent();
        if (folder != null && Files.notExists(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        // Not longer than a name may be, whatever the owner's is.
        Path part = target.resolveSibling(".familiar-" + UUID.randomUUID() + ".part");
        // Also where the program is told to stop in the middle.
        part.toFile().deleteOnExit();
        try {
            fill(part, file, content);
            giveName(part, target, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// Writes a file that may be there from before.
    ///
    /// @param file a name that is free, or that a file has which begins with `head`: that one is
    ///   replaced, in one step; what begins otherwise is somebody else's and stays
    /// @param head how the files of that kind begin, in UTF-8
    /// @throws FileAlreadyExistsException if something else has the name
    /// @throws IOException as [#write]
    public static void renew(Path file, String head, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            write(file, content);
            return;
        }
        if (!isOwn(target, head)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path part = target.resolveSibling(".familiar-" + UUID.randomUUID() + ".part");
        part.toFile().deleteOnExit();
        try {
            fill(part, file, content);
            Files.move(
                    part,
                    target,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (AccessDeniedException | AtomicMoveNotSupportedException e) {
            throw notWritten(file, e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static boolean isOwn(Path target, String head) throws IOException {
        byte[] wanted = head.getBytes(StandardCharsets.UTF_8);
        if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(target)) {
            return Arrays.equals(in.readNBytes(wanted.length), wanted);
        }
    }

    private static void fill(Path part, Path file, Content content) throws IOException {
        try (FileChannel channel = open(part, file)) {
            Told told = new Told(Channels.newOutputStream(channel), file);
            Writer out = new BufferedWriter(new OutputStreamWriter(told, StandardCharsets.UTF_8));
            content.write(out);
            out.flush();
            told.step(() -> channel.force(true));
        }
    }

    /// Not in one go with the look at the name on every system, as with a backup.
    private static void giveName(Path part, Path target, Path file) throws IOException {
        try {
            Files.move(part, target);
        } catch (FileAlreadyExistsException cameMeanwhile) {
            throw new FileAlreadyExistsException(file.toString());
        } catch (IOException e) {
            throw notWritten(file, e);
        }
    }

    private static FileChannel open(Path part, Path file) throws IOException {
        try {
            return FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw notWritten(file, e);
        }
    }

    private static IOException notWritten(Path file, IOException cause) {
        return new IOException(
                file
                        + " cannot be written ("
                        + SystemWord.of(cause)
                        + "), and nothing of it is left; make room, or choose another place, and"
                        + " repeat",
                cause);
    }

    /// Tells failures of the file in words, so that they differ from those of the content.
    private static final class Told extends FilterOutputStream {

        private final Path file;

        Told(OutputStream out, Path file) {
            super(out);
            this.file = file;
        }

        private interface Step {
            void take() throws IOException;
        }

        private void step(Step step) throws IOException {
            try {
                step.take();
            } catch (IOException e) {
                throw notWritten(file, e);
            }
        }

        @Override
        public void write(int one) throws IOException {
            step(() -> out.write(one));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            step(() -> out.write(bytes, offset, length));
        }

        @Override
        public void flush() throws IOException {
            step(out::flush);
        }
    }
}
