package dev.familiar.web;

import java.util.List;

/// How well the owner knows the people they are connected with.
///
/// @param tabs the groups with their counts
/// @param summary in a sentence or two; none where nothing is known yet
/// @param missing kinds of archives never imported
/// @param group the one listed, as in the address
/// @param isWorking whether it is being worked out
/// @param failure why it could not be, else empty
record ConnectionsPage(
        Frame frame,
        List<Tab> tabs,
        List<String> summary,
        String missing,
        String group,
        List<Audited.Row> rows,
        Paging paging,
        boolean isWorking,
        String failure) {

    ConnectionsPage {
        tabs = List.copyOf(tabs);
        summary = List.copyOf(summary);
        rows = List.copyOf(rows);
    }

    /// A group.
    ///
    /// @param key as in the address
    record Tab(String key, String words, String count, boolean isCurrent) {}
}
