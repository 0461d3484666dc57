package dev.familiar.identity.place;

import dev.familiar.identity.place.GeoPlace.Kind;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

// That what contains what is contained holds throughout: a metropolitan area is a disc within one
// country, a smaller one lies in it if its disc does, and a region holds one only if it holds every
// town of it. So "Greater New York" is in no state, as is so.

/// Which place lies in which, and what time they keep.
final class Containment {

    /// A zone that fewer of a region's people keep says nothing of the others.
    private static final double FEW = 0.01;

    private final Atlas atlas;

    /// Of countries, regions and continents, whose towns are many.
    private final Map<GeoPlace, Set<ZoneId>> zones = new ConcurrentHashMap<>();

    Containment(Atlas atlas) {
        this.atlas = atlas;
    }

    boolean contains(GeoPlace outer, GeoPlace inner) {
        return switch (outer.kind()) {
            case CITY -> false;
            case METRO -> metroContains(outer, inner);
            case REGION -> regionContains(outer, inner);
            case COUNTRY ->
                    inner.kind().compareTo(Kind.COUNTRY) < 0
                            && inner.country().equals(outer.country());
            case CONTINENT -> continentContains(outer, inner);
        };
    }

    private boolean metroContains(GeoPlace metro, GeoPlace inner) {
        if (inner.kind().compareTo(Kind.METRO) > 0 || !inner.country().equals(metro.country())) {
            return false;
        }
        double reach = atlas.radius(metro);
        double needed = metro.kilometresTo(inner);
        if (inner.kind() == Kind.METRO) {
            double radius = atlas.radius(inner);
            return radius < reach && needed + radius <= reach;
        }
        return needed <= reach;
    }

    private boolean regionContains(GeoPlace region, GeoPlace inner) {
        boolean named = inner.kind().compareTo(Kind.REGION) < 0 && isSameRegion(region, inner);
        if (!named || inner.kind() == Kind.CITY) {
            return named;
        }
        boolean[] all = {true};
        atlas.inside(inner, town -> all[0] &= atlas.table().region(town).equals(region.region()));
        return all[0];
    }

    private static boolean isSameRegion(GeoPlace region, GeoPlace inner) {
        return !region.region().isEmpty()
                && inner.region().equals(region.region())
                && inner.country().equals(region.country());
    }

    private boolean continentContains(GeoPlace continent, GeoPlace inner) {
        Set<String> countries = atlas.countries(continent);
        if (inner.kind() != Kind.CONTINENT) {
            return countries.contains(inner.country());
        }
        Set<String> others = atlas.countries(inner);
        return countries.size() > others.size() && countries.containsAll(others);
    }

    /// Whether somebody who says to live in one may live in the other.
    boolean overlap(GeoPlace one, GeoPlace other) {
        return one.equals(other)
                || contains(one, other)
                || contains(other, one)
                || sharePeople(one, other)
                || sharePeople(other, one);
    }

    /// Of a metropolitan area with a region, another area or another group of countries.
    private boolean sharePeople(GeoPlace one, GeoPlace other) {
        if (one.kind() == Kind.CONTINENT && other.kind() == Kind.CONTINENT) {
            return atlas.countries(one).stream().anyMatch(atlas.countries(other)::contains);
        }
        if (one.kind() != Kind.METRO || !one.country().equals(other.country())) {
            return false;
        }
        boolean[] any = {false};
        if (other.kind() == Kind.REGION) {
            atlas.inside(one, town -> any[0] |= atlas.table().region(town).equals(other.region()));
        } else if (other.kind() == Kind.METRO) {
            double reach = atlas.radius(other);
            atlas.inside(
                    one, town -> any[0] |= other.kilometresTo(atlas.table().place(town)) <= reach);
        }
        return any[0];
    }

    Set<ZoneId> zones(GeoPlace place) {
        return switch (place.kind()) {
            case CITY -> {
                int town = atlas.number(place);
                yield town == PlaceTable.NONE
                        ? Set.of()
                        : Set.of(ZoneId.of(atlas.table().zone(town)));
            }
            case METRO -> {
                Map<String, Long> people = new HashMap<>();
                atlas.inside(place, town -> count(town, people));
                yield kept(people);
            }
            case REGION, COUNTRY -> zones.computeIfAbsent(place, this::zonesOfTowns);
            case CONTINENT -> zones.computeIfAbsent(place, this::zonesOfCountries);
        };
    }

    private Set<ZoneId> zonesOfTowns(GeoPlace place) {
        int number = atlas.number(place);
        Map<String, Long> people = new HashMap<>();
        for (int town = number;
                town != PlaceTable.NONE && town < atlas.table().end(number);
                town++) {
            if (atlas.table().kind(town) == Kind.CITY) {
                count(town, people);
            }
        }
        return kept(people);
    }

    /// Every zone of every country, however few keep it there.
    private Set<ZoneId> zonesOfCountries(GeoPlace continent) {
        Set<ZoneId> all = new LinkedHashSet<>();
        for (String code : atlas.countries(continent)) {
            int country = atlas.table().country(code);
            if (country != PlaceTable.NONE) {
                all.addAll(zonesOfTowns(atlas.table().place(country)));
            }
        }
        return Collections.unmodifiableSet(all);
    }

    private void count(int town, Map<String, Long> people) {
        people.merge(atlas.table().zone(town), atlas.table().people(town) + 1, Long::sum);
    }

    /// Those of most people first.
    private static Set<ZoneId> kept(Map<String, Long> people) {
        long all = people.values().stream().mapToLong(Long::longValue).sum();
        Set<ZoneId> kept = new LinkedHashSet<>();
        people.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEW * all)
                .sorted(
                        Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> kept.add(ZoneId.of(entry.getKey())));
        return Collections.unmodifiableSet(kept);
    }
}
