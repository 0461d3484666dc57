package dev.familiar.bench.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which town a part of a town belongs to, which GeoNames does not say: Wimbledon to London.
///
/// It is taken for the one that is at least twice as large, in the same region, and has the most
/// people for its distance of at most 25 km. Of a hundred looked at, three were given to a large
/// suburb instead.
final class TownParts {

    private static final long SMALLEST_PART = 15_000;
    private static final int LARGER = 2;
    private static final double FARTHEST_KM = 25;
    private static final double EARTH_RADIUS_KM = 6_371;

    private final Map<String, List<Town>> towns = new HashMap<>();

    /// The names of the parts, by the town's id.
    private final Map<String, List<String>> names = new HashMap<>();

    TownParts(List<Town> all) {
        all.stream()
                .filter(town -> !town.isPart() && town.population() >= LARGER * SMALLEST_PART)
                .forEach(town ->
                        towns.computeIfAbsent(place(town), _ -> new ArrayList<>()).add(town));
        all.stream()
                .filter(part -> part.isPart() && part.population() >= SMALLEST_PART)
                .forEach(this::add);
    }

    private void add(Town part) {
        towns.getOrDefault(place(part), List.of()).stream()
                .filter(town ->
                        town.population() >= LARGER * part.population()
                                && kilometres(town, part) <= FARTHEST_KM)
                .max(
                        Comparator.<Town>comparingDouble(
                                        town -> town.population() / (1 + kilometres(town, part)))
                                .thenComparing(Town::id))
                .ifPresent(town ->
                        names.computeIfAbsent(town.id(), _ -> new ArrayList<>()).add(part.name()));
    }

    private static String place(Town town) {
        return town.country() + "." + town.region();
    }

    /// As on a plane, which is near enough for neighbours.
    private static double kilometres(Town one, Town other) {
        double[] here = degrees(one);
        double[] there = degrees(other);
        double north = Math.toRadians(there[0] - here[0]);
        double east = Math.toRadians(there[1] - here[1]) * Math.cos(Math.toRadians(here[0]));
        return EARTH_RADIUS_KM * Math.hypot(north, east);
    }

    private static double[] degrees(Town town) {
        String[] cells = town.where().split("\t", -1);
        return new double[] {Double.parseDouble(cells[0]), Double.parseDouble(cells[1])};
    }

    /// The names of the town's parts.
    List<String> of(Town town) {
        return names.getOrDefault(town.id(), List.of());
    }
}
