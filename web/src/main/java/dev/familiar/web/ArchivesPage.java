package dev.familiar.web;

import dev.familiar.app.reading.ImportReport;
import java.util.List;

/// What was imported, and from when to when.
///
/// @param years the years of the chart, from the first to the last with anything
record ArchivesPage(
        Frame frame, List<Archive> archives, List<Coverage> coverage, List<Integer> years) {

    ArchivesPage {
        archives = List.copyOf(archives);
        coverage = List.copyOf(coverage);
        years = List.copyOf(years);
    }

    /// @param name the file's or folder's own
    /// @param where the folder it lay in; empty for what was pasted or came from a server
    /// @param passed what was left out on purpose, in words
    record Archive(
            String name,
            String where,
            String source,
            String records,
            boolean isComplete,
            List<ImportReport.FaultCount> faults,
            List<String> passed) {
        Archive {
            faults = List.copyOf(faults);
            passed = List.copyOf(passed);
        }

        /// Hides the path.
        @Override
        public String toString() {
            return "Archive[" + source + "]";
        }
    }

    /// One kind of archive over the years.
    ///
    /// @param items in words; empty if nothing was imported
    /// @param gaps years without anything between two with something, in words
    /// @param cells a year each, in the order of the page's years
    record Coverage(String source, String items, String gaps, List<Cell> cells) {
        Coverage {
            cells = List.copyOf(cells);
        }

        boolean isMissing() {
            return items.isEmpty();
        }
    }

    /// @param level 0 for nothing to 4
    record Cell(int year, String count, int level, boolean isGap) {}
}
