package dev.familiar.app;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// The threads that help the importing one: as many as there are cores. They end with the program.
///
/// Work that waits for other work of these threads can wait for ever, when all of them do; so what
/// runs here must not hand on to here and wait.
final class Workers implements Executor, AutoCloseable {

    private final AtomicInteger number = new AtomicInteger();
    private final ExecutorService pool =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), this::thread);

    /// Named, so that a dump of threads tells them from a server's; they never keep the program
    /// alive.
    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "familiar-worker-" + number.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /// @throws java.util.concurrent.RejectedExecutionException after [#close]
    @Override
    public void execute(Runnable work) {
        pool.execute(work);
    }

    /// Waits for what is under way.
    @Override
    public void close() {
        pool.close();
    }
}
