package dev.familiar.app.requests;

import dev.familiar.model.verdict.Reason;
import dev.familiar.model.verdict.Verdict;
import java.util.List;
import java.util.function.Predicate;

/// Requests that can be answered alike with one press, because each of them by itself is beyond
/// doubt.
///
/// @param kind why they are together
/// @param limit for [Kind#NO_TRACE] the probability below which all of them are, for [Kind#KNOWN]
///   the one above which; 0 for [Kind#PITCH]
/// @param members in the order of the list they are from, at least [RequestGroups#FEWEST]
/// @param sample those to check before one presses: the least certain of them
public record RequestGroup(
        Kind kind, double limit, List<RequestView> members, List<RequestView> sample) {

    /// Copies the lists.
    public RequestGroup {
        members = List.copyOf(members);
        sample = List.copyOf(sample);
    }

    /// Why requests are together.
    public enum Kind {
        /// Known for sure, by what passed between the two.
        KNOWN("known", "accept"),
        /// Near the same note from different senders, none of them known.
        PITCH("pitch", "decline"),
        /// Nobody of the archives, and hardly a chance to be known.
        NO_TRACE("no-trace", "decline");

        private final String key;
        private final String word;

        Kind(String key, String word) {
            this.key = key;
            this.word = word;
        }

        /// As part of an address.
        public String key() {
            return key;
        }

        /// What is decided on all of them, as [RequestDesk#decide] takes it.
        public String word() {
            return word;
        }
    }

    /// The ids of the members.
    public List<String> ids() {
        return members.stream().map(RequestView::id).toList();
    }

    /// Whether a request judged anew still belongs here: what is decided on all must hold of each
    /// when it is decided, and not only when it was shown.
    public Predicate<RequestView> holds() {
        return switch (kind) {
            case KNOWN -> view -> isKnown(view) && view.judgement().probability() > limit;
            case PITCH -> view -> isDeclined(view) && !isDecided(view);
            case NO_TRACE -> view -> isUntraced(view) && view.judgement().probability() < limit;
        };
    }

    /// By what passed between the two, or by the owner's own word; a former colleague gets the
    /// benefit of the doubt, which is no certainty.
    static boolean isKnown(RequestView view) {
        Reason reason = view.judgement().verdict().reason();
        return !isDecided(view)
                && view.judgement().verdict() instanceof Verdict.Accept
                && (reason == Reason.TRACES
                        || reason == Reason.CARD
                        || reason == Reason.OWNER_SAID);
    }

    static boolean isDeclined(RequestView view) {
        return view.judgement().verdict() instanceof Verdict.Decline;
    }

    /// Declined, and nobody known is behind it. Whoever is worth following is looked at.
    static boolean isUntraced(RequestView view) {
        return !isDecided(view)
                && view.judgement().verdict() instanceof Verdict.Decline decline
                && !decline.alsoFollow()
                && view.judgement().finding().person() == null;
    }

    static boolean isDecided(RequestView view) {
        return !view.decision().isEmpty();
    }

    /// Hides the people.
    @Override
    public String toString() {
        return "RequestGroup[" + kind + ", " + members.size() + "]";
    }
}
