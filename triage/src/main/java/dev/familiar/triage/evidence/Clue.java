package dev.familiar.triage.evidence;

import dev.familiar.model.verdict.Evidence;
import dev.familiar.model.verdict.MatchWeight;
import org.jspecify.annotations.Nullable;

/// Something found out about a request, before it is weighed.
///
/// @param term what it is, in numbers
/// @param text one sentence with the facts
/// @param trace the key of the record it rests on, empty if none
/// @param match the comparison behind it, null if no field was compared
public record Clue(Term term, String text, String trace, @Nullable MatchWeight match) {

    /// A clue that rests on no single record.
    ///
    /// @param times how often the weight of its kind counts
    public static Clue of(String kind, double times, String text) {
        return of(kind, times, text, "");
    }

    /// A clue that rests on the record `trace`.
    ///
    /// @param times how often the weight of its kind counts
    public static Clue of(String kind, double times, String text, String trace) {
        return new Clue(new Term(kind, times, 0), text, trace, null);
    }

    /// The kind of evidence.
    public String kind() {
        return term.kind();
    }

    /// The same, counted so many times more or less.
    public Clue times(double factor) {
        return new Clue(
                new Term(term.kind(), term.times() * factor, term.given() * factor),
                text,
                trace,
                match);
    }

    /// As a line of a verdict.
    public Evidence weighed(Weights weights) {
        return new Evidence(term.kind(), term.bits(weights), text, trace, match);
    }

    /// Hides the sentence.
    @Override
    public String toString() {
        return "Clue[" + term + ", hidden]";
    }
}
