package dev.familiar.model.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an archive says of the state of an event, beside the event itself. It stands among the
/// references of an [Interaction], behind the series it belongs to.
///
/// Calendars and mails show one event in several states: moved, called off, answered. Which of them
/// holds cannot be told from one of them, and they come in any order; so each is noted, and whoever
/// keeps them decides.
///
/// @param kind what is said
/// @param slot which time of a series it is about (RECURRENCE-ID, RFC 5545 section 3.8.4.4) in
///   epoch seconds; [#WHOLE] for the event as a whole
/// @param sequence the count of its changes (SEQUENCE, section 3.8.7.4), not negative
/// @param said when it was said, in epoch seconds
/// @param account the key of the account that answered; else of the one that called the event,
///   empty if nobody is named
public record EventNote(Kind kind, long slot, long sequence, long said, String account) {

    /// The slot of what is about all times of an event.
    public static final long WHOLE = Long.MIN_VALUE;

    /// What is said.
    public enum Kind {
        /// It takes place once, then.
        ONCE,
        /// It takes place then, among other times.
        SERIES,
        /// It does not take place.
        OFF,
        /// Somebody accepts.
        YES,
        /// Somebody declines, or takes back that they accepted.
        NO
    }

    /// The references of an interaction that is an event of this series, with this said of it.
    ///
    /// @param series `event:<UID>/`
    public List<String> in(String series) {
        return List.of(series, text());
    }

    /// As text of one line; sorts behind every series.
    public String text() {
        String time = slot == WHOLE ? "-" : Long.toString(slot);
        return "is "
                + kind.name()
                + " "
                + time
                + " "
                + sequence
                + " "
                + said
                + " "
                + account.replaceAll("\\p{Cntrl}", "");
    }

    /// The note in a reference; empty if it is another.
    public static Optional<EventNote> parse(String reference) {
        if (!reference.startsWith("is ")) {
            return Optional.empty();
        }
        String[] words = reference.split(" ", 6);
        if (words.length < 6) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new EventNote(
                            Kind.valueOf(words[1]),
                            words[2].equals("-") ? WHOLE : Long.parseLong(words[2]),
                            Long.parseLong(words[3]),
                            Long.parseLong(words[4]),
                            words[5]));
        } catch (IllegalArgumentException notOfThisKind) {
            return Optional.empty();
        }
    }

    /// All notes among references.
    public static List<EventNote> among(List<String> references) {
        List<EventNote> notes = new ArrayList<>();
        references.forEach(reference -> parse(reference).ifPresent(notes::add));
        return notes;
    }

    /// Hides the account.
    @Override
    public String toString() {
        return "EventNote[" + kind + ", hidden]";
    }
}
