package dev.familiar.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

// PrintStream and PrintWriter swallow what their stream throws and note it in a flag that every
// caller would have to ask for. They let an unchecked exception pass, so one thrown below them
// reaches whoever prints, in every command.

/// Standard output, which may be a full disk or a pipe that nobody reads any more.
///
/// The first write that fails is remembered and told by a [Lost], and so is every later one: a
/// command that prints on ends there, and none can end as if all had been said. One thread.
final class ResultStream extends OutputStream {

    private final OutputStream out;
    private final boolean pipe;
    private @Nullable Lost lost;

    /// @param out where the bytes go; not buffered, so that a failure shows at once
    /// @param pipe whether it is known to be a pipe; one that is not known is told by what the
    ///   system says
    ResultStream(OutputStream out, boolean pipe) {
        this.out = out;
        this.pipe = pipe;
    }

    /// A writer to the standard output of this process, in its charset.
    static PrintWriter ofProcess() {
        OutputStream raw = new FileOutputStream(FileDescriptor.out);
        ResultStream stream = new ResultStream(raw, isPipe(Path.of("/proc/self/fd/1")));
        return new PrintWriter(new OutputStreamWriter(stream, System.out.charset()), true);
    }

    /// The system says it in the owner's language when a pipe breaks, so Linux is asked before.
    private static boolean isPipe(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("pipe:");
        } catch (IOException | UnsupportedOperationException notTold) {
            return false;
        }
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        step(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() {
        step(out::flush);
    }

    private void step(Step step) {
        Lost before = lost;
        if (before != null) {
            throw before;
        }
        try {
            step.take();
        } catch (IOException e) {
            Lost now = new Lost(e, pipe);
            lost = now;
            throw now;
        }
    }

    private interface Step {
        void take() throws IOException;
    }

    /// What was printed did not arrive whole.
    static final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final boolean pipe;

        private Lost(IOException cause, boolean pipe) {
            super(String.valueOf(cause.getMessage()), cause);
            this.pipe = pipe;
        }

        /// Whether the program at the other end of a pipe has read all it wanted, as `head` does;
        /// nothing else goes wrong with a pipe.
        boolean isUnwanted() {
            return pipe || String.valueOf(getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
        }

        /// Where, what and what to do, for standard error.
        String sentence() {
            return "standard output cannot be written ("
                    + getMessage()
                    + "), so not all was said; make room or send it elsewhere. What the command"
                    + " changed in the home is changed; one that only shows can be repeated";
        }
    }
}
