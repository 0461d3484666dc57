package dev.familiar.store;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Role;
import dev.familiar.store.row.OwnerCandidate;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

// A mailbox gives its owner away: they take part in nearly every personal message in it, and
// programs note to whom they delivered. A list's address takes part in everything too, but in list
// mail, which is left out; and it never writes.

/// Finds addresses that may be the owner's.
final class OwnerSearch {

    private static final int FEWEST_MESSAGES = 20;
    private static final double LEAST_SHARE = 0.3;
    private static final int FEWEST_MONTHS = 2;
    private static final int MOST = 20;

    private static final int IMPERSONAL =
            Codes.bits(Set.of(Mark.BULK, Mark.LIST, Mark.AUTOMATIC, Mark.SPAM, Mark.DRAFT));

    private OwnerSearch() {}

    /// Those not known as the owner's already, nor denied; likeliest first.
    static List<OwnerCandidate> candidates(Sql sql) throws SQLException {
        int mail = Codes.CHANNELS.indexOf(Channel.MAIL);
        Map<String, Long> totals = new HashMap<>();
        sql.each(
                """
                SELECT a.path, count(*) FROM interaction i JOIN archive a ON a.id = i.archive_id
                WHERE i.channel = ? AND (i.marks & ?) = 0 AND i.own = 0 GROUP BY a.path\
                """,
                row -> totals.put(row.getString(1), row.getLong(2)),
                mail,
                IMPERSONAL);
        Map<String, Integer> months = deliveredMonths(sql);
        Map<String, OwnerCandidate> best = new HashMap<>();
        sql.each(
                """
                SELECT a.path, h.key, count(*), sum((p.roles & ?) <> 0)
                FROM part p CROSS JOIN interaction i ON i.id = p.interaction_id
                JOIN archive a ON a.id = i.archive_id JOIN handle h ON h.id = p.handle_id
                WHERE i.channel = ? AND (i.marks & ?) = 0 AND i.own = 0
                    AND p.handle_id NOT IN (SELECT handle_id FROM owner_handle)
                GROUP BY a.path, p.handle_id HAVING count(*) >= ?\
                """,
                row -> {
                    String place = row.getString(1);
                    long all = totals.getOrDefault(place, 0L);
                    long named = row.getLong(3);
                    if (all >= FEWEST_MESSAGES && named >= LEAST_SHARE * all) {
                        add(
                                best,
                                months,
                                row.getString(2),
                                place,
                                new long[] {all, named, row.getLong(4)});
                    }
                },
                Codes.bit(Role.FROM),
                mail,
                IMPERSONAL,
                (long) Math.ceil(LEAST_SHARE * FEWEST_MESSAGES));
        months.forEach((key, count) -> {
            if (count >= FEWEST_MONTHS && !best.containsKey(key)) {
                add(best, months, key, "", new long[] {0, 0, 0});
            }
        });
        List<OwnerCandidate> found = new ArrayList<>(best.values());
        found.sort(
                Comparator.comparingDouble(OwnerCandidate::share)
                        .thenComparingLong(OwnerCandidate::named)
                        .thenComparingInt(OwnerCandidate::deliveredMonths)
                        .reversed()
                        .thenComparing(candidate -> candidate.address().value()));
        return found.stream().limit(MOST).toList();
    }

    private static void add(
            Map<String, OwnerCandidate> best,
            Map<String, Integer> months,
            String key,
            String place,
            long[] counts) {
        if (Handle.ofKey(key).orElse(null) instanceof EmailAddress address) {
            OwnerCandidate candidate =
                    new OwnerCandidate(
                            address,
                            place,
                            counts[0],
                            counts[1],
                            counts[2],
                            months.getOrDefault(key, 0));
            best.merge(key, candidate, (a, b) -> b.named() > a.named() ? b : a);
        }
    }

    /// In how many months mail was delivered to each account; its key names the month last.
    private static Map<String, Integer> deliveredMonths(Sql sql) throws SQLException {
        Map<String, Integer> months = new HashMap<>();
        Set<String> known =
                Set.copyOf(
                        sql.list(
                                "SELECT h.key FROM owner_handle o JOIN handle h ON h.id = o.handle_id",
                                row -> row.getString(1)));
        sql.each(
                "SELECT key FROM description WHERE kind = ?",
                row -> {
                    String key = row.getString(1);
                    int from = key.indexOf(':') + 1;
                    int to = key.lastIndexOf('/');
                    if (from > 0 && to > from) {
                        String account = "mailto:" + key.substring(from, to);
                        if (!known.contains(account)) {
                            months.merge(account, 1, Integer::sum);
                        }
                    }
                },
                Origin.Kind.DELIVERY.name());
        return months;
    }
}
