package dev.familiar.app.search;

/// What to look for.
///
/// @param query as typed; see [QueryParser] for what it may hold
/// @param limit the most answers
/// @param counts whether all answers are to be counted by year, channel and person
public record SearchRequest(String query, int limit, boolean counts) {

    /// Hides the query.
    @Override
    public String toString() {
        return "SearchRequest[hidden]";
    }
}
