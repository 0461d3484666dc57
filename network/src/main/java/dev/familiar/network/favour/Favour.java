package dev.familiar.network.favour;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Something the owner asked of somebody.
///
/// @param id stable, e.g. `f-12`
/// @param person id of the person by today's linkage; empty if their records are gone
/// @param name as they are called
/// @param purpose what for
/// @param what in the owner's words
/// @param asked when
/// @param answer what they said
public record Favour(
        String id,
        String person,
        String name,
        Purpose purpose,
        String what,
        Instant asked,
        Answer answer) {

    /// What somebody said to it.
    public enum Answer {
        /// Nothing yet.
        WAITING,
        /// They did it, or will.
        YES,
        /// They would not, or could not.
        NO,
        /// They did not answer, which is an answer.
        SILENT;

        /// The word for it, e.g. `yes`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The answer of a word; empty if there is none.
        public static Optional<Answer> of(String word) {
            return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
        }

        /// Those that the owner may say.
        public static List<Answer> said() {
            return List.of(YES, NO, SILENT);
        }
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "Favour[" + id + ", " + purpose.word() + ", " + answer.word() + ", hidden]";
    }
}
