package dev.familiar.store;

import dev.familiar.model.Handle;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Participant;
import dev.familiar.store.row.InteractionRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds what belongs to a message or event: its thread, the other dates of its series, what the
/// same two said to each other before and after.
///
/// By the accounts that took part, whose rows stand together in `part`; the owner has none there,
/// and each thread has somebody else in it. There is no index by thread, which only this would use.
/// Cost: a look at each message of those accounts, some 2 µs. For one thread.
final class ThreadReader {

    /// Whoever answers a crowd answers some of those, too.
    private static final int MOST_ACCOUNTS = 6;

    /// Chats have no threads: what was said within so many seconds is one talk. A week.
    private static final long TALK = 7L * 24 * 3600;

    private static final String FIRST =
            """
            SELECT i.id, i.at FROM part p CROSS JOIN interaction i ON i.id = p.interaction_id
            WHERE p.handle_id = ? AND i.channel = ? AND\
            """;

    private final Sql sql;

    ThreadReader(Sql sql) {
        this.sql = sql;
    }

    /// One that belongs to it, with its time.
    private record Near(long number, long at) {}

    /// All of it, this one too, oldest first; the nearest in time where it is more than `limit`.
    /// Empty if the key is unknown.
    List<InteractionRow> of(String key, int limit) throws SQLException {
        InteractionReader reader = new InteractionReader(sql);
        InteractionRow one = reader.find(key).orElse(null);
        if (one == null) {
            return List.of();
        }
        Interaction it = one.interaction();
        List<InteractionRow> rows = new ArrayList<>(List.of(one));
        for (Near near : nearest(it, limit)) {
            reader.read(near.number())
                    .filter(row -> !row.interaction().key().equals(key))
                    .filter(row -> belongs(row.interaction(), it))
                    .ifPresent(rows::add);
        }
        return rows.stream()
                .limit(limit)
                .sorted(
                        Comparator.comparingLong(ThreadReader::second)
                                .thenComparing(row -> row.interaction().key()))
                .toList();
    }

    private List<Near> nearest(Interaction it, int limit) throws SQLException {
        Set<Near> found = new HashSet<>();
        for (Participant participant : others(it)) {
            found.addAll(with(participant.handle().key(), it));
        }
        long at = it.moment().at().getEpochSecond();
        return found.stream()
                .sorted(
                        Comparator.comparingLong((Near near) -> Math.abs(near.at() - at))
                                .thenComparingLong(Near::number))
                .limit(limit)
                .toList();
    }

    /// In a chat only what was said among the same accounts.
    private static boolean belongs(Interaction other, Interaction it) {
        return it.channel() != Channel.CHAT && it.channel() != Channel.LINKEDIN_MESSAGE
                || accounts(other).equals(accounts(it));
    }

    private static Set<Handle> accounts(Interaction it) {
        return it.participants().stream().map(Participant::handle).collect(Collectors.toSet());
    }

    private static long second(InteractionRow row) {
        return row.interaction().moment().at().getEpochSecond();
    }

    private static List<Participant> others(Interaction it) {
        return it.participants().stream()
                .filter(participant -> !participant.self())
                .limit(MOST_ACCOUNTS)
                .toList();
    }

    /// The numbers of what an account took part in and what belongs to it.
    private List<Near> with(String account, Interaction it) throws SQLException {
        long handle = sql.number("SELECT id FROM handle WHERE key = ?", account);
        int channel = Codes.CHANNELS.indexOf(it.channel());
        return switch (it.channel()) {
            case MAIL -> numbers(" i.thread = ?", handle, channel, KeyHash.of(beginning(it)));
            case EVENT -> {
                String series = ExchangeReader.series(it.key());
                yield numbers(" substr(i.key, 1, ?) = ?", handle, channel, series.length(), series);
            }
            case LINKEDIN_MESSAGE, CHAT -> {
                long at = it.moment().at().getEpochSecond();
                yield numbers(" i.at BETWEEN ? AND ?", handle, channel, at - TALK, at + TALK);
            }
            case RECOMMENDATION, ENDORSEMENT -> List.of();
        };
    }

    private List<Near> numbers(String condition, Object... values) throws SQLException {
        return sql.list(FIRST + condition, row -> new Near(row.getLong(1), row.getLong(2)), values);
    }

    /// The key of the message that began the thread, as [InteractionWriter] takes it.
    private static String beginning(Interaction it) {
        return it.content().references().isEmpty()
                ? it.key()
                : it.content().references().getFirst();
    }
}
