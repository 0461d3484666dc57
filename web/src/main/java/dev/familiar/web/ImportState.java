package dev.familiar.web;

import dev.familiar.app.reading.ImportReport;

/// Where the import of this run of Familiar stands.
sealed interface ImportState {

    /// None yet.
    record Idle() implements ImportState {}

    /// Reading.
    ///
    /// @param done bytes of what is read
    /// @param total its size, -1 if not known
    record Running(String label, long done, long total) implements ImportState {

        /// What is read and how far it is, for instance `mail.mbox, 43 %`.
        String words() {
            return percent() < 0 ? label : label + ", " + percent() + " %";
        }

        /// 0 to 100, or -1 if not known.
        int percent() {
            return total <= 0 ? -1 : (int) Math.min(100, 100 * done / total);
        }
    }

    /// Ended.
    record Done(ImportReport report) implements ImportState {}

    /// Stopped before its end.
    record Failed(String advice) implements ImportState {}
}
