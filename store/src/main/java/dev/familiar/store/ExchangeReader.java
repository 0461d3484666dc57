package dev.familiar.store;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Moment;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Passage;
import dev.familiar.traces.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads what passed between the owner and people: over the index of accounts to the narrow rows of
/// interactions.
///
/// `CROSS JOIN` is SQLite's way to say that the order of the tables is meant as written
/// (https://sqlite.org/optoverview.html#manual_control_of_query_plans_using_cross_join): from the
/// person to their accounts to the covering index `part`, and only then one look into `interaction`
/// for each message. Left to itself, the planner may begin with the largest table.
///
/// Cost: some milliseconds for a thousand messages, most of it scattered reads. For one thread.
final class ExchangeReader {

    private static final String COLUMNS =
            """
            SELECT h.no, i.id, i.key, i.channel, i.at, i.offset, i.marks, i.accounts - i.own,
                i.owner_role, i.subject, p.roles
            FROM person_handle h
            CROSS JOIN part p ON p.handle_id = h.handle_id
            CROSS JOIN interaction i ON i.id = p.interaction_id
            """;

    /// The roles without the bit that says that no person wrote it; `Directions` knows nothing of
    /// that one.
    private static final int ROLE_BITS = 0xffff & ~Codes.NOISE;

    private final Sql sql;

    ExchangeReader(Sql sql) {
        this.sql = sql;
    }

    /// A row before the accounts of one person are brought together.
    ///
    /// Not a record, because the roles of a second account are added to it.
    private static final class Row {
        private long id;
        private String key = "";
        private int channel;
        private long at;
        private ZoneOffset offset = ZoneOffset.UTC;
        private boolean offsetKnown;
        private int marks;
        private int others;
        private int owner;
        private String subject = "";
        private int roles;

        private Exchange exchange() {
            Channel way = Codes.CHANNELS.get(channel);
            Set<Mark> set = Codes.marks(marks);
            return new Exchange(
                    key,
                    way,
                    Directions.of(way, set, owner, roles & ROLE_BITS),
                    new Moment(Instant.ofEpochSecond(at), offsetKnown ? offset : null),
                    new Exchange.Setting(Math.max(1, others), set, subject));
        }
    }

    /// The exchanges with one person, oldest first.
    ///
    /// @param person a number in the cache; 0 has none
    List<Exchange> of(long person) throws SQLException {
        List<Row> rows = sql.list(COLUMNS + "WHERE h.no = ?", ExchangeReader::row, person);
        return together(rows);
    }

    /// Those of them with these numbers, oldest first.
    ///
    /// One look for each of the person's accounts and each number, by the primary key of `part`;
    /// numbers that are not theirs are passed over.
    List<Exchange> of(long person, List<Long> numbers) throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (long number : numbers) {
            rows.addAll(
                    sql.list(
                            COLUMNS + "WHERE h.no = ? AND p.interaction_id = ?",
                            ExchangeReader::row,
                            person,
                            number));
        }
        return together(rows);
    }

    /// When what passed which way, newest first. Reads only the narrow columns, and the key of
    /// events, whose beginning tells the dates of one series.
    ///
    /// A person with two accounts in a message would come twice: the roles of both are one. What is
    /// small comes packed in one number, since fetching a column takes as long as finding the row.
    List<Passage> course(long person) throws SQLException {
        Map<Integer, Set<Mark>> sets = new HashMap<>();
        List<Passed> rows =
                sql.list(
                        """
                        SELECT i.id, i.at, i.thread,
                            (i.channel << 52) | ((i.marks & 1048575) << 32)
                                | (i.owner_role << 16) | p.roles,
                            CASE WHEN i.channel = ? THEN i.key END
                        FROM person_handle h
                        CROSS JOIN part p ON p.handle_id = h.handle_id
                        CROSS JOIN interaction i ON i.id = p.interaction_id
                        WHERE h.no = ?\
                        """,
                        row -> {
                            long packed = row.getLong(4);
                            Channel channel = Codes.CHANNELS.get((int) (packed >>> 52));
                            return new Passed(
                                    row.getLong(1),
                                    row.getLong(2),
                                    channel,
                                    sets.computeIfAbsent(
                                            (int) (packed >>> 32) & 0xfffff, Codes::marks),
                                    (int) (packed >>> 16) & 0xffff,
                                    channel == Channel.EVENT
                                            ? KeyHash.of(series(row.getString(5)))
                                            : row.getLong(3),
                                    (int) packed & ROLE_BITS);
                        },
                        Codes.CHANNELS.indexOf(Channel.EVENT),
                        person);
        rows.sort(ExchangeReader::newestFirst);
        List<Passage> course = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Passed row = rows.get(i);
            if (i + 1 < rows.size() && rows.get(i + 1).id() == row.id()) {
                rows.set(i + 1, rows.get(i + 1).with(row.roles()));
            } else {
                course.add(row.passage());
            }
        }
        return course;
    }

    private static int newestFirst(Passed one, Passed other) {
        int later = Long.compare(other.at(), one.at());
        return later == 0 ? Long.compare(other.id(), one.id()) : later;
    }

    /// Up to the start, which is what tells the dates of one series apart.
    static String series(String key) {
        int slash = key.lastIndexOf('/');
        return slash < 0 ? key : key.substring(0, slash + 1);
    }

    /// A passage before the accounts of one person are brought together.
    private record Passed(
            long id, long at, Channel channel, Set<Mark> marks, int owner, long thread, int roles) {

        Passed with(int more) {
            return new Passed(id, at, channel, marks, owner, thread, roles | more);
        }

        Passage passage() {
            return new Passage(
                    id,
                    Instant.ofEpochSecond(at),
                    channel,
                    Way.of(Directions.of(channel, marks, owner, roles), marks),
                    thread,
                    marks.contains(Mark.INTRODUCTION));
        }
    }

    private static Row row(ResultSet columns) throws SQLException {
        Row row = new Row();
        row.id = columns.getLong(2);
        row.key = columns.getString(3);
        row.channel = columns.getInt(4);
        row.at = columns.getLong(5);
        int offset = columns.getInt(6);
        // Must be asked before the next column is read, and `getInt` gives 0 for NULL, which is
        // UTC.
        row.offsetKnown = !columns.wasNull();
        row.offset = ZoneOffset.ofTotalSeconds(offset);
        row.marks = columns.getInt(7);
        row.others = columns.getInt(8);
        row.owner = columns.getInt(9);
        row.subject = columns.getString(10);
        row.roles = columns.getInt(11);
        return row;
    }

    /// A person with two accounts in one message took part once, with the roles of both.
    ///
    /// Sorted so that the rows of one message stand together; the last of them is what remains, and
    /// each of the others is one account less to count among the others.
    private static List<Exchange> together(List<Row> rows) {
        rows.sort(Comparator.comparingLong((Row row) -> row.at).thenComparing(row -> row.key));
        List<Exchange> exchanges = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (i + 1 < rows.size() && rows.get(i + 1).id == row.id) {
                rows.get(i + 1).roles |= row.roles;
                rows.get(i + 1).others--;
            } else {
                exchanges.add(row.exchange());
            }
        }
        return exchanges;
    }
}
