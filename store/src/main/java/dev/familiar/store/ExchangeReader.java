package dev.familiar.store;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Moment;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Passage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    /// When what passed, newest first. Reads only the narrow columns.
    ///
    /// Distinct, as a person with two accounts in a message would come twice.
    List<Passage> course(long person) throws SQLException {
        List<Passage> passages =
                sql.list(
                        """
                        SELECT i.id, i.at, i.channel, i.marks & ?
                        FROM person_handle h
                        CROSS JOIN part p ON p.handle_id = h.handle_id
                        CROSS JOIN interaction i ON i.id = p.interaction_id
                        WHERE h.no = ?\
                        """,
                        row ->
                                new Passage(
                                        row.getLong(1),
                                        Instant.ofEpochSecond(row.getLong(2)),
                                        Codes.CHANNELS.get(row.getInt(3)),
                                        row.getInt(4) != 0),
                        Codes.bits(Set.of(Mark.INTRODUCTION)),
                        person);
        return passages.stream()
                .sorted(
                        Comparator.comparing(Passage::at)
                                .thenComparingLong(Passage::number)
                                .reversed())
                .distinct()
                .toList();
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
