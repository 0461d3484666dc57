package dev.familiar.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What needs the owner today, and who is close.
///
/// @param parts the lanes in which requests wait, with what can be answered at once and the first
///   of the others
/// @param left how many things are left to press
/// @param news followed people, those with the newest trace first
/// @param questions pairs that may be one person
/// @param writeTo reasons to write to somebody today
/// @param lost the close tie with the most to lose; null if there is none
/// @param ten the closest
/// @param circles the closest 150 as a picture
/// @param now how far it is known
record HomePage(
        Frame frame,
        List<RequestsPage.Part> parts,
        int left,
        List<News> news,
        List<Question> questions,
        List<Reason> writeTo,
        @Nullable Reason lost,
        List<PeoplePage.Entry> ten,
        Circles circles,
        Now now) {

    HomePage {
        parts = List.copyOf(parts);
        news = List.copyOf(news);
        questions = List.copyOf(questions);
        writeTo = List.copyOf(writeTo);
        ten = List.copyOf(ten);
    }

    /// How far it is known.
    ///
    /// @param isWeighing whether it is not known yet who waits
    /// @param isMoving whether something is being worked out, for the first time or anew
    /// @param isLooking whether the owner's people are looked up for the first time
    /// @param trouble what keeps verdicts from being; empty if nothing does
    record Now(boolean isWeighing, boolean isMoving, boolean isLooking, String trouble) {}

    /// Whether there is nothing at all to do.
    boolean isQuiet() {
        return frame.waiting() == 0
                && left == 0
                && questions.isEmpty()
                && now.trouble().isEmpty()
                && !now.isWeighing()
                && !now.isLooking();
    }

    /// @param person id, empty if nobody of the archives
    record News(String name, String person, String last, String since) {

        /// Hides the person.
        @Override
        public String toString() {
            return "News[hidden]";
        }
    }

    /// Somebody, and why they are named today.
    ///
    /// @param person id
    /// @param why one sentence
    record Reason(String person, String name, String why) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Reason[" + person + "]";
        }
    }

    /// A pair that may be one person.
    record Question(String one, String other) {

        /// Hides the people.
        @Override
        public String toString() {
            return "Question[hidden]";
        }
    }
}
