package dev.familiar.app.search;

/// What to look for.
///
/// @param query as typed; see [QueryParser] for what it may hold
/// @param offset how many of the newest answers to pass over
/// @param limit the most answers
/// @param counts whether all answers are to be counted by year, channel and person
public record SearchRequest(String query, int offset, int limit, boolean counts) {

    /// For the newest answers.
    public SearchRequest(String query, int limit, boolean counts) {
        this(query, 0, limit, counts);
    }

    /// Hides the query.
    @Override
    public String toString() {
        return "SearchRequest[hidden]";
    }
}
