package dev.familiar.testkit.hostile;

import dev.familiar.testkit.chance.Dice;
import java.util.List;

/// Broken files of every kind, as many as there are numbers, each the same for the same number.
///
/// ```java
/// Mutants mutants = new Mutants();
/// byte[] broken = mutants.mutant(HostileFormat.MBOX, 17);
/// byte[] neighbour = mutants.whole(HostileFormat.MBOX);
/// ```
///
/// A mutant has at most some megabytes; a zip may unpack to a few dozen. For one thread. Making one
/// of these takes a second, making a mutant a millisecond.
public final class Mutants {

    private final Specimens specimens = new Specimens();

    /// A whole file of that kind, which every reader must read without a fault.
    public byte[] whole(HostileFormat format) {
        return format == HostileFormat.PST
                ? OutlookFile.whole()
                : format.isZip()
                        ? Zipping.zip(specimens.zips(format).getFirst())
                        : specimens.files(format).getFirst().clone();
    }

    /// A file of that kind, broken.
    ///
    /// @param seed any number
    public byte[] mutant(HostileFormat format, long seed) {
        Dice dice = Dice.of(seed).fork(format.name(), 0);
        Mutator mutator = new Mutator(dice, specimens.pieces());
        if (format == HostileFormat.PST) {
            return OutlookFile.broken(dice, mutator);
        }
        if (format.isZip()) {
            List<Specimens.Member> members = dice.pick(specimens.zips(format));
            return new Zipping(dice, mutator).broken(members);
        }
        return mutator.broken(dice.pick(specimens.files(format)));
    }
}
