package dev.familiar.network.search;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person as a search looks at them: what the archives and the owner say of them, and how well
/// the owner knows them.
///
/// @param id who
/// @param names all names, the one to show first; at least one
/// @param life jobs, headlines, places and addresses
/// @param noted what the owner noted
/// @param closeness how well the owner knows them
public record Someone(
        PersonId id, List<String> names, Life life, Noted noted, Closeness closeness) {

    /// Copies the list.
    public Someone {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a person is shown under some name");
        }
    }

    /// The name to show.
    public String name() {
        return names.getFirst();
    }

    /// What is known of a life.
    ///
    /// @param jobs in no order
    /// @param headlines what they say of themselves, the newest word first
    /// @param places where they live or work, the newest word first
    /// @param addresses e-mail addresses
    public record Life(
            List<Job> jobs, List<Said> headlines, List<Said> places, List<EmailAddress> addresses) {

        /// Nothing known.
        public static final Life UNKNOWN = new Life(List.of(), List.of(), List.of(), List.of());

        /// Copies the lists.
        public Life {
            jobs = List.copyOf(jobs);
            headlines = List.copyOf(headlines);
            places = List.copyOf(places);
            addresses = List.copyOf(addresses);
        }

        /// Hides the content.
        @Override
        public String toString() {
            return "Life[hidden]";
        }
    }

    /// A text of an archive.
    ///
    /// @param text as written
    /// @param word who says so, and when
    public record Said(String text, Word word) {

        /// Hides the text.
        @Override
        public String toString() {
            return "Said[" + word + ", hidden]";
        }
    }

    /// What the owner noted of somebody.
    ///
    /// @param tags single words or phrases
    /// @param text their note; may be empty
    public record Noted(List<String> tags, String text) {

        /// Nothing noted.
        public static final Noted NOTHING = new Noted(List.of(), "");

        /// Copies the list.
        public Noted {
            tags = List.copyOf(tags);
        }

        /// Hides the words.
        @Override
        public String toString() {
            return "Noted[hidden]";
        }
    }

    /// How well the owner knows somebody.
    ///
    /// @param strength of the tie, 0 to 1
    /// @param known in a word
    /// @param connected whether the two are connected on the platform
    /// @param last the day of the last trace, null if there is none
    public record Closeness(
            double strength, Acquaintance known, boolean connected, @Nullable LocalDate last) {}

    /// How well the owner knows somebody, best first.
    public enum Acquaintance {
        /// Known, and close.
        WELL,
        /// Something passed between the two.
        SOMEWHAT,
        /// Nothing shows that the owner knows them.
        NOT_AT_ALL
    }

    /// Hides everything but the id.
    @Override
    public String toString() {
        return "Someone[" + id + "]";
    }
}
