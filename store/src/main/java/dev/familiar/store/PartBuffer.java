package dev.familiar.store;

import java.sql.SQLException;
import java.util.Arrays;

/// Rows of `part` that wait to be written in the order of the table. One by one they would fall all
/// over its tree; sorted, a page is written once for all its rows. For one thread.
///
/// Why columns and not objects: 300,000 rows are 7 MB this way, and several times that as records
/// with a header each, at the very time when an import needs memory most.
///
/// Numbers are packed so that sorting is that of `long[]`, without comparing objects: the account
/// in the high half, where the row stands in the buffer in the low half. Equal accounts so keep the
/// order in which they came, which is that of interactions, and that is the table's primary key.
final class PartBuffer {

    /// So many rows are held back at most, 24 bytes each.
    private static final int MOST = 300_000;

    private static final String INSERT =
            "INSERT INTO part (handle_id, interaction_id, roles, name_id) VALUES (?, ?, ?, ?)";

    /// What the order is packed from: handles below 2^31, interactions below 2^32. A store of 2^31
    /// accounts does not fit on any disk of today; it is refused all the same, because numbers that
    /// run into each other would be somebody else's messages.
    private static final int INTERACTION_BITS = 32;

    /// Writes what comes out in order; empties itself by the way.
    private final Rows table;

    /// Row by row: handle and interaction, where the row was put.
    private long[] places = new long[1024];

    private long[] names = new long[1024];
    private int[] roles = new int[1024];
    private int count;

    PartBuffer(Sql sql) {
        this.table = new Rows(sql, INSERT);
    }

    /// @param handle row of the account, not one of the owner's
    /// @param role bits, see [Codes#ROLES]
    /// @param name row of the name shown, 0 for none
    /// @throws SQLException if a number is too large, or writing a full buffer fails
    void add(long handle, long interaction, int role, long name) throws SQLException {
        if (handle >>> (Long.SIZE - 1 - INTERACTION_BITS) != 0
                || interaction >>> INTERACTION_BITS != 0) {
            throw new SQLException("the store holds more accounts or interactions than it can");
        }
        if (count == places.length) {
            grow();
        }
        places[count] = handle << INTERACTION_BITS | interaction;
        names[count] = name;
        roles[count] = role;
        count++;
        if (count == MOST) {
            flush();
        }
    }

    private void grow() {
        // Up to the most at once it may hold; it is emptied there, so it never has to grow beyond.
        int size = Math.min(MOST, count * 2);
        places = Arrays.copyOf(places, size);
        names = Arrays.copyOf(names, size);
        roles = Arrays.copyOf(roles, size);
    }

    /// Writes all rows in order. Rows with a place that is taken fail the statement, so a message
    /// that is merged writes its parts itself, after this.
    void flush() throws SQLException {
        if (count == 0) {
            return;
        }
        for (int at : order()) {
            table.add(
                    places[at] >>> INTERACTION_BITS,
                    places[at] & (1L << INTERACTION_BITS) - 1,
                    roles[at],
                    names[at]);
        }
        table.flush();
        count = 0;
    }

    /// The rows' numbers in the order of their places: by handle, and as they came, which is by
    /// interaction, within one.
    private int[] order() {
        long[] handles = new long[count];
        for (int i = 0; i < count; i++) {
            handles[i] = places[i] >>> INTERACTION_BITS << INTERACTION_BITS | i;
        }
        Arrays.sort(handles);
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = (int) handles[i];
        }
        return order;
    }
}
