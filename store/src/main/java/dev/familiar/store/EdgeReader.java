package dev.familiar.store;

import dev.familiar.model.PersonId;
import dev.familiar.model.source.Mark;
import dev.familiar.network.edge.EdgeBook.Acquaintance;
import dev.familiar.network.edge.EdgeFacts;
import dev.familiar.network.edge.EdgeMeter;
import dev.familiar.network.edge.Gathering;
import dev.familiar.network.edge.Gathering.Part;
import dev.familiar.network.edge.PairCounter;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds with whom a person was seen, by looking through what they took part in.
///
/// Worked out when asked, and not kept: the messages of one person are few, and a table of who
/// knows whom would have to be made anew with every linkage. Participants are read from the packed
/// column: `part` is sorted by account and would be searched for an interaction from end to end.
///
/// Cost: two scattered reads for each message in company, and at most [#MOST] of them. For one
/// thread and one question, since it remembers whose each account is.
final class EdgeReader {

    /// Of whoever took part in more, those that were stored last are looked at: a person with
    /// thousands of messages is shown by any of these.
    static final int MOST = 800;

    /// Of each account so many of the newest are looked at for company: of a friend with ten
    /// thousand letters the last few thousand.
    private static final int MOST_LOOKED_AT = 4_000;

    /// Account by account, since only so the index gives them newest first and can stop; the narrow
    /// rows first, so that crowds and letters between two cost no look at the wide one.
    private static final String GATHERINGS =
            """
            SELECT i.id, i.key, i.at, i.channel, i.marks, i.subject, t.participants
            FROM (SELECT interaction_id FROM part WHERE handle_id = ? AND (roles & ?) = 0
                  ORDER BY interaction_id DESC LIMIT ?) p
            CROSS JOIN interaction i ON i.id = p.interaction_id
            CROSS JOIN interaction_text t ON t.id = i.id
            WHERE i.accounts <= ? AND i.accounts - i.own > 1
            LIMIT ?\
            """;

    /// What is read of one message before its accounts are people.
    private record Row(
            long id,
            String key,
            LocalDate day,
            int channel,
            int marks,
            String subject,
            List<PackedParticipants.Part> participants) {}

    private final Sql sql;
    private final Map<Long, List<Long>> owners = new HashMap<>();
    private final Map<Integer, Set<Mark>> markSets = new HashMap<>();

    EdgeReader(Sql sql) {
        this.sql = sql;
    }

    /// Those seen with them, the strongest edges first; of equals, those of the smaller number.
    ///
    /// @param person number of the person
    /// @param today the day edges are measured for
    /// @param most the most to give
    List<Acquaintance> of(long person, LocalDate today, int most) throws SQLException {
        PairCounter counter = new PairCounter(person);
        for (Gathering gathering : gatherings(person)) {
            counter.add(gathering);
        }
        record Measured(long other, EdgeFacts facts, double bits) {}
        List<Measured> strongest =
                counter.facts().entrySet().stream()
                        .map(pair ->
                                new Measured(
                                        pair.getKey(),
                                        pair.getValue(),
                                        EdgeMeter.measure(pair.getValue(), today).bits()))
                        .sorted(
                                Comparator.comparingDouble(Measured::bits)
                                        .reversed()
                                        .thenComparingLong(Measured::other))
                        .limit(most)
                        .toList();
        List<Acquaintance> found = new ArrayList<>();
        for (Measured one : strongest) {
            sql.first("SELECT id FROM person WHERE no = ?", row -> row.getString(1), one.other())
                    .ifPresent(id -> found.add(new Acquaintance(new PersonId(id), one.facts())));
        }
        return found;
    }

    /// Oldest first, as days are counted.
    private List<Gathering> gatherings(long person) throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (long handle : handles(person)) {
            rows.addAll(rows(handle));
        }
        // With two accounts in one message a person comes twice.
        rows.sort(Comparator.comparingLong(Row::id).reversed());
        List<Gathering> gatherings = new ArrayList<>(rows.size());
        long before = 0;
        for (Row row : rows) {
            if (row.id() != before && gatherings.size() < MOST) {
                gatherings.add(gathering(row));
            }
            before = row.id();
        }
        gatherings.sort(Comparator.comparing(Gathering::day).thenComparing(Gathering::key));
        return gatherings;
    }

    private List<Long> handles(long person) throws SQLException {
        return sql.list(
                "SELECT handle_id FROM person_handle WHERE no = ?", row -> row.getLong(1), person);
    }

    private List<Row> rows(long handle) throws SQLException {
        return sql.list(
                GATHERINGS,
                row ->
                        new Row(
                                row.getLong(1),
                                row.getString(2),
                                LocalDate.ofInstant(
                                        Instant.ofEpochSecond(row.getLong(3)), ZoneOffset.UTC),
                                row.getInt(4),
                                row.getInt(5),
                                row.getString(6),
                                PackedParticipants.unpack(row.getBytes(7))),
                handle,
                Codes.NOISE,
                MOST_LOOKED_AT,
                Gathering.CROWD,
                MOST);
    }

    private Gathering gathering(Row row) throws SQLException {
        Set<Mark> marks = markSets.computeIfAbsent(row.marks(), Codes::marks);
        List<Part> parts = new ArrayList<>();
        for (PackedParticipants.Part part : row.participants()) {
            List<Long> people = owners(part.handle());
            if (people.isEmpty()) {
                parts.add(new Part(0, Codes.ROLES.get(part.role())));
            }
            for (long one : people) {
                parts.add(new Part(one, Codes.ROLES.get(part.role())));
            }
        }
        return new Gathering(
                row.key(),
                row.day(),
                Codes.CHANNELS.get(row.channel()),
                marks,
                Gathering.isAnswer(marks, row.subject()),
                parts);
    }

    /// Numbers of the people with an account, by the index `person_by_handle`; several where the
    /// same account is in two people's cards, nobody for the owner's.
    private List<Long> owners(long handle) throws SQLException {
        List<Long> known = owners.get(handle);
        if (known == null) {
            known =
                    sql.list(
                            "SELECT no FROM person_handle WHERE handle_id = ?",
                            row -> row.getLong(1),
                            handle);
            owners.put(handle, known);
        }
        return known;
    }
}
