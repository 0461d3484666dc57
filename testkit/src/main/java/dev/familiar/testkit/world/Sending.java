package dev.familiar.testkit.world;

import dev.familiar.testkit.chance.Dice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;

/// When a request was sent, and by which ways it reached the archives.
final class Sending {
    private Sending() {}

    /// Within the last 170 days, as pending requests are.
    static Instant moment(LocalDate today, Dice own) {
        Instant end = today.atStartOfDay(ZoneOffset.UTC).toInstant();
        return end.minus(own.between(60, 170 * 24 * 60), ChronoUnit.MINUTES);
    }

    /// At least one way that the owner has the archive for.
    static Set<Delivery> ways(OwnerKind owner, Dice own) {
        EnumSet<Delivery> ways = EnumSet.noneOf(Delivery.class);
        double u = own.unit();
        if (u < 0.78) {
            ways.add(Delivery.TABLE);
        } else if (u < 0.88) {
            ways.add(Delivery.EXPORT);
        } else {
            ways.add(u < 0.94 ? Delivery.PASTED : Delivery.MAIL);
        }
        boolean alone = ways.contains(Delivery.PASTED);
        for (Delivery way : alone ? new Delivery[0] : Delivery.values()) {
            if (way != Delivery.TABLE && own.chance(way == Delivery.EXPORT ? 0.5 : 0.2)) {
                ways.add(way);
            }
        }
        if (!owner.holds(Holding.MAIL) && ways.remove(Delivery.MAIL) && ways.isEmpty()) {
            ways.add(Delivery.TABLE);
        }
        return ways;
    }
}
