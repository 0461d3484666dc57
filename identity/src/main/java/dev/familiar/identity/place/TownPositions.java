package dev.familiar.identity.place;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Where all towns lie, side by side: which of them are within a metropolitan area is asked for
/// each area of everybody's place, and the lines of the table are too slow for that.
final class TownPositions {

    private static final int FEWEST = 1 << 16;
    private static final double KILOMETRES_A_DEGREE = 111;

    private int count;
    private int[] town = new int[FEWEST];
    private double[] latitude = new double[FEWEST];
    private double[] longitude = new double[FEWEST];

    /// Goes through the whole table, which takes some milliseconds.
    TownPositions(PlaceTable table) {
        table.towns(place -> {
            if (count == town.length) {
                town = Arrays.copyOf(town, 2 * count);
                latitude = Arrays.copyOf(latitude, 2 * count);
                longitude = Arrays.copyOf(longitude, 2 * count);
            }
            town[count] = place;
            latitude[count] = table.latitude(place);
            longitude[count++] = table.longitude(place);
        });
    }

    /// Calls `found` with each town of these that lies at most so far from the point.
    ///
    /// @param from the first of the towns, a number of the table
    /// @param to the first that is not one of them any more
    void within(int from, int to, double north, double east, double kilometres, IntConsumer found) {
        double degrees = kilometres / KILOMETRES_A_DEGREE;
        int at = Arrays.binarySearch(town, 0, count, from);
        for (int i = at < 0 ? -at - 1 : at; i < count && town[i] < to; i++) {
            // A degree of longitude is shorter the farther north, so only latitude tells quickly.
            if (Math.abs(latitude[i] - north) <= degrees
                    && GeoPlace.kilometres(north, east, latitude[i], longitude[i]) <= kilometres) {
                found.accept(town[i]);
            }
        }
    }
}
