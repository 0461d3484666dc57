package dev.familiar.triage;

import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import dev.familiar.triage.evidence.Clue;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares the place of a request with the clock of the person's mail: the zone offset a mail
/// program writes (RFC 5322 section 3.3) tells where its writer lives.
///
/// Programs set to UTC say nothing and are left out; so is a person with fewer than three usable
/// messages. Where all of an archive bears one clock ([Clock]), nobody's says anything.
final class ZoneClue {

    private static final int FEWEST = 3;
    private static final double HOME_SHARE = 0.4;
    private static final double NEVER_SHARE = 0.05;

    private final Whereabouts whereabouts;
    private final Clock clock;

    ZoneClue(Whereabouts whereabouts, Clock clock) {
        this.whereabouts = whereabouts;
        this.clock = clock;
    }

    Optional<Clue> compare(String place, List<Exchange> exchanges) {
        if (clock.shared() || exchanges.isEmpty()) {
            return Optional.empty();
        }
        Set<ZoneId> zones = whereabouts.clocks(place);
        if (zones.isEmpty()) {
            return Optional.empty();
        }
        int usable = 0;
        int agreeing = 0;
        String trace = "";
        for (Exchange exchange : exchanges) {
            ZoneOffset offset = exchange.moment().offset();
            if (offset == null
                    || offset.getTotalSeconds() == 0
                    || !isTheirs(exchange.direction())) {
                continue;
            }
            usable++;
            agreeing += agrees(zones, exchange, offset) ? 1 : 0;
            trace = exchange.interaction();
        }
        if (usable < FEWEST) {
            return Optional.empty();
        }
        double share = (double) agreeing / usable;
        if (share >= HOME_SHARE) {
            String text =
                    agreeing
                            + " of their "
                            + Wording.plural(usable, "message")
                            + " came from the time zone of "
                            + place.strip();
            return Optional.of(Clue.of("zone.agrees", 1, text, trace));
        }
        if (share <= NEVER_SHARE) {
            String text =
                    "whom you know never wrote from the time zone of "
                            + place.strip()
                            + " ("
                            + Wording.plural(usable, "message")
                            + ")";
            return Optional.of(Clue.of("zone.contradicts", 1, text, trace));
        }
        return Optional.empty();
    }

    private static boolean isTheirs(Direction direction) {
        return direction == Direction.RECEIVED || direction == Direction.OVERHEARD;
    }

    private static boolean agrees(
            Set<ZoneId> zones, Exchange exchange, @Nullable ZoneOffset offset) {
        return zones.stream()
                .anyMatch(zone -> zone.getRules().getOffset(exchange.moment().at()).equals(offset));
    }
}
