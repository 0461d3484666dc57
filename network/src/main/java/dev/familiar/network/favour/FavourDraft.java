package dev.familiar.network.favour;

import dev.familiar.network.introduction.Draft;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Writes what the owner may send to ask for a favour. It begins with the last real exchange and
/// lets the reader say no; where the two never had one there is nothing honest to begin with, and
/// no draft.
public final class FavourDraft {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private FavourDraft() {}

    /// The last real exchange with somebody.
    ///
    /// @param on the day
    /// @param met whether the two met, and did not only write
    /// @param about subject or title, may be empty
    public record Last(LocalDate on, boolean met, String about) {

        /// Hides the subject.
        @Override
        public String toString() {
            return "Last[" + on + ", hidden]";
        }
    }

    /// Asks.
    ///
    /// @param name whole
    /// @param what in the owner's words
    /// @param owner how the owner signs; may be empty
    /// @param reason for the owner alone
    public static Draft ask(
            String name, Last last, Purpose purpose, String what, String owner, String reason) {
        String wanted = what.strip();
        String text =
                "Dear "
                        + given(name)
                        + ",\n\n"
                        + remembered(last)
                        + "\n\n"
                        + purpose.opening()
                        + ended(wanted)
                        + " "
                        + purpose.question()
                        + "\n\nIf you would rather not, or not now, a short no is enough."
                        + (owner.isEmpty() ? "" : "\n\n" + owner);
        return new Draft(List.of(name), capitalised(wanted), text, reason);
    }

    private static String remembered(Last last) {
        String about = last.about().isEmpty() ? "" : " (“" + last.about() + "”)";
        return (last.met() ? "We last met on " : "We last wrote on ")
                + DAY.format(last.on())
                + about
                + ".";
    }

    private static String given(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    private static String ended(String words) {
        boolean ended = words.endsWith(".") || words.endsWith("?") || words.endsWith("!");
        return ended ? words : words + ".";
    }

    /// By code point: a letter may be two chars.
    private static String capitalised(String words) {
        if (words.isEmpty()) {
            return words;
        }
        int first = words.codePointAt(0);
        return Character.toString(Character.toTitleCase(first))
                + words.substring(Character.charCount(first));
    }
}
