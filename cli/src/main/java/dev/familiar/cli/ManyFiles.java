package dev.familiar.cli;

import dev.familiar.app.reading.ImportReport.Archive;
import dev.familiar.app.reading.ImportReport.Counts;
import dev.familiar.app.reading.ImportReport.FaultCount;
import dev.familiar.app.reading.ImportReport.PassedCount;
import dev.familiar.app.words.Amounts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// Brings the lines of an import together where one source read so many files that they would be a
/// wall: an address book with a file for each card, a download with a folder for each chat. JSON
/// keeps one object for each.
final class ManyFiles {

    /// So many files of one source still stand for themselves.
    private static final int FEW = 20;

    /// Faults of one code told in full.
    private static final int FIRST = 3;

    private ManyFiles() {}

    /// The same archives in their order, those of a source with more than [#FEW] as one, where the
    /// first of them stood.
    static List<Archive> asOne(List<Archive> archives) {
        Map<String, List<Archive>> bySource = new LinkedHashMap<>();
        archives.forEach(archive ->
                bySource.computeIfAbsent(archive.source(), _ -> new ArrayList<>()).add(archive));
        List<Archive> shown = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Archive archive : archives) {
            List<Archive> alike = Objects.requireNonNull(bySource.get(archive.source()));
            if (alike.size() <= FEW) {
                shown.add(archive);
            } else if (told.add(archive.source())) {
                shown.add(together(alike));
            }
        }
        return shown;
    }

    private static Archive together(List<Archive> alike) {
        long read = 0;
        long added = 0;
        long unchanged = 0;
        long skipped = 0;
        long bytes = 0;
        double seconds = 0;
        Map<String, FaultCount> faults = new TreeMap<>();
        Map<String, Long> passed = new TreeMap<>();
        for (Archive one : alike) {
            read += one.counts().read();
            added += one.counts().added();
            unchanged += one.counts().unchanged();
            skipped += one.counts().skipped();
            bytes += one.counts().bytes();
            seconds += one.seconds();
            one.faults().forEach(fault -> faults.merge(fault.code(), fault, ManyFiles::sum));
            one.passed().forEach(p -> passed.merge(p.code(), p.count(), Long::sum));
        }
        List<PassedCount> reasons = new ArrayList<>();
        passed.forEach((code, count) -> reasons.add(new PassedCount(code, count)));
        return new Archive(
                Amounts.count(alike.size()) + " in " + folder(alike),
                alike.getFirst().source(),
                new Counts(read, added, unchanged, skipped, bytes),
                List.copyOf(faults.values()),
                reasons,
                seconds);
    }

    private static FaultCount sum(FaultCount one, FaultCount other) {
        List<String> first = new ArrayList<>(one.first());
        first.addAll(other.first());
        return new FaultCount(
                one.code(),
                one.count() + other.count(),
                first.subList(0, Math.min(FIRST, first.size())));
    }

    /// The innermost folder that all of them lie in.
    private static String folder(List<Archive> alike) {
        Path common = Path.of(alike.getFirst().path()).getParent();
        for (Archive one : alike) {
            while (common != null && !Path.of(one.path()).startsWith(common)) {
                common = common.getParent();
            }
        }
        return common == null ? "several folders" : common.toString();
    }
}
