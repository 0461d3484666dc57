package dev.familiar.store;

import dev.familiar.traces.Coverage;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Coverage as counted before, while the archives are the same: counting a million interactions
/// takes most of a second, and every verdict states what was searched.
///
/// Whoever reads counts for themselves and writes nothing; the import that changed the archives
/// keeps its count in the file when it is done.
final class CoverageCache {

    private CoverageCache() {}

    /// @param archives the epoch it was counted at
    record Counted(long archives, List<Coverage> coverage) {

        Counted {
            coverage = List.copyOf(coverage);
        }
    }

    /// The coverage as it is now, counted if it is neither in the file nor `remembered`.
    ///
    /// From memory, else from the file, else counted; writes nothing. One small row is read to know
    /// which.
    ///
    /// @param remembered what this program counted before; null if nothing
    static Counted read(Sql sql, @Nullable Counted remembered) throws SQLException {
        long archives = Epochs.read(sql).archives();
        if (remembered != null && remembered.archives() == archives) {
            return remembered;
        }
        List<Coverage> kept =
                sql.first(
                                "SELECT payload FROM coverage_counted WHERE archives = ?",
                                row -> row.getString(1),
                                archives)
                        .map(CoverageCache::parse)
                        .orElse(null);
        return new Counted(archives, kept == null ? CoverageReader.read(sql) : kept);
    }

    /// Keeps a count; one that archives have overtaken is of no use and no harm.
    ///
    /// One row at most. Moves no epoch, since it says nothing that was not there.
    static void save(Sql sql, Counted counted) throws SQLException {
        sql.run("DELETE FROM coverage_counted");
        sql.run(
                "INSERT INTO coverage_counted (archives, payload) VALUES (?, ?)",
                counted.archives(),
                write(counted.coverage()));
    }

    /// A list of objects; days as ISO 8601, null where there is none.
    private static String write(List<Coverage> coverage) {
        ArrayNode array = Json.array();
        for (Coverage one : coverage) {
            ObjectNode node = array.addObject();
            node.put("source", one.source());
            node.put("items", one.items());
            node.put("from", one.from() == null ? null : one.from().toString());
            node.put("to", one.to() == null ? null : one.to().toString());
            put(node.putObject("years"), one.byYear());
            Coverage.Mail mail = one.mail();
            if (mail != null) {
                put(node.putObject("sent"), mail.sentByYear());
                put(node.putObject("received"), mail.receivedByYear());
                put(node.putObject("sent-spread"), mail.spread().sent());
                put(node.putObject("received-spread"), mail.spread().received());
                put(node.putObject("offsets"), mail.byOffset());
            }
        }
        return Json.write(array);
    }

    private static void put(ObjectNode node, Map<Integer, Long> counts) {
        counts.forEach((key, items) -> node.put(String.valueOf(key), items));
    }

    private static Map<Integer, Long> counts(JsonNode node) {
        Map<Integer, Long> counts = new TreeMap<>();
        node.properties()
                .forEach(entry ->
                        counts.put(Integer.valueOf(entry.getKey()), entry.getValue().asLong()));
        return counts;
    }

    /// What [#write] wrote; null if an earlier version wrote it, which counted less.
    static @Nullable List<Coverage> parse(String payload) {
        List<Coverage> coverage = new ArrayList<>();
        for (JsonNode node : Json.read(payload)) {
            LocalDate from = day(node.path("from"));
            LocalDate to = day(node.path("to"));
            boolean isMail = node.path("source").asString("").equals("mail");
            if (isMail && node.path("received-spread").isMissingNode()) {
                return null;
            }
            coverage.add(
                    new Coverage(
                            node.path("source").asString(),
                            node.path("items").asLong(),
                            from,
                            to,
                            counts(node.path("years")),
                            isMail
                                    ? new Coverage.Mail(
                                            counts(node.path("sent")),
                                            counts(node.path("received")),
                                            new Coverage.Spread(
                                                    counts(node.path("sent-spread")),
                                                    counts(node.path("received-spread"))),
                                            counts(node.path("offsets")))
                                    : null));
        }
        return coverage;
    }

    private static @Nullable LocalDate day(JsonNode node) {
        return node.isString() ? LocalDate.parse(node.asString()) : null;
    }
}
