package dev.familiar.store;

import dev.familiar.model.Origin;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Role;
import dev.familiar.traces.Coverage;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Counts what was imported by kind of archive. One pass over the narrow rows of interactions.
///
/// Takes most of a second for a million interactions ([CoverageCache] keeps the answer), as SQLite
/// works out the year of each and groups in a temporary tree.
final class CoverageReader {

    private final Map<String, Count> counts = new TreeMap<>();

    private CoverageReader() {}

    /// What is counted of one source kind.
    private static final class Count {
        private long items;
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private final SortedMap<Integer, Long> perYear = new TreeMap<>();
        private final SortedMap<Integer, Long> sentPerYear = new TreeMap<>();
        private final SortedMap<Integer, Long> receivedPerYear = new TreeMap<>();
        private final SortedMap<Integer, Long> perOffset = new TreeMap<>();

        private Coverage.Mail mail(MailSpread mailSpread) {
            return new Coverage.Mail(
                    sentPerYear,
                    receivedPerYear,
                    mailSpread.spread(sentPerYear, receivedPerYear),
                    perOffset);
        }
    }

    /// Items, days and years by the word of each kind, in the order of words. All days are UTC, as
    /// a year's count must not depend on where the program runs.
    static List<Coverage> read(Sql sql) throws SQLException {
        CoverageReader reader = new CoverageReader();
        sql.each(
                """
                SELECT i.channel, a.source, strftime('%Y', i.at, 'unixepoch') AS year, count(*),
                    min(i.at), max(i.at), sum((i.owner_role & ?) <> 0),
                    sum((i.owner_role & ?) = 0 AND (i.owner_role & ?) <> 0 AND (i.marks & ?) = 0)
                FROM interaction i JOIN archive a ON a.id = i.archive_id
                GROUP BY i.channel, a.source, year\
                """,
                row -> {
                    Channel channel = Codes.CHANNELS.get(row.getInt(1));
                    reader.add(
                            word(channel, row.getString(2)),
                            row.getLong(4),
                            day(row.getLong(5)),
                            day(row.getLong(6)),
                            row.getLong(7),
                            row.getLong(8));
                },
                Codes.bit(Role.FROM),
                Codes.bit(Role.FROM),
                Codes.bit(Role.TO) | Codes.bit(Role.CC),
                Codes.NOISE_MARKS);
        sql.each(
                """
                SELECT offset, count(*) FROM interaction
                WHERE channel = ? AND offset IS NOT NULL GROUP BY offset\
                """,
                row -> reader.count("mail").perOffset.put(row.getInt(1), row.getLong(2)),
                Codes.CHANNELS.indexOf(Channel.MAIL));
        sql.each(
                "SELECT kind, count(*) FROM description WHERE owned = 0 GROUP BY kind",
                row -> {
                    String word = word(Origin.Kind.valueOf(row.getString(1)));
                    if (!word.isEmpty()) {
                        reader.count(word).items += row.getLong(2);
                    }
                });
        MailSpread mailSpread = MailSpread.read(sql);
        return reader.counts.entrySet().stream()
                .map(e ->
                        new Coverage(
                                e.getKey(),
                                e.getValue().items,
                                e.getValue().from,
                                e.getValue().to,
                                e.getValue().perYear,
                                e.getKey().equals("mail") ? e.getValue().mail(mailSpread) : null))
                .toList();
    }

    /// Reckoned here: SQLite has no days after the year 9999, and a mail may be dated there.
    private static LocalDate day(long second) {
        return LocalDate.ofEpochDay(Math.floorDiv(second, 86_400L));
    }

    private Count count(String source) {
        return counts.computeIfAbsent(source, _ -> new Count());
    }

    /// Adds one group, whose items are all of one year, so either end of its time names it.
    private void add(
            String source, long items, LocalDate from, LocalDate to, long sent, long received) {
        Count count = count(source);
        count.items += items;
        count.from = count.from == null || from.isBefore(count.from) ? from : count.from;
        count.to = count.to == null || to.isAfter(count.to) ? to : count.to;
        count.perYear.merge(from.getYear(), items, Long::sum);
        if (sent > 0) {
            count.sentPerYear.merge(from.getYear(), sent, Long::sum);
        }
        if (received > 0) {
            count.receivedPerYear.merge(from.getYear(), received, Long::sum);
        }
    }

    /// The words of [Coverage#source]. Chats are told apart by the source that read them.
    private static String word(Channel channel, String source) {
        return switch (channel) {
            case MAIL -> "mail";
            case EVENT -> "calendar";
            case LINKEDIN_MESSAGE, RECOMMENDATION, ENDORSEMENT -> "linkedin";
            case CHAT -> source.contains("facebook") ? "facebook" : "chat";
        };
    }

    /// Empty for kinds that no archive of the owner's holds.
    private static String word(Origin.Kind kind) {
        return switch (kind) {
            case CARD, SAVED_CONTACT -> "address-book";
            case CONNECTION, FOLLOWED -> "linkedin";
            case FRIEND -> "facebook";
            case CORRESPONDENT, TABLE_ROW, REQUESTER, SIGNATURE, DEPARTURE, BOUNCE, DELIVERY -> "";
        };
    }
}
