package dev.familiar.bench.network;

import java.util.List;

/// What was answered about one person of a made-up world, and what is true.
///
/// @param owner whose archives were asked
/// @param shown how much of the truth the archives can show
/// @param surest the highest chance of an edge among the ways given, 0 if there is none
/// @param familiar for each way, likeliest first, whether the one to ask knows the target
/// @param mostMail the same for those who wrote most with the owner, of all on the target's
///   messages
/// @param mostBeside the same for those who stand most often on messages with the target
record PathCase(
        String owner,
        Shown shown,
        double surest,
        List<Boolean> familiar,
        List<Boolean> mostMail,
        List<Boolean> mostBeside) {

    PathCase {
        familiar = List.copyOf(familiar);
        mostMail = List.copyOf(mostMail);
        mostBeside = List.copyOf(mostBeside);
    }

    /// How much of the truth the archives can show.
    enum Shown {
        /// A message from one to the other, or a small meeting, of the target and somebody known to
        /// the owner who knows them.
        BETWEEN("a message or small meeting between the two"),
        /// Such two only stand side by side on what third people wrote.
        BESIDE("side by side only"),
        /// Somebody known to the owner knows the target, and no archive holds a trace of the two.
        UNSEEN("somebody knows them, no trace of it"),
        /// Nobody known to the owner knows the target.
        NOBODY("nobody knows them");

        private final String words;

        Shown(String words) {
            this.words = words;
        }

        /// How tables call it.
        String words() {
            return words;
        }

        /// Whether a right answer can be found.
        boolean isAnswerable() {
            return this == BETWEEN || this == BESIDE;
        }
    }

    /// Whether one of the first so many is right.
    static boolean hit(List<Boolean> answers, int first) {
        return answers.stream().limit(first).anyMatch(right -> right);
    }
}
