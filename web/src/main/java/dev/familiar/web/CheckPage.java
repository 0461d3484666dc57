package dev.familiar.web;

import dev.familiar.app.DoctorReport;
import java.util.List;

/// Whether the owner's folder is whole.
///
/// @param findings of the last check in this run of Familiar; none before it
/// @param isHealthy whether all of them are in order
/// @param isWorking whether it is being checked
/// @param failure why it could not be, else empty
/// @param home the owner's folder, for the commands that mend it
record CheckPage(
        Frame frame,
        List<DoctorReport.Finding> findings,
        boolean isHealthy,
        boolean isWorking,
        String failure,
        String home) {

    CheckPage {
        findings = List.copyOf(findings);
    }

    /// Hides the folder, which names the owner.
    @Override
    public String toString() {
        return "CheckPage[hidden]";
    }
}
