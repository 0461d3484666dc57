package dev.familiar.app.paths;

import dev.familiar.triage.Audit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer to who stands closer to somebody.
///
/// @param target who is looked for; the id is empty for somebody whom only a request shows, and for
///   somebody unknown
/// @param strength the owner's own tie to them, 0 to 1; 0 for a program, a list, and whom the owner
///   never heard of
/// @param ways whom to ask, likeliest first
/// @param none why there are no ways, null if there are some
/// @param searched what was looked through, and what is not here: a sentence each
public record PathView(
        Who target, double strength, List<Way> ways, @Nullable NoPath none, List<String> searched) {

    /// Copies the lists.
    public PathView {
        ways = List.copyOf(ways);
        searched = List.copyOf(searched);
    }

    /// Whether the owner knows them well: nobody is to be asked about somebody whom the owner can
    /// write to.
    public boolean isDirect() {
        return strength >= Audit.CLOSE;
    }

    /// The advice not to ask anybody; empty where somebody must be asked.
    public String direct() {
        return isDirect() ? "You know them well: write to them yourself." : "";
    }

    /// Why there is no path.
    public enum NoPath {
        /// Nobody in the archives can be meant.
        TARGET_UNKNOWN,
        /// They are known, and nothing shows that anybody known knows them.
        NOBODY_KNOWS_THEM,
        /// No mail, calendar, chat or request is here that could show it.
        NO_COVERAGE
    }

    /// Somebody as they are shown.
    ///
    /// @param id of the person, empty if they are none in the archives
    /// @param name as an archive has it: a stranger's text
    public record Who(String id, String name) {

        /// Hides the name.
        @Override
        public String toString() {
            return "Who[" + id + "]";
        }
    }

    /// One way to them.
    ///
    /// @param via whom to ask
    /// @param probability P(via helps) times P(via knows them)
    /// @param strength the owner's tie to via, 0 to 1
    /// @param first the tie between the owner and via
    /// @param second the edge between via and the target, or whoever is between
    /// @param between who else stands between, null if nobody does
    /// @param third the edge between them and the target, null likewise
    public record Way(
            Who via,
            double probability,
            double strength,
            Leg first,
            Leg second,
            @Nullable Who between,
            @Nullable Leg third) {}

    /// What shows that two people know each other.
    ///
    /// @param bits log2 of the odds that they do
    /// @param evidence weightiest first, at most three
    public record Leg(double bits, List<Proof> evidence) {

        /// Copies the list.
        public Leg {
            evidence = List.copyOf(evidence);
        }

        /// How likely it is, 0 to 1.
        public double probability() {
            return 1 / (1 + Math.pow(2, -bits));
        }
    }

    /// One reason.
    ///
    /// @param kind stable word, of [Sign#word] for an edge, of a tie's factor for the owner's own
    /// @param text one sentence
    /// @param trace key of the newest record that shows it, may be empty
    /// @param first the day of the first, null if not known
    /// @param last the day of the last, null likewise
    public record Proof(
            String kind,
            String text,
            String trace,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {

        /// Hides the text.
        @Override
        public String toString() {
            return "Proof[" + kind + ", hidden]";
        }
    }

    /// Somebody whom a person knows.
    ///
    /// @param who the other
    /// @param strength the owner's own tie to the other, 0 to 1
    /// @param edge what shows it
    public record Near(Who who, double strength, Leg edge) {}
}
