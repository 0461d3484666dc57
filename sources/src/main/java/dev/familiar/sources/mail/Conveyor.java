package dev.familiar.sources.mail;

import dev.familiar.model.source.Position;
import dev.familiar.sources.Depth;
import dev.familiar.sources.Reading;
import dev.familiar.sources.ReadingSink;
import dev.familiar.sources.mail.header.AddressCache;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/// Has messages read on other threads while the calling one cuts the next, and hands the readings
/// on in the messages' order, on the calling thread.
///
/// At most [#UNDER_WAY] portions of [#PORTION_BYTES] are there at a time; whoever cuts faster than
/// is read, or than the sink takes, waits. The first portions are small, so that whoever looks for
/// the one message at a place has it without reading the next hundreds. For one thread.
final class Conveyor {

    private static final int UNDER_WAY = 6;
    private static final int PORTION_BYTES = 1 << 19;
    private static final int PORTION_MESSAGES = 256;

    private final Depth depth;
    private final Executor workers;
    private final ReadingSink sink;
    private final AddressCache addresses = new AddressCache();
    private final Deque<CompletableFuture<List<Reading>>> underWay = new ArrayDeque<>();
    private List<Job> portion = new ArrayList<>();
    private int bytes;
    private int most = 1;

    /// @param workers where messages are read; may be the calling thread itself
    Conveyor(Depth depth, Executor workers, ReadingSink sink) {
        this.depth = depth;
        this.workers = workers;
        this.sink = sink;
    }

    /// A message that waits, with bytes of its own.
    private record Job(RawMessage raw, Position position, Set<FolderKind> filed) {}

    /// Takes a message; its array may be used again when this returns.
    void add(RawMessage raw, Position position, Set<FolderKind> filed) {
        portion.add(new Job(raw.copy(), position, filed));
        bytes += raw.length();
        if (bytes >= PORTION_BYTES || portion.size() >= most) {
            send();
        }
    }

    /// Lets a checkpoint follow what was taken so far.
    void checkpoint(long mark) {
        send();
        underWay.add(CompletableFuture.completedFuture(List.of(new Reading.Checkpoint(mark))));
    }

    private void send() {
        if (!portion.isEmpty()) {
            List<Job> jobs = portion;
            portion = new ArrayList<>();
            bytes = 0;
            most = Math.min(PORTION_MESSAGES, most * 2);
            underWay.add(CompletableFuture.supplyAsync(() -> read(jobs), workers));
        }
        while (underWay.size() > UNDER_WAY
                || (!underWay.isEmpty() && underWay.getFirst().isDone())) {
            deliver();
        }
    }

    private List<Reading> read(List<Job> jobs) {
        List<Reading> readings = new ArrayList<>(jobs.size() + 1);
        MessageReader reader = new MessageReader(readings::add, depth, addresses);
        jobs.forEach(job -> reader.read(job.raw(), job.position(), job.filed()));
        return readings;
    }

    private void deliver() {
        List<Reading> readings;
        try {
            readings = underWay.removeFirst().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
        readings.forEach(sink::accept);
    }

    /// Hands on everything that is left.
    void finish() {
        send();
        while (!underWay.isEmpty()) {
            deliver();
        }
    }
}
