package dev.familiar.app.paths;

import dev.familiar.app.paths.PathView.Leg;
import dev.familiar.app.paths.PathView.Proof;
import dev.familiar.app.words.Amounts;
import dev.familiar.network.edge.Edge;
import dev.familiar.network.edge.EdgeFacts.Trace;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The sentences that say what shows that two others know each other.
final class EdgeWords {

    /// As many as a path shows.
    static final int MOST = 3;

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

    private EdgeWords() {}

    /// An edge with its reasons.
    ///
    /// @param one the name of whom the edge was asked about
    /// @param other the name of whom was found
    static Leg leg(Edge edge, String one, String other) {
        return new Leg(
                edge.bits(),
                edge.evidence().stream()
                        .limit(MOST)
                        .map(trace ->
                                new Proof(
                                        trace.sign().word(),
                                        sentence(trace, one, other),
                                        trace.key(),
                                        trace.first(),
                                        trace.last()))
                        .toList());
    }

    /// Of whom it says what: the writer stands first.
    private static String sentence(Trace trace, String one, String other) {
        String times = Amounts.times(trace.count());
        String said =
                switch (trace.sign()) {
                    case ANSWERED -> other + " answered " + one + " " + times;
                    case WAS_ANSWERED -> one + " answered " + other + " " + times;
                    case WROTE -> other + " wrote to " + one + " " + times;
                    case WAS_WRITTEN_TO -> one + " wrote to " + other + " " + times;
                    case COPIED -> other + " copied " + one + " " + times;
                    case WAS_COPIED -> one + " copied " + other + " " + times;
                    case WAS_SENT -> other + " stood on " + answers(trace.count()) + " to " + one;
                    case SENT -> one + " stood on " + answers(trace.count()) + " to " + other;
                    case TOGETHER ->
                            "both stood on "
                                    + Amounts.of(trace.count(), "message")
                                    + " of third people";
                    case MET -> "both were at " + Amounts.of(trace.count(), "small meeting");
                    case SAME_EVENT ->
                            "both were at, or invited to, " + Amounts.of(trace.count(), "event");
                    case INTRODUCED ->
                            trace.count() == 1
                                    ? "they were introduced"
                                    : "they were introduced " + times;
                    case RECOMMENDED -> "one recommended the other in writing";
                    case NAMED ->
                            other + " is named as a connection in common on a request of " + one;
                    case COLLEAGUES -> "both were at " + trace.detail() + " in years that overlap";
                    case SAME_EMPLOYER -> "both were at " + trace.detail() + ", years not known";
                };
        String when = when(trace.first(), trace.last());
        return when.isEmpty() ? said : said + ", " + when;
    }

    private static String answers(int count) {
        return count == 1 ? "1 answer" : Amounts.count(count) + " answers";
    }

    /// `Mar 2014 to May 2019`; one month where both fall into it.
    private static String when(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null || last == null) {
            return "";
        }
        String from = MONTH.format(first);
        String to = MONTH.format(last);
        return from.equals(to) ? from : from + " to " + to;
    }
}
