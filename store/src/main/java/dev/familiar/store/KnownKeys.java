package dev.familiar.store;

import java.sql.SQLException;
import java.util.Arrays;

/// The hashes of all interactions' keys in memory, so that a message never seen before costs no
/// look into the database. 16 to 32 bytes per interaction; read from the store when first asked, in
/// about 0.3 s per million. [#forget] after a roll-back. For one thread.
final class KnownKeys {

    private static final int SMALLEST = 1 << 12;

    private long[] table = new long[0];
    private int count;
    private boolean zero;

    /// Whether an interaction of this hash is there.
    ///
    /// @param sql to read them all from, when asked for the first time
    boolean contains(Sql sql, long hash) throws SQLException {
        load(sql);
        return hash == 0 ? zero : table[place(hash)] == hash;
    }

    private void load(Sql sql) throws SQLException {
        if (table.length == 0) {
            table = new long[SMALLEST];
            sql.each("SELECT hash FROM interaction", row -> add(row.getLong(1)));
        }
    }

    /// Takes one in; [#contains] must have been asked before.
    void add(long hash) {
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

    void forget() {
        table = new long[0];
        count = 0;
        zero = false;
    }
}
