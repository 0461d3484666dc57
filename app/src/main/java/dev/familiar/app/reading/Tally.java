package dev.familiar.app.reading;

import dev.familiar.app.reading.ImportReport.Archive;
import dev.familiar.app.reading.ImportReport.Counts;
import dev.familiar.app.reading.ImportReport.FaultCount;
import dev.familiar.app.reading.ImportReport.PassedCount;
import dev.familiar.model.source.Fault;
import dev.familiar.store.row.ImportCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Adds up what became of the entries of one archive. One thread.
final class Tally {

    /// Faults of one code that are told in full; the rest are counted.
    private static final int FIRST = 3;

    private final String path;
    private final String source;

    /// By code in the order of the alphabet, so that a report reads the same each time.
    private final Map<String, List<String>> firstByCode = new TreeMap<>();

    private final Map<String, Long> faultsByCode = new TreeMap<>();

    private final Map<String, Long> passedByCode = new TreeMap<>();

    /// Records delivered; `added` and `unchanged` together are as many.
    private long read;

    private long added;
    private long unchanged;
    private long bytes;

    /// Time spent reading, without what other archives took in between.
    private long nanos;

    Tally(String path, String source) {
        this.path = path;
        this.source = source;
    }

    /// An entry that was read just now, or the rest of it.
    void read(ImportCounts counts, long entryBytes, long entryNanos) {
        read += counts.read();
        // A second sighting that adds an address to a known record is news to the owner.
        added += counts.added() + counts.merged();
        unchanged += counts.unchanged();
        faults(counts);
        // -1 where the size is not known.
        bytes += Math.max(0, entryBytes);
        nanos += entryNanos;
    }

    /// An entry that was read to its end in an earlier import. Its faults are told again each time:
    /// they are still there, and so is what they kept out.
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
        counts.passed().forEach((code, count) -> passedByCode.merge(code, count, Long::sum));
    }

    /// Keeps the first few of a code; by position, since the owner has to find the place.
    private void sample(Fault fault) {
        List<String> first = firstByCode.computeIfAbsent(fault.code(), code -> new ArrayList<>());
        if (first.size() < FIRST) {
            first.add(fault.position() + ": " + fault.message());
        }
    }

    /// All that was added up so far, with faults by code. Everything that could not be read counts
    /// as skipped, that of the archive itself too.
    Archive report() {
        List<FaultCount> faults =
                faultsByCode.entrySet().stream()
                        .map(fault ->
                                new FaultCount(
                                        fault.getKey(),
                                        fault.getValue(),
                                        firstByCode.getOrDefault(fault.getKey(), List.of())))
                        .toList();
        List<PassedCount> passed =
                passedByCode.entrySet().stream()
                        .map(one -> new PassedCount(one.getKey(), one.getValue()))
                        .toList();
        long skipped = faults.stream().mapToLong(FaultCount::count).sum();
        return new Archive(
                path,
                source,
                new Counts(read, added, unchanged, skipped, bytes),
                faults,
                passed,
                nanos / 1e9);
    }
}
