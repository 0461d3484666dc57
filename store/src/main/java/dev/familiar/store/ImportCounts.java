package dev.familiar.store;

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
public record ImportCounts(
        long added,
        long merged,
        long unchanged,
        SortedMap<String, Long> faults,
        List<Fault> samples) {

    /// Copies the collections.
    public ImportCounts {
        faults = new TreeMap<>(faults);
        samples = List.copyOf(samples);
    }

    /// All records delivered.
    public long read() {
        return added + merged + unchanged;
    }

    /// All faults.
    public long skipped() {
        return faults.values().stream().mapToLong(Long::longValue).sum();
    }
}
