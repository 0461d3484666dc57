package dev.familiar.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.Function;

/// The 64-bit hash under which a key is stored and looked for. Two keys may share one, so a key
/// that is found must still be compared.
///
/// FNV-1a over the UTF-16 code units, finished with the mix of SplitMix64. Stored: never change it.
/// Source: http://www.isthe.com/chongo/tech/comp/fnv/; Steele, Lea, Flood 2014, "Fast splittable
/// pseudorandom number generators".
///
/// A hash instead of an index over the keys: a key is 40 to 80 bytes of random text (a Message-ID,
/// RFC 5322 section 3.6.4), and its index would be nearly as large as the table and grow at random
/// places. Among ten million keys the chance that any two share a hash is about 1 in 370,000.
///
/// The last mix is needed because FNV-1a spreads short texts badly over the low bits, which
/// [KnownHashes] takes for its places.
final class KeyHash {

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private KeyHash() {}

    /// Any text, also the empty one; 0 is a hash like every other, though [KnownHashes] must know
    /// that.
    static long of(String key) {
        long hash = BASIS;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * PRIME;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }

    /// Makes `key_hash(text)` known to the statements of a connection.
    ///
    /// Needed on every connection: a script, a check or a repair may call it, and an unknown
    /// function fails when a statement is prepared.
    static void register(Connection connection) throws SQLException {
        Function.create(
                connection,
                "key_hash",
                new Function() {
                    @Override
                    protected void xFunc() throws SQLException {
                        result(of(value_text(0)));
                    }
                },
                1,
                // The same text gives the same number: only so may a query be planned around it.
                Function.FLAG_DETERMINISTIC);
    }
}
