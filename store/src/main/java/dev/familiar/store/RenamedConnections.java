package dev.familiar.store;

import dev.familiar.identity.Overrides.Pair;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

// A member may choose another profile address whenever they like, and exports before mid 2023 show
// none at all; both give a connection another key. Its day does not change. Two members of one name
// who were connected on one day stand both in every export made after that day, so the same archive
// brought both in; of one member the first export brought one record and a later one the other.

/// The connections that stand under several profile addresses, one in each of several exports.
///
/// One pass over the connections by the index on their kind; in memory some hundred bytes each.
final class RenamedConnections {

    /// Who: name and day.
    private record Connected(String name, int day) {}

    /// One record of them.
    private record Shown(String key, long archive) {}

    private RenamedConnections() {}

    /// Pairs of keys that are one person, each with the first of its group.
    static List<Pair> read(Sql sql) throws SQLException {
        Map<Connected, List<Shown>> groups = new HashMap<>();
        sql.each(
                """
                SELECT key, payload ->> '$.names[0].text', payload ->> '$.since', archive_id
                FROM description WHERE kind = ? AND owned = 0 ORDER BY key\
                """,
                row -> {
                    String name = fullName(row.getString(2));
                    PartialDate day = Json.date(row.getInt(3));
                    if (!name.isEmpty()
                            && day != null
                            && day.year() > 0
                            && day.month() > 0
                            && day.day() > 0) {
                        groups.computeIfAbsent(
                                        new Connected(name, row.getInt(3)), _ -> new ArrayList<>())
                                .add(new Shown(row.getString(1), row.getLong(4)));
                    }
                },
                Origin.Kind.CONNECTION.name());
        List<Pair> pairs = new ArrayList<>();
        groups.values().stream()
                .filter(RenamedConnections::isOnePerson)
                .forEach(group -> {
                    for (Shown other : group.subList(1, group.size())) {
                        pairs.add(new Pair(group.getFirst().key(), other.key()));
                    }
                });
        return pairs;
    }

    private static boolean isOnePerson(List<Shown> group) {
        Set<Long> archives = new HashSet<>();
        return group.stream().allMatch(shown -> archives.add(shown.archive()));
    }

    /// The name folded; empty for one of a single word, unless its script has no blanks.
    private static String fullName(@Nullable String written) {
        String name = Folding.name(written == null ? "" : written);
        boolean full =
                name.indexOf(' ') > 0
                        || (name.codePointCount(0, name.length()) > 1
                                && name.codePoints().allMatch(RenamedConnections::isEastAsian));
        return full ? name : "";
    }

    private static boolean isEastAsian(int letter) {
        Character.UnicodeScript script = Character.UnicodeScript.of(letter);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HANGUL
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }
}
