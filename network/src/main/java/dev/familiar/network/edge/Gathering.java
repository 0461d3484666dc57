package dev.familiar.network.edge;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A message or an event with all who took part.
///
/// @param key of the interaction
/// @param day the day (UTC)
/// @param channel the way it took
/// @param marks what sets it apart
/// @param answer whether it answers what the first one addressed had written
/// @param parts everybody, in the archive's order
public record Gathering(
        String key,
        LocalDate day,
        Channel channel,
        Set<Mark> marks,
        boolean answer,
        List<Part> parts) {

    /// In larger company than this nobody is shown to know anybody: a thread of 200 says nothing of
    /// 19,900 pairs.
    public static final int CROWD = 50;

    /// What answers begin with in the languages of the common mail programs. A series of messages
    /// refers to its first one like an answer does, and says `Fwd:` or nothing.
    private static final Set<String> ANSWERS =
            Set.of("re", "aw", "antw", "sv", "vs", "r", "rif", "res", "odp", "ynt", "回复", "答复");

    private static final int LONGEST_PREFIX = 8;

    /// Copies the collections.
    public Gathering {
        marks = Set.copyOf(marks);
        parts = List.copyOf(parts);
    }

    /// Somebody's part.
    ///
    /// @param person the store's number of the person; 0 for the owner and for accounts of nobody
    /// @param role which part
    public record Part(long person, Role role) {}

    /// Whether a message is an answer, by its marks and the first word of its subject.
    public static boolean isAnswer(Set<Mark> marks, String subject) {
        return marks.contains(Mark.REPLY) && saysAnswer(subject);
    }

    /// Whether a subject begins with what mail programs put before that of an answer.
    public static boolean saysAnswer(String subject) {
        String start = subject.strip();
        int colon = start.indexOf(':');
        if (colon < 1 || colon > LONGEST_PREFIX) {
            return false;
        }
        // Outlook and others number them: `Re[2]:`, `AW(3):`.
        String prefix = start.substring(0, colon).replaceAll("[\\[(]\\d+[\\])]|\\s", "");
        return ANSWERS.contains(prefix.toLowerCase(Locale.ROOT));
    }

    /// Hides who took part.
    @Override
    public String toString() {
        return "Gathering[" + channel + ", " + parts.size() + " parts, hidden]";
    }
}
