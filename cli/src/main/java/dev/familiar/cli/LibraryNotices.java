package dev.familiar.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps libraries from telling the owner, on every start, of a module of Java's that would make
/// some searches a little faster (Lucene's `VectorizationProvider`).
final class LibraryNotices {

    /// Held on to: a logger that nobody holds forgets its level.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene.internal");

    private LibraryNotices() {}

    static void silence() {
        LUCENE.setLevel(Level.SEVERE);
    }
}
