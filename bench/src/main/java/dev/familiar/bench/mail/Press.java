package dev.familiar.bench.mail;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Writes a mailbox in all its forms at once.
///
/// Two sheaves take turns: while one is written, by a thread per form, the other is filled by the
/// calling thread. So the files follow from the maker alone, and memory is that of two sheaves.
public final class Press {
    private Press() {}

    /// Writes `mail.mbox` and, if wanted, `Maildir` into a folder, which is made if it is not
    /// there.
    ///
    /// @param maker who makes the messages
    /// @param folder where to
    /// @param maildir whether to write the Maildir too
    /// @return how many messages there are
    /// @throws IOException if one of the two exists, or cannot be written, or the maker fails
    public static long print(MailMaker maker, Path folder, boolean maildir) throws IOException {
        Files.createDirectories(folder);
        List<MailTarget> targets = new ArrayList<>();
        // Closing the pool, which is done first, waits for the threads that still write.
        try {
            targets.add(new MboxFile(folder.resolve("mail.mbox")));
            if (maildir) {
                targets.add(new MaildirFolder(folder.resolve("Maildir")));
            }
            try (ExecutorService pool = Executors.newFixedThreadPool(targets.size())) {
                return run(maker, targets, pool);
            }
        } finally {
            for (MailTarget target : targets) {
                target.close();
            }
        }
    }

    private static long run(MailMaker maker, List<MailTarget> targets, ExecutorService pool)
            throws IOException {
        long messages = 0;
        Sheaf filled = new Sheaf();
        Sheaf other = new Sheaf();
        List<Future<?>> writing = List.of();
        while (true) {
            maker.fill(filled);
            await(writing);
            if (filled.size() == 0) {
                return messages;
            }
            messages += filled.size();
            Sheaf ready = filled;
            writing =
                    targets.stream().<Future<?>>map(target -> start(target, ready, pool)).toList();
            filled = other;
            filled.clear();
            other = ready;
        }
    }

    private static Future<?> start(MailTarget target, Sheaf sheaf, ExecutorService pool) {
        return pool.submit(() -> {
            target.write(sheaf);
            return sheaf.size();
        });
    }

    private static void await(List<Future<?>> writing) throws IOException {
        for (Future<?> one : writing) {
            try {
                one.get();
            } catch (ExecutionException failure) {
                if (failure.getCause() instanceof IOException file) {
                    throw file;
                }
                throw new IllegalStateException("a mailbox could not be written", failure);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("writing the mailbox was interrupted");
            }
        }
    }
}
