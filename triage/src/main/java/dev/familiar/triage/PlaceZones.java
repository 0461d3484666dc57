package dev.familiar.triage;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The time zones a place keeps.
///
/// Countries, states and large cities come from `place-zones.tsv`; other cities from the names of
/// the tz database (`America/Boise`). Large countries with many zones are known only by their
/// states, so that a bare "United States" says nothing.
final class PlaceZones {

    private static final Pattern PARTS = Pattern.compile("[,·|/]");
    private static final Pattern SURROUNDINGS =
            Pattern.compile("\\b(greater|metropolitan|metro|metroplex|region|urban area|area)\\b");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Map<String, List<ZoneId>> zones = new HashMap<>();

    PlaceZones() {
        for (String id : ZoneId.getAvailableZoneIds()) {
            if (id.matches("(Africa|America|Asia|Australia|Europe|Pacific)/.+")) {
                String city = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
                zones.put(city.toLowerCase(Locale.ROOT), List.of(ZoneId.of(id)));
            }
        }
        for (String line : Phrases.lines("place-zones.tsv")) {
            String[] cells = line.split("\t");
            zones.put(cells[0], Stream.of(cells[1].split(",")).map(ZoneId::of).toList());
        }
    }

    /// The zones of a place written like `Tampa, Florida` or `Greater Denver Area`; empty if it is
    /// not known.
    List<ZoneId> of(String place) {
        String[] parts = PARTS.split(place.toLowerCase(Locale.ROOT));
        for (int i = parts.length - 1; i >= 0; i--) {
            String part =
                    SPACES.matcher(SURROUNDINGS.matcher(parts[i]).replaceAll(" "))
                            .replaceAll(" ")
                            .strip();
            List<ZoneId> found = zones.get(part);
            if (found == null) {
                found = zones.get(parts[i].strip());
            }
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }
}
