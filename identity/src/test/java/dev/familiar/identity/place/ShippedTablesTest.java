package dev.familiar.identity.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// That the tables that are shipped were made in one go and hang together.
class ShippedTablesTest {

    private static final PlaceTable TABLE = Atlas.read().table();

    @Test
    void pointFromEveryNameToPlaces() {
        Set<Integer> towns = new HashSet<>();
        TABLE.towns(towns::add);
        int regions = Atlas.lines("regions.tsv").size();
        List<String> broken = new ArrayList<>();
        for (String line : Atlas.lines("names.tsv")) {
            String key = line.substring(0, line.indexOf('\t'));
            List<Integer> found = new ArrayList<>();
            TABLE.find(key, found::add);
            boolean sound =
                    !found.isEmpty()
                            && found.stream()
                                    .allMatch(place -> towns.contains(place) || place < regions);
            if (!sound) {
                broken.add(key);
            }
            if (broken.size() > 9) {
                break;
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void areSortedByKeysAsPlaceKeyMakesThem() {
        List<String> keys = new ArrayList<>();
        for (String line : Atlas.lines("names.tsv")) {
            keys.add(line.substring(0, line.indexOf('\t')));
        }

        assertThat(keys).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(80_000);
        assertThat(keys)
                .filteredOn(key -> !key.startsWith("+") && !PlaceKey.of(key).equals(key))
                .as("words like st are written out, which does not fold back")
                .isEmpty();
    }

    @Test
    void giveEveryTownAPlaceOnEarthAndATimeThatJavaKnows() {
        Set<String> zones = new HashSet<>();
        TABLE.towns(town -> {
            GeoPlace place = TABLE.place(town);
            assertThat(place.name()).isNotBlank();
            assertThat(place.country()).hasSize(2);
            assertThat(place.latitude()).isBetween(-90.0, 90.0);
            assertThat(place.longitude()).isBetween(-180.0, 180.0);
            zones.add(TABLE.zone(town));
        });

        assertThat(zones).hasSizeGreaterThan(300);
        assertThatCode(() -> zones.forEach(ZoneId::of)).doesNotThrowAnyException();
    }

    @Test
    void stayAsSmallAsTheirDecisionSays() {
        int bytes = 0;
        for (String table : List.of("regions.tsv", "towns.tsv", "names.tsv")) {
            bytes += String.join("\n", Atlas.lines(table)).getBytes(StandardCharsets.UTF_8).length;
        }

        assertThat(bytes).isLessThan(4_000_000);
    }
}
