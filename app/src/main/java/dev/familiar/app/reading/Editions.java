package dev.familiar.app.reading;

import dev.familiar.sources.Depth;
import dev.familiar.sources.Source;
import dev.familiar.store.row.ArchiveIdentity;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// By which edition of its source an archive was read: what a reader has learned since is got out
/// of the archives that were read before, once, when the owner imports them again.
final class Editions {

    private Editions() {}

    /// What is put to all that an archive, a folder or a file is known by.
    ///
    /// Nothing for the first, as there were no editions then.
    static String mark(int edition) {
        return edition == 1 ? "" : " edition " + edition;
    }

    /// The marks of all before this one, the newest first.
    static List<String> before(int edition) {
        return IntStream.range(1, edition).map(n -> edition - n).mapToObj(Editions::mark).toList();
    }

    /// The edition whose reading replaces older ones; 0 where headers only are read, since those
    /// say less than any edition read whole.
    static int reading(Source source, Depth depth) {
        return reading(source.edition(), depth);
    }

    /// As [#reading(Source, Depth)].
    static int reading(int edition, Depth depth) {
        return switch (depth) {
            case TEXT -> edition;
            case HEADERS -> 0;
        };
    }

    /// Lets an archive that grows be read from its start, if only older editions have read it.
    ///
    /// @param identity what it is known by with this mark
    /// @param renewal puts what is read anew in the place of what was read
    static void renew(
            int edition,
            IntFunction<ArchiveIdentity> identity,
            BiConsumer<ArchiveIdentity, ArchiveIdentity> renewal) {
        for (int old = edition - 1; old > 0; old--) {
            renewal.accept(identity.apply(old), identity.apply(edition));
        }
    }
}
