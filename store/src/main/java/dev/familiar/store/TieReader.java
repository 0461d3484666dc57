package dev.familiar.store;

import dev.familiar.model.Origin;
import dev.familiar.model.PersonId;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Moment;
import dev.familiar.model.source.Role;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Turn;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what ties are measured from, for everybody in one pass.
///
/// Looking up the interaction for each part would jump about in the largest table; so the few
/// numbers needed of every interaction are read first. For one use and one thread.
///
/// Reading by person and looking each message up would be a scattered read for each of their parts;
/// reading messages and looking people up would need all of them at once. So there are two passes:
/// the narrow columns into arrays, then parts in the order of people.
///
/// Memory: 27 bytes for each row number up to the largest, and one person's exchanges.
final class TieReader {

    /// The roles without the noise bit, which is not a role.
    private static final int ROLE_BITS = 0xffff & ~Codes.NOISE;

    private static final int ADDRESSED = Codes.bit(Role.TO);

    private final Sql sql;

    /// Each combination of marks once: there are few, and messages share them.
    private final Map<Integer, Set<Mark>> markSets = new HashMap<>();

    /// Epoch seconds, by row.
    private long[] at = new long[0];

    private int[] marks = new int[0];

    /// Accounts taking part that are not the owner's, by row.
    private int[] others = new int[0];

    /// The owner's role bits, by row; they fit, since [Codes#NOISE] is not among them.
    private short[] owner = new short[0];

    /// Place in [Codes#CHANNELS], by row.
    private byte[] channel = new byte[0];

    /// The conversation, by row.
    private long[] thread = new long[0];

    TieReader(Sql sql) {
        this.sql = sql;
    }

    /// One person's part in one interaction, of all their accounts.
    ///
    /// Its number of accounts is needed to count the others: two accounts of one person are one.
    private static final class Part {
        private final int interaction;
        private int roles;
        private int accounts = 1;

        private Part(int interaction, int roles) {
            this.interaction = interaction;
            this.roles = roles;
        }
    }

    /// Everybody once: those with exchanges in the order of their numbers, then all others with
    /// none.
    ///
    /// All is read in the caller's transaction, so rows of `part` cannot name an interaction beyond
    /// the arrays.
    void each(Interactions.CourseSink sink) throws SQLException {
        load();
        Map<Long, Set<Origin.Kind>> kinds = kinds();
        Map<Long, PersonId> people = new HashMap<>();
        sql.each(
                "SELECT no, id FROM person",
                row -> people.put(row.getLong(1), new PersonId(row.getString(2))));
        List<Part> parts = new ArrayList<>();
        long[] current = {0};
        sql.each(
                """
                SELECT h.no, p.interaction_id, p.roles FROM person_handle h
                CROSS JOIN part p ON p.handle_id = h.handle_id ORDER BY h.no\
                """,
                row -> {
                    long person = row.getLong(1);
                    if (person != current[0]) {
                        deliver(people.remove(current[0]), kinds.get(current[0]), parts, sink);
                        current[0] = person;
                    }
                    parts.add(new Part(row.getInt(2), row.getInt(3)));
                });
        deliver(people.remove(current[0]), kinds.get(current[0]), parts, sink);
        people.forEach((no, id) -> deliver(id, kinds.get(no), parts, sink));
    }

    /// Reads the few numbers of every interaction into arrays, by row. Rows are numbered without
    /// gaps but for batches that were rolled back, so the arrays are hardly larger than what is in
    /// them.
    private void load() throws SQLException {
        int size = Math.toIntExact(sql.number("SELECT max(id) FROM interaction") + 1);
        at = new long[size];
        marks = new int[size];
        others = new int[size];
        owner = new short[size];
        channel = new byte[size];
        thread = new long[size];
        sql.each(
                "SELECT id, at, marks, accounts - own, owner_role, channel, thread FROM interaction",
                row -> {
                    int id = row.getInt(1);
                    at[id] = row.getLong(2);
                    marks[id] = row.getInt(3);
                    others[id] = row.getInt(4);
                    owner[id] = row.getShort(5);
                    channel[id] = row.getByte(6);
                    thread[id] = row.getLong(7);
                });
    }

    /// The kinds of description each person has; correspondents have none of their own.
    private Map<Long, Set<Origin.Kind>> kinds() throws SQLException {
        Map<Long, Set<Origin.Kind>> kinds = new HashMap<>();
        sql.each(
                """
                SELECT m.no, d.kind FROM person_member m
                LEFT JOIN description d ON d.key = m.key\
                """,
                row -> {
                    String kind = row.getString(2);
                    kinds.computeIfAbsent(row.getLong(1), _ -> EnumSet.noneOf(Origin.Kind.class))
                            .add(
                                    kind == null
                                            ? Origin.Kind.CORRESPONDENT
                                            : Origin.Kind.valueOf(kind));
                });
        return kinds;
    }

    /// Hands one person over and makes `parts` empty for the next.
    ///
    /// @param person null for the number 0 at the beginning, and for a number that no person has
    private void deliver(
            @Nullable PersonId person,
            @Nullable Set<Origin.Kind> kinds,
            List<Part> parts,
            Interactions.CourseSink sink) {
        if (person != null) {
            sink.measure(person, kinds == null ? Set.of() : kinds, turns(parts));
        }
        parts.clear();
    }

    /// A person with two accounts in one message took part once, with the roles of both.
    private List<Turn> turns(List<Part> parts) {
        // By time, as a reader of exchanges expects; by row within one second, so that the parts of
        // one message stand together.
        parts.sort(
                Comparator.comparingLong((Part part) -> at[part.interaction])
                        .thenComparingInt(part -> part.interaction));
        List<Turn> turns = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (i + 1 < parts.size() && parts.get(i + 1).interaction == part.interaction) {
                parts.get(i + 1).roles |= part.roles;
                parts.get(i + 1).accounts += part.accounts;
            } else {
                turns.add(
                        new Turn(
                                exchange(part),
                                thread[part.interaction],
                                (part.roles & ADDRESSED) != 0));
            }
        }
        return turns;
    }

    /// Without key, subject and zone: ties are not measured from them, and texts do not fit the
    /// arrays.
    private Exchange exchange(Part part) {
        int row = part.interaction;
        Channel way = Codes.CHANNELS.get(channel[row]);
        Set<Mark> set = markSets.computeIfAbsent(marks[row], Codes::marks);
        return new Exchange(
                "",
                way,
                Directions.of(way, set, owner[row], part.roles & ROLE_BITS),
                Moment.of(Instant.ofEpochSecond(at[row])),
                new Exchange.Setting(Math.max(1, others[row] - part.accounts + 1), set, ""));
    }
}
