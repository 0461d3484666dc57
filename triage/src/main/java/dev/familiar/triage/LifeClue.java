package dev.familiar.triage;

import dev.familiar.identity.lexicon.OccupationFamily;
import dev.familiar.identity.lexicon.Place;
import dev.familiar.model.Affiliation;
import dev.familiar.model.source.Requester;
import dev.familiar.triage.evidence.Clue;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// How far the requester's life is from the owner's own: the place they live in and the line of
/// work they are in.
final class LifeClue {

    /// Three hours of clock are another coast or continent.
    private static final int FAR_HOURS = 3;

    private static final int SECONDS_AN_HOUR = 3600;

    private final PlaceZones zones;
    private final OwnerProfile owner;
    private final LocalDate today;
    private final Set<OccupationFamily> work;

    LifeClue(PlaceZones zones, OwnerProfile owner, LocalDate today) {
        this.zones = zones;
        this.owner = owner;
        this.today = today;
        this.work = EnumSet.noneOf(OccupationFamily.class);
        Stream.concat(
                        Stream.of(owner.headline()),
                        owner.affiliations().stream().map(Affiliation::title))
                .forEach(text -> work.addAll(OccupationFamily.of(text)));
    }

    List<Clue> find(Requester requester) {
        List<Clue> clues = new ArrayList<>();
        place(requester.place()).ifPresent(clues::add);
        Set<OccupationFamily> theirs = OccupationFamily.of(requester.headline());
        if (OccupationFamily.areUnrelated(work, theirs)) {
            clues.add(
                    Clue.of(
                            "work.far",
                            1,
                            "works in "
                                    + theirs.iterator().next().word()
                                    + ", far from your own lines of work"));
        }
        return clues;
    }

    /// The clock comes first: there is a Perth in Australia and one in Scotland.
    private Optional<Clue> place(String place) {
        if (place.isBlank() || owner.place().isBlank()) {
            return Optional.empty();
        }
        if (isFar(place)) {
            return Optional.of(
                    Clue.of("place.far", 1, "lives three hours of clock or more from you"));
        }
        return Place.parse(place)
                .flatMap(theirs -> Place.parse(owner.place()).map(theirs::compare))
                .filter(agreement -> agreement == Place.Agreement.SAME)
                .map(_ -> Clue.of("place.same", 1, "lives where you live"));
    }

    /// Whether no time zone of the place is near one of the owner's.
    private boolean isFar(String place) {
        List<ZoneId> theirs = zones.of(place);
        List<ZoneId> mine = zones.of(owner.place());
        return !theirs.isEmpty()
                && !mine.isEmpty()
                && theirs.stream()
                        .noneMatch(a -> mine.stream().anyMatch(b -> hours(a, b) < FAR_HOURS));
    }

    private int hours(ZoneId one, ZoneId other) {
        int seconds = Math.abs(seconds(one) - seconds(other));
        return seconds / SECONDS_AN_HOUR;
    }

    private int seconds(ZoneId zone) {
        return zone.getRules()
                .getOffset(today.atStartOfDay().toInstant(ZoneOffset.UTC))
                .getTotalSeconds();
    }
}
