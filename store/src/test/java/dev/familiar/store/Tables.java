package dev.familiar.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sqlite.SQLiteConfig;

/// What the tables hold, by what it means: row numbers, which depend on who came first, are told by
/// the keys they stand for.
final class Tables {

    private static final String HANDLES = "(SELECT key FROM handle h WHERE h.id = p.handle_id)";
    private static final String KEY =
            "(SELECT key FROM interaction i WHERE i.id = p.interaction_id)";

    private Tables() {}

    /// An empty store of the newest version that lies nowhere.
    static Sql inMemory() throws SQLException {
        Sql sql = new Sql(new SQLiteConfig().createConnection("jdbc:sqlite::memory:"));
        KeyHash.register(sql.connection());
        Migrator.ofResources().migrate(sql);
        return sql;
    }

    /// What archives brought into the store of a home, one sorted list for each table.
    static SortedMap<String, List<String>> ofArchives(Path home) {
        try (Database database = Database.open(home.resolve(HomeFolder.DATABASE), true)) {
            return database.read(Tables::ofArchives);
        }
    }

    static SortedMap<String, List<String>> ofArchives(Sql sql) throws SQLException {
        SortedMap<String, List<String>> tables = new TreeMap<>();
        tables.put(
                "interaction",
                rows(
                        sql,
                        """
                        SELECT key, hash, thread, channel, at, offset, marks, accounts, own,
                            owner_role, subject FROM interaction ORDER BY key\
                        """));
        tables.put(
                "interaction_text",
                rows(
                        sql,
                        """
                        SELECT i.key, t.excerpt, t.refs FROM interaction_text t
                        JOIN interaction i ON i.id = t.id ORDER BY i.key\
                        """));
        tables.put("participants", participants(sql));
        tables.put(
                "part",
                rows(
                        sql,
                        "SELECT "
                                + HANDLES
                                + ", "
                                + KEY
                                + ", p.roles, (SELECT text FROM name n WHERE n.id = p.name_id)"
                                + " FROM part p ORDER BY 1, 2"));
        tables.put(
                "description",
                rows(
                        sql,
                        """
                        SELECT key, owned, kind, payload, searchable FROM description ORDER BY key\
                        """));
        tables.put(
                "description_version",
                rows(
                        sql,
                        """
                        SELECT d.key, v.seen_from, v.seen_to, v.payload FROM description_version v
                        JOIN description d ON d.id = v.description_id ORDER BY 1, 2\
                        """));
        tables.put(
                "request_sighting",
                rows(sql, "SELECT key, payload, as_of FROM request_sighting ORDER BY key"));
        return tables;
    }

    /// Every row, its columns separated by a bar.
    static List<String> rows(Sql sql, String query) throws SQLException {
        return sql.list(query, Tables::row);
    }

    private static String row(ResultSet row) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            columns.add(row.getString(i));
        }
        return String.join("|", columns.stream().map(String::valueOf).toList());
    }

    /// Who took part in what, sorted: their order is that of the first archive.
    private static List<String> participants(Sql sql) throws SQLException {
        List<String> all = new ArrayList<>();
        sql.each(
                """
                SELECT i.key, t.participants FROM interaction_text t
                JOIN interaction i ON i.id = t.id\
                """,
                row -> {
                    for (PackedParticipants.Part part :
                            PackedParticipants.unpack(row.getBytes(2))) {
                        String who =
                                sql.first(
                                                "SELECT key FROM handle WHERE id = ?",
                                                handle -> handle.getString(1),
                                                part.handle())
                                        .orElse("nobody");
                        String name =
                                sql.first(
                                                "SELECT text FROM name WHERE id = ?",
                                                found -> found.getString(1),
                                                part.name())
                                        .orElse("");
                        all.add(
                                String.join(
                                        "|",
                                        row.getString(1),
                                        who,
                                        String.valueOf(part.role()),
                                        String.valueOf(part.self()),
                                        name));
                    }
                });
        all.sort(null);
        return all;
    }
}
