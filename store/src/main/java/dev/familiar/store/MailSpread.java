package dev.familiar.store;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Role;
import dev.familiar.traces.Coverage;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

// How much of an owner's mail was searched is told by how many of those they know could have turned
// up in it. A mailbox with one spouse, one shop or oneself holds thousands of messages and nobody.

/// With how many the owner's mail of each year was. A pass over the parts of what the owner wrote
/// and of what people wrote to them.
final class MailSpread {

    /// A correspondent counts for so many messages at least, and for this part of all others'.
    private static final long FEW = 10;

    private static final int PART = 4;

    private final Map<Integer, List<Long>> sent = new HashMap<>();
    private final Map<Integer, List<Long>> received = new HashMap<>();

    private MailSpread() {}

    static MailSpread read(Sql sql) throws SQLException {
        MailSpread spread = new MailSpread();
        int from = Codes.bit(Role.FROM);
        sql.each(
                """
                SELECT strftime('%Y', i.at, 'unixepoch') AS year, (i.owner_role & ?) <> 0 AS written,
                    count(*)
                FROM part p JOIN interaction i ON i.id = p.interaction_id
                WHERE i.channel = ? AND ((i.owner_role & ?) <> 0
                    OR ((p.roles & ?) <> 0 AND (i.owner_role & ?) <> 0 AND (i.marks & ?) = 0))
                GROUP BY p.handle_id, year, written\
                """,
                row -> {
                    boolean own = row.getBoolean(2);
                    // Anybody can write once, and a flood of strangers does.
                    long count = own ? row.getLong(3) : row.getLong(3) - 1;
                    (own ? spread.sent : spread.received)
                            .computeIfAbsent(row.getInt(1), _ -> new ArrayList<>())
                            .add(count);
                },
                from,
                Codes.CHANNELS.indexOf(Channel.MAIL),
                from,
                from,
                Codes.bit(Role.TO) | Codes.bit(Role.CC),
                Codes.NOISE_MARKS);
        return spread;
    }

    /// @param sentAll messages of each year that the owner wrote, the most there can be
    /// @param receivedAll those that people wrote to the owner
    Coverage.Spread spread(Map<Integer, Long> sentAll, Map<Integer, Long> receivedAll) {
        return new Coverage.Spread(capped(sent, sentAll), capped(received, receivedAll));
    }

    private static Map<Integer, Long> capped(
            Map<Integer, List<Long>> counts, Map<Integer, Long> most) {
        Map<Integer, Long> years = new TreeMap<>();
        counts.forEach((year, each) ->
                years.put(year, Math.min(most.getOrDefault(year, 0L), capped(each))));
        years.values().removeIf(count -> count == 0);
        return years;
    }

    private static long capped(List<Long> counts) {
        long all = counts.stream().mapToLong(Long::longValue).sum();
        return counts.stream()
                .mapToLong(count -> Math.min(count, FEW + (all - count) / PART))
                .sum();
    }
}
