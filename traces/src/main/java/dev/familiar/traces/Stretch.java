package dev.familiar.traces;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A year or a quarter of what passed with a person, counted.
///
/// @param year which
/// @param quarter 1 to 4; 0 for the whole year
/// @param sent messages of the owner to them
/// @param received messages of theirs to the owner
/// @param met events both took part in
/// @param beside what went by: lists, letters of others to both, programs
public record Stretch(int year, int quarter, int sent, int received, int met, int beside) {

    /// In fewer years than this, a bar for each would be two or three bars; then it is one for each
    /// quarter.
    private static final int FEW_YEARS = 3;

    private static final int QUARTERS = 4;

    /// Counts a course by year, by quarter where it is short; without gaps between.
    ///
    /// @param course what passed, in any order
    /// @param now what is later is left out: it has not passed yet, or its date is wrong
    /// @return oldest first up to now; empty if nothing passed
    public static List<Stretch> of(List<Passage> course, Instant now) {
        SortedMap<Integer, Map<Way, Integer>> counts = new TreeMap<>();
        for (Passage passage : course) {
            if (!passage.at().isAfter(now) && passage.way() != Way.NOTHING) {
                counts.computeIfAbsent(quarter(passage.at()), _ -> new EnumMap<>(Way.class))
                        .merge(passage.way(), 1, Integer::sum);
            }
        }
        if (counts.isEmpty()) {
            return List.of();
        }
        int first = counts.firstKey();
        int last = quarter(now);
        List<Stretch> stretches = new ArrayList<>();
        if (last / QUARTERS - first / QUARTERS < FEW_YEARS) {
            for (int at = first; at <= last; at++) {
                stretches.add(sum(counts, at, at + 1, 1 + at % QUARTERS));
            }
        } else {
            for (int year = first / QUARTERS; year <= last / QUARTERS; year++) {
                stretches.add(sum(counts, year * QUARTERS, (year + 1) * QUARTERS, 0));
            }
        }
        return stretches;
    }

    private static Stretch sum(
            SortedMap<Integer, Map<Way, Integer>> counts, int from, int to, int quarterOfYear) {
        Map<Way, Integer> sum = new EnumMap<>(Way.class);
        counts.subMap(from, to)
                .values()
                .forEach(of -> of.forEach((way, count) -> sum.merge(way, count, Integer::sum)));
        return new Stretch(
                from / QUARTERS,
                quarterOfYear,
                sum.getOrDefault(Way.SENT, 0),
                sum.getOrDefault(Way.RECEIVED, 0),
                sum.getOrDefault(Way.MET, 0),
                sum.getOrDefault(Way.BESIDE, 0));
    }

    /// Quarters since the year 0, in UTC as all that is shown.
    private static int quarter(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return day.getYear() * QUARTERS + (day.getMonthValue() - 1) / 3;
    }
}
