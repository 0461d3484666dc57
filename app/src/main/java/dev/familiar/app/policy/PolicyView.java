package dev.familiar.app.policy;

import dev.familiar.triage.TriagePolicy;
import java.nio.file.Path;
import java.util.List;

/// The owner's policy as it stands in its file.
///
/// @param file where
/// @param policy what it says, without what was learned
/// @param changed the weights that are not the shipped ones, by kind
public record PolicyView(Path file, TriagePolicy policy, List<Changed> changed) {

    /// Copies the list.
    public PolicyView {
        changed = List.copyOf(changed);
    }

    /// A weight the owner set.
    ///
    /// @param kind the kind of evidence
    /// @param meaning what it is, in words
    /// @param shipped bits it ships with
    /// @param set bits in the file
    public record Changed(String kind, String meaning, double shipped, double set) {}
}
