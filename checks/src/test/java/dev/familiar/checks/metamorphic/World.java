package dev.familiar.checks.metamorphic;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// A mailbox to start from.
///
/// @param base what it is like
/// @param seed of its people and letters
record World(Base base, long seed) {

    /// Each base with each seed of the property `familiar.metamorphic.seeds`, by default 1.
    static Stream<World> all() {
        return Arrays.stream(Base.values()).flatMap(World::seeded);
    }

    /// Those with somebody close.
    static Stream<World> withSomebodyClose() {
        return Stream.of(Base.BUSY, Base.CLOSE).flatMap(World::seeded);
    }

    private static Stream<World> seeded(Base base) {
        return LongStream.rangeClosed(1, Integer.getInteger("familiar.metamorphic.seeds", 1))
                .mapToObj(seed -> new World(base, seed));
    }

    Archive archive() {
        return base.of(new Writer(seed));
    }

    /// Mail of others, another than the mailbox's own.
    Additions additions() {
        return new Additions(archive(), new Writer(1_000 + seed));
    }

    @Override
    public String toString() {
        return base.name().toLowerCase(Locale.ROOT) + ", seed " + seed;
    }
}
