package dev.familiar.app.search;

import dev.familiar.store.Facets;
import java.util.List;

/// The answers, newest first.
///
/// @param hits the answers wanted
/// @param facets all answers counted; [Facets#NONE] if that was not asked for
public record SearchResult(List<SearchHit> hits, Facets facets) {

    /// Copies the list.
    public SearchResult {
        hits = List.copyOf(hits);
    }
}
