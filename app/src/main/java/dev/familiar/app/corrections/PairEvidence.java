package dev.familiar.app.corrections;

import java.util.List;

/// What is known for and against two people being one, in words for the owner.
///
/// @param summary one sentence, with its full stop
/// @param agrees what is the same, as far as it weighs
/// @param against what is not the same, as far as it weighs
/// @param forbids what keeps them from being joined whatever agrees, with what each side says
/// @param lean which answer the evidence leans to
public record PairEvidence(
        String summary,
        List<String> agrees,
        List<String> against,
        List<String> forbids,
        Lean lean) {

    /// Copies the lists.
    public PairEvidence {
        agrees = List.copyOf(agrees);
        against = List.copyOf(against);
        forbids = List.copyOf(forbids);
    }

    /// Which answer may be offered first.
    public enum Lean {
        /// One person: much agrees and nothing forbids it.
        SAME,
        /// Two people.
        DIFFERENT,
        /// Neither.
        OPEN
    }

    /// Hides what is known.
    @Override
    public String toString() {
        return "PairEvidence[" + lean + "]";
    }
}
