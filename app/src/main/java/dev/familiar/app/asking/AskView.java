package dev.familiar.app.asking;

import dev.familiar.app.paths.PathView;
import java.util.List;

/// Who fits and would answer the owner.
///
/// @param request what was asked
/// @param understood of the question, in words; may be empty
/// @param candidates whom the owner knows, the best to ask first
/// @param known how many of those who fit the owner knows, the candidates among them
/// @param strangers names of those who fit and whom the owner would be calling cold, the best first
/// @param closer who of the owner's stands closer to those strangers, the likeliest way first, one
///   way to each; only where there is no candidate
/// @param gaps what the archives do not tell, a sentence; may be empty
public record AskView(
        AskRequest request,
        String understood,
        List<Candidate> candidates,
        int known,
        List<Stranger> strangers,
        List<PathView> closer,
        String gaps) {

    /// Copies the lists.
    public AskView {
        candidates = List.copyOf(candidates);
        strangers = List.copyOf(strangers);
        closer = List.copyOf(closer);
    }

    /// Whether the honest answer is that nobody would be more than a cold call.
    public boolean isNobody() {
        return candidates.isEmpty();
    }

    /// One who fits and with whom nothing real ever passed.
    public record Stranger(String id, String name, String life) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Stranger[hidden]";
        }
    }

    /// The honest answer in a sentence.
    public String sentence() {
        if (!isNobody()) {
            return "";
        }
        return strangers.isEmpty()
                ? "Nobody in your archives fits."
                : "Nobody you know fits: you would be calling cold.";
    }
}
