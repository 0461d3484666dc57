package dev.familiar.triage;

import dev.familiar.model.verdict.Evidence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How well the owner knows somebody they are connected with, and why.
///
/// @param group the answer in a word
/// @param probability that the owner knows them, 0 to 1
/// @param strength of the tie, 0 to 1
/// @param priorBits log2 odds before anything is looked at; with the bits of all lines they are
///   those of the probability, which is kept within a millionth of 0 and 1
/// @param lines what was found, weightiest first; none if there is no trace
public record Known(
        Group group, double probability, double strength, double priorBits, List<Evidence> lines) {

    /// Puts the lines in order.
    public Known {
        lines =
                lines.stream()
                        .sorted(Comparator.comparingDouble(Evidence::bits).reversed())
                        .toList();
    }

    /// How well, closest first. [Audit] says where one ends and the next begins.
    public enum Group {
        /// Known, and close.
        WELL("well"),
        /// Known, but not close; or not surely known, with something that passed between the two.
        SOMEWHAT("somewhat"),
        /// Nothing shows that the owner knows them, which proves nothing of what was not searched.
        NOT_AT_ALL("not-at-all");

        private final String word;

        Group(String word) {
            this.word = word;
        }

        /// The word for it on the command line and in JSON.
        @Override
        public String toString() {
            return word;
        }
    }

    /// Whether nothing at all was found of them beside the connection.
    public boolean isWithoutTrace() {
        return lines.isEmpty();
    }

    /// What speaks most for knowing them, or least against it; empty without a trace.
    public Optional<Evidence> reason() {
        return lines.stream().findFirst();
    }
}
