package dev.familiar.triage;

import dev.familiar.model.Biography;
import dev.familiar.model.Origin;
import dev.familiar.model.Person;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import dev.familiar.triage.evidence.Clue;
import java.util.List;
import java.util.Optional;

// An address slips into an archive by a typo in a Cc line or a broken list of recipients. Its name
// may fit a requester as well as that of the person it was meant for, but nobody is known to stand
// behind it: a person who asks to be connected is a priori somebody of whom there is more.

/// How little is known of somebody beside the name.
final class PresenceClue {

    /// So often copied makes up for half of never having exchanged anything.
    private static final double PER_DOUBLING = 0.15;

    private static final double LEAST = 0.25;
    private static final double WROTE_THEMSELVES = 0.5;

    private PresenceClue() {}

    /// The clue against somebody who is nothing but an account that others named, or whose mail the
    /// owner only read on a list; none for whoever is on a list of the owner's, or exchanged
    /// anything.
    static Optional<Clue> of(Person person, List<Exchange> exchanges) {
        boolean listed =
                person.descriptions().stream()
                        .anyMatch(d -> isRecord(d.origin().kind()) || tellsOfALife(d.biography()));
        boolean exchanged = exchanges.stream().anyMatch(e -> isExchange(e.direction()));
        if (listed || exchanged) {
            return Optional.empty();
        }
        boolean wrote = exchanges.stream().anyMatch(e -> e.direction() == Direction.OVERHEARD);
        double doublings = Math.log(Math.max(1, exchanges.size())) / Math.log(2);
        double times = Math.max(LEAST, 1 - PER_DOUBLING * doublings);
        String text =
                wrote
                        ? "nothing passed between you and this account, which only wrote to others"
                        : "nothing ever came from this account, and you never wrote to it";
        return Optional.of(
                Clue.of("identity.bare", wrote ? times * WROTE_THEMSELVES : times, text));
    }

    private static boolean isRecord(Origin.Kind kind) {
        return switch (kind) {
            case CARD, SAVED_CONTACT, CONNECTION, FOLLOWED, FRIEND, TABLE_ROW -> true;
            case CORRESPONDENT, REQUESTER, SIGNATURE, DEPARTURE, BOUNCE, DELIVERY -> false;
        };
    }

    private static boolean tellsOfALife(Biography life) {
        return !life.headline().isEmpty() || !life.affiliations().isEmpty();
    }

    private static boolean isExchange(Direction direction) {
        return switch (direction) {
            case SENT, RECEIVED, MET, INVITED -> true;
            case BESIDE, OVERHEARD -> false;
        };
    }
}
