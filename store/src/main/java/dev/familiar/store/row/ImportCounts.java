package dev.familiar.store.row;

import dev.familiar.model.source.Fault;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What reading one archive came to so far, over all sessions that read it.
///
/// @param added records not known before
/// @param merged records that added something to a known one
/// @param unchanged records that said nothing new
/// @param faults how often each fault code occurred
/// @param samples the first few faults of each code
/// @param passed how often something was understood and left out, by reason
public record ImportCounts(
        long added,
        long merged,
        long unchanged,
        SortedMap<String, Long> faults,
        List<Fault> samples,
        SortedMap<String, Long> passed) {

    /// Copies the collections.
    public ImportCounts {
        faults = new TreeMap<>(faults);
        samples = List.copyOf(samples);
        passed = new TreeMap<>(passed);
    }

    /// All records delivered.
    public long read() {
        return added + merged + unchanged;
    }

    /// What came since those earlier counts; the first faults of all.
    public ImportCounts minus(ImportCounts earlier) {
        SortedMap<String, Long> since = minus(faults, earlier.faults);
        return new ImportCounts(
                added - earlier.added,
                merged - earlier.merged,
                unchanged - earlier.unchanged,
                since,
                samples.stream().filter(fault -> since.containsKey(fault.code())).toList(),
                minus(passed, earlier.passed));
    }

    private static SortedMap<String, Long> minus(
            SortedMap<String, Long> counts, SortedMap<String, Long> earlier) {
        SortedMap<String, Long> since = new TreeMap<>();
        counts.forEach((code, count) -> {
            long more = count - earlier.getOrDefault(code, 0L);
            if (more > 0) {
                since.put(code, more);
            }
        });
        return since;
    }

    /// All faults.
    public long skipped() {
        return faults.values().stream().mapToLong(Long::longValue).sum();
    }
}
