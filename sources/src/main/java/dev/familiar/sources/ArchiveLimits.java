package dev.familiar.sources;

/// How far an archive is trusted before it counts as hostile.
///
/// A zip can hold petabytes in a few megabytes, so what a member unpacks to is measured while it is
/// read, never taken from its header. The ratio is far above what text reaches (a CSV export packs
/// about 10 to 1, very repetitive ones 100 to 1) and far below what DEFLATE allows (1032 to 1).
///
/// @param ratio the most unpacked bytes per packed byte, counted after the first `freeBytes`
/// @param freeBytes unpacked bytes of one member that are never questioned
/// @param memberBytes the most unpacked bytes of one member, whatever its ratio
/// @param members the most members of one zip that are looked at
/// @param depth the most folders inside each other that are looked at
public record ArchiveLimits(long ratio, long freeBytes, long memberBytes, int members, int depth) {

    /// 250 to 1 after 16 MiB, 512 GiB a member, a million members, 64 folders deep.
    public static final ArchiveLimits DEFAULT =
            new ArchiveLimits(250, 16L << 20, 512L << 30, 1_000_000, 64);

    /// Checks the ranges.
    public ArchiveLimits {
        if (ratio < 1 || freeBytes < 0 || memberBytes < 1 || members < 1 || depth < 1) {
            throw new IllegalArgumentException("limits of an archive are positive numbers");
        }
    }

    /// The most bytes that `packed` bytes may unpack to.
    long allowed(long packed) {
        long room = (memberBytes - Math.min(freeBytes, memberBytes)) / ratio;
        return packed >= room ? memberBytes : Math.min(memberBytes, freeBytes + packed * ratio);
    }
}
