package dev.familiar.bench.hostile;

import dev.familiar.testkit.hostile.HostileFormat;

/// Which broken file comes when: one of each kind, then the next of each kind.
///
/// @param first the seed of the first of each kind
public record FuzzPlan(long first) {

    private static final HostileFormat[] FORMATS = HostileFormat.values();

    /// The kind of a file.
    ///
    /// @param file counted from 0
    public HostileFormat format(long file) {
        return FORMATS[(int) (file % FORMATS.length)];
    }

    /// The seed of a file.
    ///
    /// @param file counted from 0
    public long seed(long file) {
        return first + file / FORMATS.length;
    }

    /// The number of the file with that kind and seed.
    public long file(HostileFormat format, long seed) {
        long place = 0;
        while (FORMATS[(int) place] != format) {
            place++;
        }
        return (seed - first) * FORMATS.length + place;
    }
}
