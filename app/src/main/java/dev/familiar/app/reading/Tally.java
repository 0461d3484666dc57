package dev.familiar.app.reading;

import dev.familiar.app.reading.ImportReport.Archive;
import dev.familiar.app.reading.ImportReport.Counts;
import dev.familiar.app.reading.ImportReport.FaultCount;
import dev.familiar.model.source.Fault;
import dev.familiar.store.row.ImportCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Adds up what became of the entries of one archive. One thread.
final class Tally {

    private static final int FIRST = 3;

    private final String path;
    private final String source;
    private final Map<String, List<String>> firstByCode = new TreeMap<>();
    private final Map<String, Long> faultsByCode = new TreeMap<>();
    private long read;
    private long added;
    private long unchanged;
    private long bytes;
    private long nanos;

    Tally(String path, String source) {
        this.path = path;
        this.source = source;
    }

    /// An entry that was read just now, or the rest of it.
    void read(ImportCounts counts, long entryBytes, long entryNanos) {
        read += counts.read();
        added += counts.added() + counts.merged();
        unchanged += counts.unchanged();
        faults(counts);
        bytes += Math.max(0, entryBytes);
        nanos += entryNanos;
    }

    /// An entry that was read to its end in an earlier import.
    void known(ImportCounts counts) {
        read += counts.read();
        unchanged += counts.read();
        faults(counts);
    }

    /// A message kept as a file of its own that was read in an earlier import.
    void knownPiece() {
        read++;
        unchanged++;
    }

    /// A fault of the archive itself.
    void fault(Fault fault) {
        faultsByCode.merge(fault.code(), 1L, Long::sum);
        sample(fault);
    }

    private void faults(ImportCounts counts) {
        counts.faults().forEach((code, count) -> faultsByCode.merge(code, count, Long::sum));
        counts.samples().forEach(this::sample);
    }

    private void sample(Fault fault) {
        List<String> first = firstByCode.computeIfAbsent(fault.code(), code -> new ArrayList<>());
        if (first.size() < FIRST) {
            first.add(fault.position() + ": " + fault.message());
        }
    }

    Archive report() {
        List<FaultCount> faults =
                faultsByCode.entrySet().stream()
                        .map(fault ->
                                new FaultCount(
                                        fault.getKey(),
                                        fault.getValue(),
                                        firstByCode.getOrDefault(fault.getKey(), List.of())))
                        .toList();
        long skipped = faults.stream().mapToLong(FaultCount::count).sum();
        return new Archive(
                path,
                source,
                new Counts(read, added, unchanged, skipped, bytes),
                faults,
                nanos / 1e9);
    }
}
