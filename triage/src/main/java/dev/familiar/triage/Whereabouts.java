package dev.familiar.triage;

import dev.familiar.identity.lexicon.Place;
import dev.familiar.identity.place.Gazetteer;
import dev.familiar.identity.place.GeoPlace;
import dev.familiar.identity.place.GeoPlace.Kind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Where the owner and the requesters live, as far as the places they write tell.
///
/// A text may mean several places ("Springfield"): all of them count that are not much smaller than
/// the likeliest, which is one in the owner's country if there is any. The gazetteer is loaded with
/// the first place that is asked for, so that requests without places do not wait for it.
final class Whereabouts {

    /// Who leaves out the state means no town with a smaller share of the likeliest one's people:
    /// nobody means the Paris in Texas.
    private static final double SHARE = 0.2;

    /// Three hours of clock are another coast or continent.
    private static final int FAR_HOURS = 3;

    private static final int SECONDS_AN_HOUR = 3600;

    /// To somebody in Leeds, Birmingham is not the one in Alabama.
    private static final double NEARER = 10;

    private static final Pattern SEPARATOR = Pattern.compile("[,;/]");

    private final String ownersPlace;
    private final LocalDate today;

    /// @param ownersPlace as the owner writes it; may be empty
    /// @param today whose clocks are compared, since not all change with the summer
    Whereabouts(String ownersPlace, LocalDate today) {
        this.ownersPlace = ownersPlace;
        this.today = today;
    }

    /// The time zones that people of the place may keep, if they live by about one clock; empty if
    /// the place is not known or, like the United States, has clocks three hours apart.
    Set<ZoneId> clocks(String place) {
        Set<ZoneId> zones = zones(readings(place));
        IntSummaryStatistics seconds = zones.stream().mapToInt(this::seconds).summaryStatistics();
        boolean one =
                !zones.isEmpty()
                        && seconds.getMax() - seconds.getMin() < FAR_HOURS * SECONDS_AN_HOUR;
        return one ? zones : Set.of();
    }

    /// Whether no time zone of the place is near one of the owner's; false if either is not known.
    boolean isFar(String place) {
        Set<ZoneId> theirs = zones(readings(place));
        Set<ZoneId> mine = zones(mine());
        return !theirs.isEmpty()
                && !mine.isEmpty()
                && theirs.stream()
                        .noneMatch(a -> mine.stream().anyMatch(b -> hours(a, b) < FAR_HOURS));
    }

    /// Whether the place may be the owner's town or the area around it.
    boolean isOwners(String place) {
        List<GeoPlace> theirs = towns(readings(place));
        List<GeoPlace> mine = towns(mine());
        boolean known = !theirs.isEmpty() && !mine.isEmpty();
        return known
                ? theirs.stream().anyMatch(a -> mine.stream().anyMatch(b -> isSame(a, b)))
                : isWrittenAlike(place);
    }

    private static boolean isSame(GeoPlace one, GeoPlace other) {
        return Gazetteer.shipped().overlap(one, other);
    }

    /// A village is not in the gazetteer, but who lives in it writes its name. A state or a country
    /// is, and to live in the same one says little.
    private boolean isWrittenAlike(String place) {
        String first = SEPARATOR.split(place, 2)[0];
        return Gazetteer.shipped().find(first).isEmpty() && isSameText(place);
    }

    private boolean isSameText(String place) {
        return Place.parse(place)
                .flatMap(theirs -> Place.parse(ownersPlace).map(theirs::compare))
                .filter(agreement -> agreement == Place.Agreement.SAME)
                .isPresent();
    }

    private List<GeoPlace> mine() {
        return ownersPlace.isBlank()
                ? List.of()
                : likely(Gazetteer.shipped().find(ownersPlace), "");
    }

    private List<GeoPlace> readings(String place) {
        if (place.isBlank()) {
            return List.of();
        }
        List<GeoPlace> mine = mine();
        Gazetteer gazetteer = Gazetteer.shipped();
        return mine.isEmpty()
                ? likely(gazetteer.find(place), "")
                : likely(gazetteer.find(place, mine.getFirst()), mine.getFirst().country());
    }

    private static List<GeoPlace> likely(List<GeoPlace> readings, String home) {
        return readings.stream()
                .filter(place -> weight(place, home) >= SHARE * weight(readings.getFirst(), home))
                .toList();
    }

    private static double weight(GeoPlace place, String home) {
        return place.population() * (place.country().equals(home) ? NEARER : 1);
    }

    private static List<GeoPlace> towns(List<GeoPlace> readings) {
        return readings.stream().filter(place -> place.kind().compareTo(Kind.METRO) <= 0).toList();
    }

    private static Set<ZoneId> zones(List<GeoPlace> readings) {
        Set<ZoneId> zones = new LinkedHashSet<>();
        readings.forEach(place -> zones.addAll(Gazetteer.shipped().zones(place)));
        return zones;
    }

    private int hours(ZoneId one, ZoneId other) {
        return Math.abs(seconds(one) - seconds(other)) / SECONDS_AN_HOUR;
    }

    private int seconds(ZoneId zone) {
        return zone.getRules()
                .getOffset(today.atStartOfDay().toInstant(ZoneOffset.UTC))
                .getTotalSeconds();
    }
}
