package dev.familiar.store;

import dev.familiar.store.StoreException.Problem;
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

/// Coverage as counted before, while nothing was imported since: counting a million interactions
/// takes most of a second, and every verdict states what was searched.
final class CoverageCache {

    /// Another after every import and every change of whose accounts the owner's are.
    private static final String STATE =
            """
            SELECT coalesce((SELECT max(id) FROM interaction), 0) || ':'
                || coalesce((SELECT max(id) FROM description), 0) || ':'
                || (SELECT count(*) FROM archive) || ':'
                || (SELECT count(*) FROM owner_handle) || ':'
                || coalesce((SELECT sum(said) FROM owner_handle), 0)\
            """;

    private CoverageCache() {}

    /// @param coverage null if it was not counted in that state
    private record Seen(String state, @Nullable List<Coverage> coverage) {}

    static List<Coverage> read(Database database) {
        Seen seen = database.read(CoverageCache::seen);
        List<Coverage> counted = seen.coverage();
        return counted == null ? count(database, seen.state()) : counted;
    }

    private static Seen seen(Sql sql) throws SQLException {
        String state = sql.first(STATE, row -> row.getString(1)).orElse("");
        return new Seen(
                state,
                sql.first(
                                "SELECT payload FROM coverage_seen WHERE state = ?",
                                row -> row.getString(1),
                                state)
                        .map(CoverageCache::parse)
                        .orElse(null));
    }

    private static List<Coverage> count(Database database, String state) {
        List<Coverage> counted = database.read(CoverageReader::read);
        try {
            database.changeWord(sql -> {
                sql.run("DELETE FROM coverage_seen");
                sql.run("INSERT INTO coverage_seen VALUES (?, ?)", state, write(counted));
            });
        } catch (StoreException unwritable) {
            // Whoever may only read, or reads while an import writes, counts again next time.
            if (unwritable.problem() != Problem.NOT_ACCESSIBLE
                    && unwritable.problem() != Problem.IN_USE) {
                throw unwritable;
            }
        }
        return counted;
    }

    private static String write(List<Coverage> coverage) {
        ArrayNode array = Json.array();
        for (Coverage one : coverage) {
            ObjectNode node = array.addObject();
            node.put("source", one.source());
            node.put("items", one.items());
            node.put("from", one.from() == null ? null : one.from().toString());
            node.put("to", one.to() == null ? null : one.to().toString());
            ObjectNode years = node.putObject("years");
            one.byYear().forEach((year, items) -> years.put(String.valueOf(year), items));
        }
        return Json.write(array);
    }

    private static List<Coverage> parse(String payload) {
        List<Coverage> coverage = new ArrayList<>();
        for (JsonNode node : Json.read(payload)) {
            Map<Integer, Long> years = new TreeMap<>();
            node.path("years")
                    .properties()
                    .forEach(year ->
                            years.put(Integer.valueOf(year.getKey()), year.getValue().asLong()));
            coverage.add(
                    new Coverage(
                            node.path("source").asString(),
                            node.path("items").asLong(),
                            day(node.path("from")),
                            day(node.path("to")),
                            years));
        }
        return coverage;
    }

    private static @Nullable LocalDate day(JsonNode node) {
        return node.isString() ? LocalDate.parse(node.asString()) : null;
    }
}
