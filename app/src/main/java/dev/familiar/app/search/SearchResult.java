package dev.familiar.app.search;

import java.util.List;

/// The answers, newest first.
///
/// @param hits the answers wanted
/// @param counts all answers counted; [SearchCounts#NONE] if that was not asked for
/// @param gaps what of the query may not be meant as it was read, and what could not be searched, a
///   sentence each; empty if that is nothing
public record SearchResult(List<SearchHit> hits, SearchCounts counts, List<String> gaps) {

    /// Copies the lists.
    public SearchResult {
        hits = List.copyOf(hits);
        gaps = List.copyOf(gaps);
    }
}
