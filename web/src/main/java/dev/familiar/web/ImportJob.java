package dev.familiar.web;

import dev.familiar.app.Familiar;
import dev.familiar.app.reading.ImportReport;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.store.StoreException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

// An import takes minutes and must not hold up pages: it has a Familiar of its own, and verdicts
// rest meanwhile because every batch would make them be worked out anew.

/// Reads archives beside the pages, one import at a time. For many threads.
final class ImportJob {

    private final Familiar familiar;
    private final VerdictBoard board;
    private final FaultLog faults;
    private final AtomicReference<CompletableFuture<Boolean>> running =
            new AtomicReference<>(CompletableFuture.completedFuture(true));
    private volatile ImportState state = new ImportState.Idle();

    /// @param familiar for this alone
    /// @param faults where faults of the program are kept
    ImportJob(Familiar familiar, VerdictBoard board, FaultLog faults) {
        this.familiar = familiar;
        this.board = board;
        this.faults = faults;
    }

    ImportState state() {
        return state;
    }

    /// Begins; false if another import is running.
    boolean start(ImportRequest request) {
        synchronized (this) {
            if (state instanceof ImportState.Running) {
                return false;
            }
            state = new ImportState.Running("starting", 0, -1);
        }
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        running.set(ended);
        Thread _ = Thread.ofPlatform().name("import").daemon().start(() -> run(request, ended));
        return true;
    }

    private void run(ImportRequest request, CompletableFuture<Boolean> ended) {
        board.rest(true);
        @Nullable ImportReport report = null;
        String problem = "";
        try {
            report =
                    familiar.reading()
                            .importArchives(
                                    request,
                                    (label, done, total) ->
                                            state = new ImportState.Running(label, done, total));
        } catch (StoreException e) {
            problem = stopped(Problem.of(e).advice());
            workOutWhatWasRead();
        } catch (RuntimeException | Error e) {
            problem = stopped(Problem.unexpected(e, faults.keep(e)).advice());
            workOutWhatWasRead();
        } finally {
            board.rest(false);
            state = report == null ? new ImportState.Failed(problem) : new ImportState.Done(report);
            ended.complete(true);
        }
    }

    /// The pages must not show people as they were before what is kept; where that cannot be
    /// written either, the next start of the program does it.
    private void workOutWhatWasRead() {
        try {
            familiar.catchUp(
                    () -> state = new ImportState.Running("working out who is who", 0, -1));
        } catch (RuntimeException stillNoRoom) {
            // The import's own failure is what the owner is told.
        }
    }

    private static String stopped(String why) {
        return "The import stopped. " + why + " What was read is kept; start it again to go on.";
    }

    /// Waits until no import is running; one that is cannot be stopped without losing its last
    /// seconds, and they are read again next time.
    void finish() {
        var _ = running.get().join();
    }
}
