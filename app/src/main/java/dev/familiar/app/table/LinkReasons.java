package dev.familiar.app.table;

import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.words.LinkExplanation;
import dev.familiar.identity.linkage.LinkedRoster;
import dev.familiar.sources.csv.CsvRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Finds two records of linked files by what the owner calls them, and says why they are, or are
/// not, one person.
public final class LinkReasons {

    private LinkReasons() {}

    /// Explains a pair.
    ///
    /// @param one the number of a line or card, or the row's own key
    /// @param other another one
    /// @throws NotFoundException if there is no such record
    public static LinkExplanation of(
            LinkRequest request, LinkReport report, String one, String other) throws IOException {
        LinkedRoster linked = report.linked();
        int a = record(request, linked, one);
        int b = record(request, linked, other);
        return LinkExplanation.of(linked.explain(a, b), linked.cluster(a) == linked.cluster(b));
    }

    /// The number of the record that is called so.
    private static int record(LinkRequest request, LinkedRoster linked, String name)
            throws IOException {
        // A line, a card, or the name itself; then whatever rows have it for their own key.
        List<String> keys = new ArrayList<>(List.of(name, "line " + name, "card " + name));
        for (int i = 0; i < request.files().size(); i++) {
            PeopleFile file = PeopleFile.open(request.files().get(i), i, request, _ -> {});
            int column = file.keyColumn();
            if (column >= 0) {
                file.eachRow((key, row) -> collect(key, row, column, name, keys));
            }
        }
        // A row's own key comes before the number of a line.
        for (String key : keys.reversed()) {
            for (int i = 0; i < linked.records(); i++) {
                if (linked.roster().key(i).equals(key)) {
                    return i;
                }
            }
        }
        throw new NotFoundException(
                "no record of that name; give the number of its line or card, for several files"
                        + " as 1:line 7, or the row's own key");
    }

    private static void collect(
            String key, CsvRow row, int column, String name, List<String> keys) {
        if (row.get(column).equals(name)) {
            keys.add(key);
        }
    }
}
