package dev.familiar.app.touch;

import dev.familiar.network.touch.TouchDraft;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who is due, with the reason and what the owner may write. Names and subjects are
/// strangers' texts.
///
/// @param id of the person
/// @param name as they are called
/// @param life latest job and place, may be empty
/// @param kind why
/// @param since the day of the last contact, or of the occasion
/// @param surprise of the silence in bits, 0 where there is none; 4.3 are one gap in twenty
/// @param signs sentences, the reason first
/// @param last the last real exchange; null if the archives have none
/// @param draft what to write, or why there is nothing
public record TouchView(
        String id,
        String name,
        String life,
        TouchKind kind,
        LocalDate since,
        double surprise,
        List<String> signs,
        @Nullable LastExchange last,
        TouchDraft draft) {

    /// Copies the list.
    public TouchView {
        signs = List.copyOf(signs);
    }

    /// The last real exchange with somebody.
    ///
    /// @param subject may be empty
    /// @param trace key of the record
    public record LastExchange(Instant at, String subject, String trace) {

        /// Hides the subject.
        @Override
        public String toString() {
            return "LastExchange[" + at + ", hidden]";
        }
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "TouchView[" + id + ", " + kind + ", " + since + "]";
    }
}
