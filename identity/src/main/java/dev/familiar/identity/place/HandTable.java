package dev.familiar.identity.place;

import dev.familiar.identity.place.GeoPlace.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What the table of GeoNames does not tell by itself, from `by-hand.tsv`: groups of countries,
/// metropolitan areas with a name of their own, nicknames, and codes of states on letters.
final class HandTable {

    /// A group of countries.
    ///
    /// @param name in English
    /// @param countries two letters each
    record Area(String name, Set<String> countries) {}

    /// A metropolitan area with a name of its own.
    ///
    /// @param centre the town in its middle, a number of the table
    /// @param kilometres around it
    /// @param name in English
    record Metro(int centre, int kilometres, String name) {}

    private final PlaceTable table;
    private final Map<String, Area> areas = new HashMap<>();
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Map<String, Metro> metros = new HashMap<>();
    private final Map<Integer, Metro> byCentre = new HashMap<>();
    private final Map<String, Area> areaNames = new HashMap<>();
    private final Map<String, Metro> metroNames = new HashMap<>();

    /// @throws IllegalStateException if a line names a place that the table lacks
    HandTable(PlaceTable table, List<String> lines) {
        this.table = table;
        lines.forEach(this::read);
    }

    private void read(String line) {
        String[] cells = line.split("\t", -1);
        switch (cells[0]) {
            case "area" -> {
                Area area = new Area(cells[1], sorted(cells[3]));
                areaNames.put(area.name(), area);
                keys(cells[2]).forEach(key -> areas.put(key, area));
            }
            case "metro" -> {
                int centre = require(line, cells[1], cells[2], kind -> kind == Kind.CITY);
                Metro metro = new Metro(centre, Integer.parseInt(cells[3]), cells[4]);
                metroNames.put(cells[2] + metro.name(), metro);
                byCentre.put(centre, metro);
                keys(cells[5]).forEach(key -> metros.put(key, metro));
            }
            case "town" -> name(require(line, cells[1], cells[2], k -> k == Kind.CITY), cells[3]);
            case "region" -> name(require(line, cells[1], cells[2], k -> k != Kind.CITY), cells[3]);
            case "code" ->
                    name(require(line, cells[1], cells[2], k -> k == Kind.REGION), "+" + cells[3]);
            default ->
                    throw new IllegalStateException("by-hand.tsv holds a line of no kind: " + line);
        }
    }

    private void name(int place, String cell) {
        for (String key : keys(cell)) {
            List<Integer> named = places.computeIfAbsent(key, _ -> new ArrayList<>());
            if (!named.contains(place)) {
                named.add(place);
            }
        }
    }

    /// In one order on every machine.
    private static Set<String> sorted(String cell) {
        return Collections.unmodifiableSet(new TreeSet<>(List.of(cell.split(" ", -1))));
    }

    private static List<String> keys(String cell) {
        return List.of(cell.split("\\|", -1));
    }

    private int require(String line, String name, String country, Predicate<Kind> kinds) {
        List<Integer> found = new ArrayList<>();
        table.find(
                PlaceKey.of(name),
                place -> {
                    if (kinds.test(table.kind(place)) && table.countryCode(place).equals(country)) {
                        found.add(place);
                    }
                });
        return found.stream()
                .max(Comparator.comparingLong(table::people))
                .orElseThrow(() ->
                        new IllegalStateException("by-hand.tsv names no known place: " + line));
    }

    Optional<Area> area(String key) {
        return Optional.ofNullable(areas.get(key));
    }

    Optional<Metro> metro(String key) {
        return Optional.ofNullable(metros.get(key));
    }

    List<Integer> places(String key) {
        return places.getOrDefault(key, List.of());
    }

    @Nullable Metro around(int centre) {
        return byCentre.get(centre);
    }

    /// The countries of the group of this name; empty if there is none.
    Set<String> countries(String area) {
        Area found = areaNames.get(area);
        return found == null ? Set.of() : found.countries();
    }

    @Nullable Metro metroNamed(String country, String name) {
        return metroNames.get(country + name);
    }
}
