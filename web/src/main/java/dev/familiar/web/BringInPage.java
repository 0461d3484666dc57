package dev.familiar.web;

import dev.familiar.app.reading.ImportReport;
import dev.familiar.app.words.Amounts;
import java.util.List;

/// Bringing in requests and archives.
///
/// @param pasted the text to look over, empty for none
/// @param preview what it holds
/// @param state where the import stands
record BringInPage(
        Frame frame, String pasted, List<Found> preview, List<String> faults, ImportState state) {

    BringInPage {
        preview = List.copyOf(preview);
        faults = List.copyOf(faults);
    }

    /// A request understood in pasted text.
    record Found(String name, String life, String mutuals, String note) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Found[hidden]";
        }
    }

    boolean isPreview() {
        return !pasted.isEmpty();
    }

    boolean isRunning() {
        return state instanceof ImportState.Running;
    }

    String label() {
        return state instanceof ImportState.Running running ? running.label() : "";
    }

    int percent() {
        return state instanceof ImportState.Running running ? running.percent() : -1;
    }

    String failure() {
        return state instanceof ImportState.Failed failed ? failed.advice() : "";
    }

    List<ImportReport.Archive> archives() {
        return state instanceof ImportState.Done done ? done.report().archives() : List.of();
    }

    String people() {
        return state instanceof ImportState.Done done
                ? Amounts.of(done.report().people(), "person").replace("persons", "people")
                : "";
    }

    static String count(long number) {
        return Amounts.count(number);
    }

    /// Hides the text.
    @Override
    public String toString() {
        return "BringInPage[hidden]";
    }
}
