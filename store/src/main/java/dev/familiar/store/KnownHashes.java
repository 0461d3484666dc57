package dev.familiar.store;

import java.sql.SQLException;
import java.util.Arrays;

/// Hashes of a table in memory, so that what was never seen before costs no look into the database.
/// 16 to 32 bytes for each; read from the store when first asked, in about 0.3 s per million.
/// [#forget] after a roll-back. For many threads; who asks twice holds the object's monitor in
/// between, because another thread's failed change may forget everything.
///
/// An open table with linear probing, at most half full, so that a question is one or two reads of
/// memory; [KeyHash] spreads well enough that the low bits can be the place. A `Set<Long>` would
/// take three to four times as much, which for ten million messages is the difference between 300
/// MB and more than a gigabyte.
final class KnownHashes {

    private static final int SMALLEST = 1 << 12;

    private final String query;
    private long[] table = new long[0];
    private int count;

    /// Whether 0 is among them, which in the table marks a free place.
    private boolean zero;

    /// @param query gives the hashes, one per row
    KnownHashes(String query) {
        this.query = query;
    }

    /// Whether this hash is there; [#load] first.
    ///
    /// True may also mean that another key has the same hash; false is certain.
    synchronized boolean contains(long hash) {
        return hash == 0 ? zero : table[place(hash)] == hash;
    }

    /// An empty table counts as read once [#load] has run: it has its smallest size then.
    synchronized boolean isLoaded() {
        return table.length > 0;
    }

    /// Reads them all, if that was not done: all or none, because a hash that is missing here
    /// passes for one that was never seen.
    synchronized void load(Sql sql) throws SQLException {
        if (isLoaded()) {
            return;
        }
        boolean isWhole = false;
        try {
            table = new long[SMALLEST];
            sql.each(query, row -> add(row.getLong(1)));
            isWhole = true;
        } finally {
            if (!isWhole) {
                forget();
            }
        }
    }

    /// Takes one in; [#load] first.
    synchronized void add(long hash) {
        if (hash == 0) {
            zero = true;
            return;
        }
        int place = place(hash);
        if (table[place] == 0) {
            table[place] = hash;
            count++;
            if (count > table.length / 2) {
                grow();
            }
        }
    }

    /// Takes one in, unless they were never read; [#load] will find it in the table then.
    synchronized void addIfLoaded(long hash) {
        if (isLoaded()) {
            add(hash);
        }
    }

    /// Where the hash is, or the free place where it belongs. Ends, since at least half are free.
    private int place(long hash) {
        int mask = table.length - 1;
        int place = (int) hash & mask;
        while (table[place] != 0 && table[place] != hash) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        Arrays.stream(old).filter(hash -> hash != 0).forEach(hash -> table[place(hash)] = hash);
    }

    /// Until the next [#load], [#contains] must not be asked.
    synchronized void forget() {
        table = new long[0];
        count = 0;
        zero = false;
    }
}
