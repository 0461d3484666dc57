package dev.familiar.web;

import dev.familiar.app.reading.ImportReport;
import dev.familiar.app.words.Amounts;
import java.util.List;

/// Bringing in requests and archives.
///
/// @param pasted the text to look over, empty for none
/// @param preview what it holds
/// @param state where the import stands
/// @param ready who waits now and what to do next, in words; empty while that is worked out
/// @param waits whether anybody does
record BringInPage(
        Frame frame,
        String pasted,
        List<Found> preview,
        List<String> faults,
        ImportState state,
        String ready,
        boolean waits) {

    BringInPage {
        preview = List.copyOf(preview);
        faults = List.copyOf(faults);
    }

    /// A request understood in pasted text.
    ///
    /// @param address of the profile, or of a search for the name where the text has no links
    record Found(
            String name,
            String life,
            String mutuals,
            String note,
            String address,
            boolean hasProfile) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Found[hidden]";
        }
    }

    boolean isPreview() {
        return !pasted.isEmpty();
    }

    /// How many there are, and with how many of them a link came along.
    String understood() {
        long linked = preview.stream().filter(Found::hasProfile).count();
        return Amounts.of(preview.size(), "request")
                + " understood, "
                + (linked == preview.size()
                        ? "each with the link to the profile."
                        : linked == 0
                                ? "without links to the profiles: the text has none."
                                : Amounts.count(linked) + " with the link to the profile.");
    }

    boolean isWeighing() {
        return ready.isEmpty();
    }

    boolean isRunning() {
        return state instanceof ImportState.Running;
    }

    String label() {
        return state instanceof ImportState.Running running ? running.words() : "";
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
