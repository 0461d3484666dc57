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
///
/// Three hints, of which each is enough to be named: taking part in much of what lies in one place
/// while no account of the owner's does, mail that a server noted as delivered to the account in
/// two months or more, and a calendar called by it where the owner named other accounts. They are
/// hints and no proof: the owner is asked.
final class OwnerSearch {

    /// In a place with fewer personal messages a share says nothing.
    private static final int FEWEST_MESSAGES = 20;

    /// Of a place's messages; low enough that three accounts which share one mailbox evenly are all
    /// found.
    private static final double LEAST_SHARE = 0.3;

    /// Months in which mail was delivered; one alone is no habit.
    private static final int FEWEST_MONTHS = 2;

    /// For the owner to read through, so not many.
    private static final int MOST = 20;

    /// Mail with one of these says nothing of whose mailbox it lies in.
    private static final int IMPERSONAL =
            Codes.bits(Set.of(Mark.BULK, Mark.LIST, Mark.AUTOMATIC, Mark.SPAM, Mark.DRAFT));

    private OwnerSearch() {}

    /// Those not known as the owner's already, nor denied; likeliest first.
    ///
    /// A pass over interactions, one over `part` with a look at the message of each row, and one
    /// over the notes of delivery, found by the index on their kind.
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
                // What cannot reach the share in the smallest place that counts is dropped by
                // SQLite already.
                (long) Math.ceil(LEAST_SHARE * FEWEST_MESSAGES));
        months.forEach((key, count) -> {
            if (count >= FEWEST_MONTHS && !best.containsKey(key)) {
                add(best, months, key, "", new long[] {0, 0, 0});
            }
        });
        for (String key : unheardCalendars(sql)) {
            add(best, months, key, "", new long[] {0, 0, 0});
        }
        List<OwnerCandidate> found = new ArrayList<>(best.values());
        found.sort(
                Comparator.comparingDouble(OwnerCandidate::share)
                        .thenComparingLong(OwnerCandidate::named)
                        .thenComparingInt(OwnerCandidate::deliveredMonths)
                        .reversed()
                        .thenComparing(candidate -> candidate.address().value()));
        return found.stream().limit(MOST).toList();
    }

    /// Keeps the place in which an address is named most.
    ///
    /// @param key of any account; only addresses of mail can be candidates
    /// @param counts messages of the place, those it is named in, those it wrote
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

    /// The accounts that calendars are called by and that are neither the owner's nor denied.
    private static List<String> unheardCalendars(Sql sql) throws SQLException {
        return sql.list(
                """
                SELECT 'mailto:' || substr(d.key, ?) FROM description d
                WHERE d.owned = 1 AND substr(d.key, 1, ?) = ? AND NOT EXISTS (
                    SELECT 1 FROM owner_handle o JOIN handle h ON h.id = o.handle_id
                    WHERE h.key = 'mailto:' || substr(d.key, ?))\
                """,
                row -> row.getString(1),
                OwnerHandles.CALENDAR.length() + 1,
                OwnerHandles.CALENDAR.length(),
                OwnerHandles.CALENDAR,
                OwnerHandles.CALENDAR.length() + 1);
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
