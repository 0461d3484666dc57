package dev.familiar.app.reading;

import dev.familiar.traces.Coverage;
import java.util.List;

/// What was imported, and what it covers.
///
/// @param archives in the order of the imports
/// @param coverage per kind of archive
public record ArchivesView(List<Item> archives, List<Coverage> coverage) {

    /// Copies the lists.
    public ArchivesView {
        archives = List.copyOf(archives);
        coverage = List.copyOf(coverage);
    }

    /// One archive: a file, zip or folder, as one source read it.
    ///
    /// @param path where it lay when it was last imported
    /// @param source the kind, e.g. `mbox`
    /// @param entries how many files of it were read
    /// @param records delivered
    /// @param isComplete whether all was read to its end
    /// @param faults what could not be read, by code
    /// @param passed what was understood and left out, by reason
    public record Item(
            String path,
            String source,
            int entries,
            long records,
            boolean isComplete,
            List<ImportReport.FaultCount> faults,
            List<ImportReport.PassedCount> passed) {

        /// Copies the lists.
        public Item {
            faults = List.copyOf(faults);
            passed = List.copyOf(passed);
        }

        /// Hides the path.
        @Override
        public String toString() {
            return "Item[" + source + ", " + records + " records]";
        }
    }
}
