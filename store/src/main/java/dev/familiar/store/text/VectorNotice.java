package dev.familiar.store.text;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps Lucene from telling the owner, on every start, of a module of Java's that would make some
/// searches faster.
final class VectorNotice {

    /// Held on to: a logger that nobody holds forgets its level.
    private static final Logger LOGGER = Logger.getLogger("org.apache.lucene.internal");

    private VectorNotice() {}

    static void silence() {
        LOGGER.setLevel(Level.SEVERE);
    }
}
