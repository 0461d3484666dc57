package dev.familiar.app;

import java.util.List;

/// The state of a home.
///
/// @param findings one per check
public record DoctorReport(List<Finding> findings) {

    /// Copies the list.
    public DoctorReport {
        findings = List.copyOf(findings);
    }

    /// One check.
    ///
    /// @param check what was checked, one or two words
    /// @param healthy false where the owner must look
    /// @param text what was found and, where needed, what to do
    public record Finding(String check, boolean healthy, String text) {}

    /// Whether every check is healthy.
    public boolean healthy() {
        return findings.stream().allMatch(Finding::healthy);
    }
}
