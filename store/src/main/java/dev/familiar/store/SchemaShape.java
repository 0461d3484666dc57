package dev.familiar.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sqlite.SQLiteConfig;

/// The tables, indexes, views and triggers a database has: the text of each by its kind and name,
/// without comments and with single blanks.
///
/// A database from elsewhere runs what its schema says (a trigger deletes decisions, a generated
/// column eats the memory), so it is only opened as a store if it has what a store has and nothing
/// else; see https://sqlite.org/security.html.
///
/// Compared by text, not by what the text means: SQLite keeps the statement that made an object as
/// it was written, so a store that this program made has the same texts but for comments and line
/// breaks. The text of a table changes with `ALTER TABLE`, in the same way in every store, since
/// all of them went through the same scripts.
record SchemaShape(SortedMap<String, String> objects) {

    /// A kind and a name that can be shown as they are: letters, digits and underscores, and short.
    private static final Pattern PLAIN = Pattern.compile("[a-z]{1,10} [A-Za-z0-9_]{1,60}");

    /// Names are what an owner is told; a stranger's may be many.
    private static final int TOLD = 8;

    /// Reads `sqlite_schema` only; no table is looked into, and nothing of the schema runs.
    static SchemaShape of(Sql sql) throws SQLException {
        SortedMap<String, String> objects = new TreeMap<>();
        sql.each(
                // sqlite_stat1 and the like only help to plan questions; an owner may have asked
                // for them.
                "SELECT type, name, coalesce(sql, '') FROM sqlite_schema"
                        + " WHERE name NOT LIKE 'sqlite^_stat_' ESCAPE '^'",
                // Automatic indexes have no text; their names say which table and constraint they
                // are of.
                row ->
                        objects.put(
                                row.getString(1) + " " + row.getString(2),
                                squeezed(row.getString(3))));
        return new SchemaShape(objects);
    }

    /// What a store of a version has.
    ///
    /// Made by running the scripts on a database in memory: a list kept by hand would part from
    /// them one day.
    ///
    /// @param version from 1 to the newest
    static SchemaShape expected(int version) {
        try (Sql fresh = new Sql(NativeLibrary.connect(new SQLiteConfig(), ":memory:"))) {
            KeyHash.register(fresh.connection());
            Migrator.ofResources().upTo(version).migrate(fresh);
            return of(fresh);
        } catch (SQLException e) {
            throw Database.translate(e);
        }
    }

    /// Comments go first, since the line break that ends one is about to go too.
    private static String squeezed(String text) {
        return text.replaceAll("--[^\n]*", " ").replaceAll("\\s+", " ").strip();
    }

    /// Without one object.
    SchemaShape without(String object) {
        SortedMap<String, String> fewer = new TreeMap<>(objects);
        fewer.remove(object);
        return new SchemaShape(fewer);
    }

    /// How this differs from what is expected, a few words for each object, by name only; empty if
    /// it does not.
    List<String> differences(SchemaShape expected) {
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, String> wanted : expected.objects.entrySet()) {
            String found = objects.get(wanted.getKey());
            if (found == null) {
                differences.add(wanted.getKey() + " is missing");
            } else if (!found.equals(wanted.getValue())) {
                differences.add(wanted.getKey() + " is another");
            }
        }
        for (String name : objects.keySet()) {
            if (!expected.objects.containsKey(name)) {
                differences.add(named(name) + " does not belong there");
            }
        }
        return differences.size() <= TOLD
                ? differences
                : List.of(
                        String.join(", ", differences.subList(0, TOLD)),
                        "and " + (differences.size() - TOLD) + " more");
    }

    /// A stranger chose the words, so they may hold anything.
    private static String named(String object) {
        return PLAIN.matcher(object).matches() ? object : "something of an odd name";
    }
}
