package dev.familiar.app.reading;

import dev.familiar.model.source.Fault;
import dev.familiar.store.Store;
import dev.familiar.store.row.ArchiveEntry;
import dev.familiar.store.row.ImportCounts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was imported. One thread.
final class ArchivesDesk {

    /// Faults of one code that are shown in full.
    private static final int FIRST = 5;

    private final Store store;

    ArchivesDesk(Store store) {
        this.store = store;
    }

    /// All archives in the order in which they were first imported, and what each kind covers.
    ///
    /// Counts are kept with each entry; only the coverage may have to be counted.
    ArchivesView view() {
        Map<Group, List<ArchiveEntry>> groups = new LinkedHashMap<>();
        for (ArchiveEntry entry : store.archives()) {
            Group group = new Group(entry.identity().path(), entry.identity().source());
            groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(entry);
        }
        List<ArchivesView.Item> items = new ArrayList<>();
        groups.forEach((group, entries) -> items.add(item(group, entries)));
        return new ArchivesView(items, store.interactions().coverage());
    }

    /// What counts as one archive for the owner: a folder of a thousand messages is one line, not a
    /// thousand.
    private record Group(String path, String source) {}

    /// One line; whole only if every entry was read to its end.
    private static ArchivesView.Item item(Group group, List<ArchiveEntry> entries) {
        SortedMap<String, Long> counts = new TreeMap<>();
        SortedMap<String, Long> passed = new TreeMap<>();
        Map<String, List<String>> samples = new TreeMap<>();
        long records = 0;
        for (ArchiveEntry entry : entries) {
            ImportCounts read = entry.counts();
            records += read.read();
            read.faults().forEach((code, count) -> counts.merge(code, count, Long::sum));
            read.passed().forEach((code, count) -> passed.merge(code, count, Long::sum));
            for (Fault fault : read.samples()) {
                List<String> first = samples.computeIfAbsent(fault.code(), _ -> new ArrayList<>());
                if (first.size() < FIRST) {
                    first.add(fault.position() + ": " + fault.message());
                }
            }
        }
        List<ImportReport.FaultCount> faults = new ArrayList<>();
        counts.forEach((code, count) ->
                faults.add(
                        new ImportReport.FaultCount(
                                code, count, samples.getOrDefault(code, List.of()))));
        return new ArchivesView.Item(
                group.path(),
                group.source(),
                entries.size(),
                records,
                entries.stream().allMatch(ArchiveEntry::isComplete),
                faults,
                passed.entrySet().stream()
                        .map(one -> new ImportReport.PassedCount(one.getKey(), one.getValue()))
                        .toList());
    }
}
