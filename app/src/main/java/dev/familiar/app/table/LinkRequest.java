package dev.familiar.app.table;

import dev.familiar.identity.table.ColumnUse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What `familiar link` is asked.
///
/// @param files tables or address books, at least one
/// @param uses what columns hold, by name, in the words of [LinkRequest#fields]; the others are
///   recognised
/// @param ignored columns not to be looked at
/// @param truth the column that says who is one person, only for measuring; empty for none
/// @param linkOnly whether a person is looked for across the files only
/// @param then a table whose rows are linked afterwards, one by one; the empty path for none
/// @param blocking whether to report what was compared
public record LinkRequest(
        List<Path> files,
        Map<String, String> uses,
        Set<String> ignored,
        String truth,
        boolean linkOnly,
        Path then,
        boolean blocking) {

    /// A request for nothing but who is who.
    public LinkRequest(
            List<Path> files,
            Map<String, String> uses,
            Set<String> ignored,
            String truth,
            boolean linkOnly) {
        this(files, uses, ignored, truth, linkOnly, Path.of(""), false);
    }

    /// Copies the collections.
    public LinkRequest {
        files = List.copyOf(files);
        uses = Map.copyOf(uses);
        ignored = Set.copyOf(ignored);
    }

    /// The words for what a column can hold.
    public static List<String> fields() {
        return ColumnUse.words();
    }
}
