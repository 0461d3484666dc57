package dev.familiar.network.outgoing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// Something both will remember of each other, the strongest kind first.
///
/// @param kind what it is
/// @param on when; of years together and of a correspondence the last day
/// @param from when years together or a correspondence began; the same day for all else
/// @param about the title of the meeting, the subject, the employer, or who introduced; may be
///   empty
/// @param trace key of the interaction, empty where several make it up
public record Memory(Kind kind, LocalDate on, LocalDate from, String about, String trace) {

    /// What there is to remember, the strongest first.
    public enum Kind {
        /// They were at one small meeting.
        MEETING,
        /// A third person introduced the two; the only one who is named besides them.
        INTRODUCED,
        /// They worked at one employer in the same years.
        COLLEAGUES,
        /// They wrote to each other.
        CORRESPONDENCE,
        /// They were at one large event.
        EVENT
    }

    /// The strongest kind first, and of a kind the latest.
    static List<Memory> strongest(List<Memory> memories) {
        return memories.stream()
                .sorted(
                        Comparator.comparing(Memory::kind)
                                .thenComparing(Memory::on, Comparator.reverseOrder()))
                .toList();
    }

    /// Hides what it is about.
    @Override
    public String toString() {
        return "Memory[" + kind + ", " + on + ", hidden]";
    }
}
