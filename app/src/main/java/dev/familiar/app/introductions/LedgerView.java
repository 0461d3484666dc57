package dev.familiar.app.introductions;

import dev.familiar.store.row.LedgerEntry;
import java.time.Instant;
import java.util.List;

/// An entry of the ledger that was taken back.
///
/// @param kind what it was
/// @param about id of the introduction or favour, empty for other kinds
/// @param word the state, the rule, or what was shared
/// @param names of the people it named, as they were called then
/// @param isFound whether it was found in the mail, and not said by the owner
/// @param at when it was written down
public record LedgerView(
        Kind kind, String about, String word, List<String> names, boolean isFound, Instant at) {

    /// More names than these are counted instead.
    private static final int FEW = 3;

    /// Copies the list.
    public LedgerView {
        names = List.copyOf(names);
    }

    /// What can stand in the ledger.
    public enum Kind {
        /// An introduction was begun.
        STARTED,
        /// It came into a state.
        MOVED,
        /// Whether somebody may be asked.
        RULED,
        /// A list was shared: the file has left, only the record is taken back.
        SHARED,
        /// A favour was asked: the message has left, only the record is taken back.
        FAVOUR,
        /// What was said to it.
        ANSWERED,
        /// Somebody was followed.
        FOLLOWED,
        /// Somebody was followed no more.
        UNFOLLOWED,
        /// How often to hear of somebody.
        PACED,
        /// An occasion to write was used or passed by.
        OCCASION,
        /// Something was pressed on a platform: it stays pressed, only the record is taken back.
        PRESSED
    }

    /// Of an entry as it is kept.
    public static LedgerView of(LedgerEntry entry) {
        Kind kind =
                switch (entry.kind()) {
                    case STARTED -> Kind.STARTED;
                    case MOVED -> Kind.MOVED;
                    case RULED -> Kind.RULED;
                    case SHARED -> Kind.SHARED;
                    case FAVOUR -> Kind.FAVOUR;
                    case ANSWERED -> Kind.ANSWERED;
                    case FOLLOWED -> Kind.FOLLOWED;
                    case UNFOLLOWED -> Kind.UNFOLLOWED;
                    case PACED -> Kind.PACED;
                    case OCCASION -> Kind.OCCASION;
                    case PRESSED -> Kind.PRESSED;
                };
        return new LedgerView(
                kind,
                entry.about(),
                entry.word(),
                entry.people().stream().map(LedgerEntry.Party::name).toList(),
                !entry.trace().isEmpty(),
                entry.at());
    }

    /// What it was, in a few words for the owner; not made harmless.
    public String words() {
        return switch (kind) {
            case STARTED -> "introduction " + about + " of " + String.join(" to ", names);
            case MOVED ->
                    "introduction "
                            + about
                            + " is "
                            + word
                            + (isFound ? ", as your mail showed" : "");
            case RULED ->
                    "may be asked for introductions: " + word + " · " + String.join(", ", names);
            case SHARED -> "a shared list (" + word + "); the file itself is not called back";
            case FAVOUR -> "favour " + about + ", asked of " + String.join(", ", names);
            case ANSWERED -> "the answer " + word + " to favour " + about;
            case FOLLOWED -> "that you follow " + String.join(", ", names);
            case UNFOLLOWED -> "that you no longer follow " + String.join(", ", names);
            case PACED -> paced();
            case OCCASION -> occasion();
            case PRESSED ->
                    "that you pressed it for "
                            + (names.size() > FEW
                                    ? names.size() + " people"
                                    : String.join(", ", names))
                            + "; on the platform it stays as it is";
        };
    }

    private String paced() {
        if (!names.isEmpty()) {
            String who = String.join(", ", names);
            return word.equals("never")
                    ? "that " + who + " is never to be suggested for keeping in touch"
                    : "how often to be in touch with " + who;
        }
        return about.isEmpty()
                ? "your choice of whom to keep in touch with"
                : "how often to be in touch with those tagged " + about;
    }

    private String occasion() {
        String who = String.join(", ", names);
        return word.equals("done")
                ? "that you were in touch with " + who
                : "that you put off writing to " + who;
    }

    /// Hides the people.
    @Override
    public String toString() {
        return "LedgerView[" + kind + ", " + about + ", hidden]";
    }
}
