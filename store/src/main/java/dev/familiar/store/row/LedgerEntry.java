package dev.familiar.store.row;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// One thing the owner did for, asked of or allowed for people: a step of an introduction, a rule,
/// a list that was shared, a follow, an occasion that was used. It is taken back as a whole.
///
/// @param kind what it is
/// @param about id of the introduction, such as `i-12`, of the favour, such as `f-13`, of the
///   occasion or of the request that was pressed, the tag that a pace is for, or where somebody is
///   followed; empty for other kinds, and for a [Kind#STARTED] or [Kind#FAVOUR] that is still to be
///   written
/// @param word the state it came into, the rule, how many people were shared, what a favour was for
///   or what was said to it, the pace, the platform, what was done about an occasion, or what was
///   pressed
/// @param words what the owner said of it
/// @param trace key of the interaction by which the step was found; empty for the owner's own word
/// @param at when it was written down
/// @param people whom it concerns; none for a [Kind#MOVED] or [Kind#ANSWERED]
public record LedgerEntry(
        Kind kind,
        String about,
        String word,
        Words words,
        String trace,
        Instant at,
        List<Party> people) {

    /// Copies the list.
    public LedgerEntry {
        people = List.copyOf(people);
    }

    /// What can stand in the ledger.
    public enum Kind {
        /// An introduction is begun.
        STARTED,
        /// It came into another state.
        MOVED,
        /// Whether somebody may be asked for introductions.
        RULED,
        /// A list of people left the house.
        SHARED,
        /// The owner asked somebody for something.
        FAVOUR,
        /// What they said to it.
        ANSWERED,
        /// The owner follows somebody.
        FOLLOWED,
        /// And does so no more.
        UNFOLLOWED,
        /// How often the owner wants to hear of somebody, of a tag's people, or not at all.
        PACED,
        /// An occasion to write to somebody was used or passed by.
        OCCASION,
        /// What was decided on a request was pressed on its platform.
        PRESSED
    }

    /// Which part somebody has in it.
    public enum Side {
        /// Wants to be introduced.
        ASKER,
        /// Is to be asked.
        WANTED,
        /// Is whom a rule, a pace, a follow or an occasion is about, or who was on a shared list.
        CONCERNED
    }

    /// The owner's words; both may be empty.
    ///
    /// @param reason why for the asker, a note on a step, what was shared, or what was asked for
    /// @param other why for the one wanted, or with whom it was shared
    public record Words(String reason, String other) {

        /// None.
        public static final Words NONE = new Words("", "");

        /// Hides them.
        @Override
        public String toString() {
            return "Words[hidden]";
        }
    }

    /// Somebody in it.
    ///
    /// @param side which part they have
    /// @param name as they were called at the time
    /// @param keys of all descriptions they had then, at least one
    public record Party(Side side, String name, Set<String> keys) {

        /// Copies the set.
        public Party {
            keys = Set.copyOf(keys);
        }

        /// Hides the person.
        @Override
        public String toString() {
            return "Party[" + side + ", hidden]";
        }
    }

    /// Hides the people.
    @Override
    public String toString() {
        return "LedgerEntry[" + kind + ", " + about + ", " + word + ", " + at + ", hidden]";
    }
}
