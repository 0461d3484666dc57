package dev.familiar.app.search;

import java.util.List;

/// The answers, newest first.
///
/// @param hits the answers wanted
/// @param counts all answers counted; [SearchCounts#NONE] if that was not asked for
public record SearchResult(List<SearchHit> hits, SearchCounts counts) {

    /// Copies the list.
    public SearchResult {
        hits = List.copyOf(hits);
    }
}
