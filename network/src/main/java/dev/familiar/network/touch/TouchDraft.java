package dev.familiar.network.touch;

import dev.familiar.network.language.Language;
import java.time.LocalDate;

/// What the owner may write to somebody: it goes on from the last real exchange, in its language.
/// Where there is nothing real to go on from there is no draft, as a formula is worse than none.
///
/// @param text the letter; empty if there is none
/// @param whyNot a sentence for the owner where there is none, else empty
public record TouchDraft(String text, String whyNot) {

    /// The last real exchange with somebody.
    ///
    /// @param on the day
    /// @param how the two had to do with each other then
    /// @param about subject or title, a stranger's text on one line; may be empty
    public record Last(LocalDate on, How how, String about) {

        /// Hides the subject.
        @Override
        public String toString() {
            return "Last[" + on + ", " + how + ", hidden]";
        }
    }

    /// How the two had to do with each other.
    public enum How {
        /// One answered the other.
        BOTH_WROTE,
        /// The person wrote, and the owner did not answer.
        THEY_WROTE,
        /// The owner wrote, and the person did not answer.
        OWNER_WROTE,
        /// They met.
        MET
    }

    /// What there is to wish or to congratulate on.
    public enum Wish {
        /// Nothing but the silence.
        NONE,
        /// A birthday.
        BIRTHDAY,
        /// A new job.
        NEW_JOB,
        /// Years in a job.
        ANNIVERSARY
    }

    /// Writes one.
    ///
    /// @param given how they are addressed, a stranger's text on one line; may be empty
    /// @param language the language of the exchange
    /// @param owner how the owner signs; may be empty
    public static TouchDraft of(
            String given, Last last, Wish wish, Language language, String owner) {
        String about = Subject.quoted(last.about());
        if (about.isEmpty()) {
            return new TouchDraft(
                    "",
                    last.about().isBlank()
                            ? "The last exchange has no subject to go on from, so there is no draft:"
                                    + " open it and begin with what it was about."
                            : "The subject of the last exchange says nothing to go on from, so there"
                                    + " is no draft: open it and begin with what it was about.");
        }
        if (given.isBlank()) {
            return new TouchDraft("", "No archive says how to address them, so there is no draft.");
        }
        TouchPhrases phrases = TouchPhrases.of(language);
        String wished = phrases.wish(wish);
        String recalled = phrases.recalled(last, about);
        return new TouchDraft(
                phrases.greeting(given)
                        + "\n\n"
                        + (wished.isEmpty() ? "" : wished + "\n\n" + capitalised(recalled))
                        + (wished.isEmpty() ? recalled : "")
                        + (owner.isBlank() ? "" : "\n\n" + owner),
                "");
    }

    /// After a paragraph of its own a sentence begins, in the languages too that go on small after
    /// the comma of a greeting.
    private static String capitalised(String sentence) {
        int first = sentence.codePointAt(0);
        return Character.toString(Character.toTitleCase(first))
                + sentence.substring(Character.charCount(first));
    }

    /// Hides the text.
    @Override
    public String toString() {
        return "TouchDraft[" + (text.isEmpty() ? "none" : "hidden") + "]";
    }
}
