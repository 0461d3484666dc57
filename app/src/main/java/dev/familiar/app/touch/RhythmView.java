package dev.familiar.app.touch;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the owner and one person are in touch, to be drawn: their days of contact, and when the next
/// was to be expected.
///
/// @param name as they are called, a stranger's text
/// @param days of contact, oldest first
/// @param until how far the archives reach
/// @param expected from when on a contact was to be expected, a quarter of their gaps being
///   shorter; null where nothing is known of their rhythm
/// @param latest by when nineteen of twenty gaps are over; null as above
/// @param usual a sentence on their rhythm
/// @param pace a sentence on the owner's own word, empty for none
/// @param silence a sentence on the silence
/// @param isUnusual whether at most one gap in twenty of theirs is as long, and the owner did not
///   say never
public record RhythmView(
        String name,
        List<LocalDate> days,
        LocalDate until,
        @Nullable LocalDate expected,
        @Nullable LocalDate latest,
        String usual,
        String pace,
        String silence,
        boolean isUnusual) {

    /// Copies the list.
    public RhythmView {
        days = List.copyOf(days);
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "RhythmView[" + days.size() + " days, hidden]";
    }
}
