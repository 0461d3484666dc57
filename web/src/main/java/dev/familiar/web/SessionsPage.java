package dev.familiar.web;

import java.util.List;

/// The browsers that are signed in.
record SessionsPage(Frame frame, List<Row> rows) {

    SessionsPage {
        rows = List.copyOf(rows);
    }

    /// One of them.
    ///
    /// @param browser its name
    /// @param since when it signed in
    /// @param seen when it last asked for a page
    /// @param ends when it will be signed out if it is not used meanwhile
    /// @param isOwn whether it is the one that asks
    record Row(String browser, String since, String seen, String ends, boolean isOwn) {}
}
