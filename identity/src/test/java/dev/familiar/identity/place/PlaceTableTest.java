package dev.familiar.identity.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.place.GeoPlace.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTableTest {

    /// The towns begin at the bytes 2, 44 and 75; one is south of the equator and west of
    /// Greenwich.
    private static final String TOWNS =
            """
            #
            Östorf	1	53.55	10.00	1700000	Europe/Kyiv
            Westerfeld	2	-0.07	-3.20	5100	\s
            Inseldorf	4	8.00	9.00	0	\s
            """
                    .replace(" ", "");

    private static final PlaceTable TABLE =
            table(
                    """
                    # made up
                    =Ostland	OL	53.55	10.00	1705100	2
                    -Norden	Europe/Berlin	53.55	10.00	1700000	2
                    -	Europe/Rome	-0.07	-3.20	5100	44
                    =Westland	WL	8.00	9.00	0	75
                    -Inseln	Asia/Tokyo	8.00	9.00	0	75
                    """,
                    TOWNS,
                    """
                    # made up
                    +no	r1
                    +ol	r0
                    inseldorf	t75
                    norden	r1 t44
                    nordend	t2
                    ostorf	t2|t75
                    ufer	||t2
                    westerfeld	|t44
                    """);

    @ParameterizedTest
    @CsvSource({
        "+ol, Ostland",
        "+no, Norden",
        "inseldorf, Inseldorf",
        "nordend, Östorf",
        "westerfeld, Westerfeld",
    })
    void findsAPlaceByItsKey(String key, String name) {
        assertThat(names(key)).containsExactly(name);
    }

    @Test
    void findsEveryPlaceOfAKey() {
        assertThat(names("norden")).containsExactly("Norden", "Westerfeld");
        assertThat(names("ostorf")).containsExactly("Östorf", "Inseldorf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "norde", "nordene", "zzz", "# made up", "r1", "+", "norden\tr1"})
    void findsNothingOtherwise(String key) {
        assertThat(names(key)).isEmpty();
    }

    @Test
    void tellsWhatOnlyOthersCallATown() {
        assertThat(foreign("ostorf")).containsExactly("Inseldorf");
        assertThat(foreign("westerfeld")).containsExactly("Westerfeld");
        assertThat(foreign("norden")).isEmpty();
        assertThat(foreign("nowhere")).isEmpty();
    }

    @Test
    void tellsWhichTownHasAPartOfThatName() {
        assertThat(names("ufer")).containsExactly("Östorf");
        assertThat(parts("ufer")).containsExactly("Östorf");
        assertThat(foreign("ufer")).isEmpty();
        assertThat(parts("ostorf")).isEmpty();
    }

    @Test
    void knowsWhatTheTablesSayOfATown() {
        assertThat(place("nordend"))
                .isEqualTo(
                        new GeoPlace(Kind.CITY, "Östorf", "Norden", "OL", 53.55, 10.0, 1_700_000));
        assertThat(place("westerfeld"))
                .as("of no known region, south and west")
                .isEqualTo(new GeoPlace(Kind.CITY, "Westerfeld", "", "OL", -0.07, -3.2, 5100));
    }

    @Test
    void knowsWhatTheTablesSayOfRegionsAndCountries() {
        assertThat(place("+no"))
                .isEqualTo(
                        new GeoPlace(
                                Kind.REGION, "Norden", "Norden", "OL", 53.55, 10.0, 1_700_000));
        assertThat(place("+ol"))
                .isEqualTo(new GeoPlace(Kind.COUNTRY, "Ostland", "", "OL", 53.55, 10.0, 1_705_100));
    }

    @Test
    void takesTheZoneOfTheRegionUnlessATownHasItsOwn() {
        assertThat(TABLE.zone(number("nordend"))).isEqualTo("Europe/Kyiv");
        assertThat(TABLE.zone(number("westerfeld"))).isEqualTo("Europe/Rome");
        assertThat(TABLE.zone(number("inseldorf"))).isEqualTo("Asia/Tokyo");
    }

    @Test
    void goesThroughTheTownsOfAPlace() {
        assertThat(towns(TABLE.country("OL"))).containsExactly("Östorf", "Westerfeld");
        assertThat(towns(TABLE.country("WL"))).containsExactly("Inseldorf");
        assertThat(towns(number("+no"))).containsExactly("Östorf");
        List<String> all = new ArrayList<>();
        TABLE.towns(town -> all.add(TABLE.name(town)));
        assertThat(all).containsExactly("Östorf", "Westerfeld", "Inseldorf");
    }

    @Test
    void knowsNoOtherCountry() {
        assertThat(TABLE.country("XX")).isEqualTo(PlaceTable.NONE);
    }

    @Test
    void findsTownsAroundAPoint() {
        TownPositions positions = new TownPositions(TABLE);
        int country = TABLE.country("OL");
        List<String> found = new ArrayList<>();
        positions.within(
                TABLE.firstTown(country),
                TABLE.afterTowns(country),
                53.5,
                10,
                20,
                town -> found.add(TABLE.name(town)));

        assertThat(found).containsExactly("Östorf");
    }

    private static int number(String key) {
        List<Integer> found = new ArrayList<>();
        TABLE.find(key, found::add);
        return found.getFirst();
    }

    private static GeoPlace place(String key) {
        return TABLE.place(number(key));
    }

    private static List<String> names(String key) {
        List<String> found = new ArrayList<>();
        TABLE.find(key, place -> found.add(TABLE.name(place)));
        return found;
    }

    private static List<String> foreign(String key) {
        List<String> found = new ArrayList<>();
        TABLE.findForeign(key, place -> found.add(TABLE.name(place)));
        return found;
    }

    private static List<String> parts(String key) {
        List<String> found = new ArrayList<>();
        TABLE.findParts(key, place -> found.add(TABLE.name(place)));
        return found;
    }

    private static List<String> towns(int place) {
        List<String> found = new ArrayList<>();
        TABLE.towns(place, town -> found.add(TABLE.name(town)));
        return found;
    }

    private static PlaceTable table(String regions, String towns, String names) {
        return new PlaceTable(bytes(regions), bytes(towns), bytes(names));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
