package dev.familiar.identity.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.identity.place.GeoPlace.Kind;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {

    private static final Gazetteer GAZETTEER = Gazetteer.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "San Diego, California, United States | CITY San Diego, California, US",
                "San Diego, CA 92101 | CITY San Diego, California, US",
                "san diego ca | CITY San Diego, California, US",
                "Boston MA | CITY Boston, Massachusetts, US",
                "Washington, DC | CITY Washington D.C., District of Columbia, US",
                "D-80331 München | CITY Munich, Bavaria, DE",
                "München, Bayern, Deutschland | CITY Munich, Bavaria, DE",
                "Germany, Munich | CITY Munich, Bavaria, DE",
                "DE - Berlin | CITY Berlin, State of Berlin, DE",
                "Frankfurt (Oder), Germany | CITY Frankfurt (Oder), Brandenburg, DE",
                "Berlin (Germany) | CITY Berlin, State of Berlin, DE",
                "St. Gallen | CITY St. Gallen, Saint Gallen, CH",
                "Saint Gallen, Schweiz | CITY St. Gallen, Saint Gallen, CH",
                "Bogotá, Bogotá, D.C., Colombia | CITY Bogotá, Bogota D.C., CO",
                "Bangalore Urban, Karnataka, India | CITY Bengaluru, Karnataka, IN",
                "Melbourne, VIC | CITY Melbourne, Victoria, AU",
                "Toronto, ON | CITY Toronto, Ontario, CA",
                "Tel Aviv-Yafo | CITY Tel Aviv, Tel Aviv, IL",
                "Île-de-France | REGION Île-de-France, Île-de-France, FR",
                "Bavaria | REGION Bavaria, Bavaria, DE",
                "State of California | REGION California, California, US",
                "USA | COUNTRY United States, '', US",
                "Holland | COUNTRY Netherlands, '', NL",
                "DACH | CONTINENT DACH, '', ''",
                "EMEA | CONTINENT Europe, Middle East and Africa, '', ''",
            })
    void readsPlacesAsPeopleWriteThem(String text, String place) {
        assertThat(best(text)).isEqualTo(place.replace("''", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Greater Munich Metropolitan Area | Munich",
                "Munich Metropolitan Area | Munich",
                "Großraum Stuttgart | Stuttgart",
                "Berlin und Umgebung | Berlin",
                "Paris et périphérie | Paris",
                "Milano e dintorni | Milan",
                "São Paulo e Região | São Paulo",
                "Greater Boston | Boston",
                "Greater Denver Area | Denver",
                "SF Bay Area | San Francisco",
                "Silicon Valley | San Francisco",
                "Dallas-Fort Worth Metroplex | Dallas",
                "raleigh-durham | Raleigh",
                "Washington DC-Baltimore Area | Washington D.C.",
                "Greater Minneapolis-St. Paul Area | Minneapolis",
                "Frankfurt Rhine-Main Metropolitan Area | Frankfurt am Main",
                "Greater Bengaluru Area | Bengaluru",
                "London Area, United Kingdom | London",
                "New York City Metropolitan Area | New York",
            })
    void readsMetropolitanAreasAsPlatformsWriteThem(String text, String middle) {
        GeoPlace area = GAZETTEER.find(text).getFirst();

        assertThat(area.kind()).isEqualTo(Kind.METRO);
        assertThat(GAZETTEER.contains(area, place(middle))).isTrue();
        assertThat(GAZETTEER.kilometres(area, place(middle))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "Munich, München, Muenchen, Monaco di Baviera, Мюнхен, 慕尼黑",
        "Milan, Milano, Mailand, Milán, Милан, 米兰",
        "Vienna, Wien, Vienne, Viena, Wiedeń, Bécs",
        "Cologne, Köln, Koeln, Colonia, Keulen, Кёльн",
        "The Hague, Den Haag, La Haye, La Haya, L'Aia, Haag",
        "Beijing, Peking, Pékin, Pequim, 北京, Пекин",
        "Tokyo, 東京, Tokio, Токио, 도쿄, Tóquio",
        "Moscow, Москва, Moskau, Moscou, Mosca, Moskva",
        "Geneva, Genève, Genf, Ginevra, Ginebra, Genebra",
        "Athens, Αθήνα, Athen, Athènes, Atene, Atenas",
        "Cairo, القاهرة, Kairo, Le Caire, El Cairo, Каир",
        "Seoul, 서울, Séoul, Seul, Сеул, 首尔",
    })
    void knowsATownByItsNamesInOtherLanguages(
            String name, String second, String third, String fourth, String fifth, String sixth) {
        for (String other : List.of(second, third, fourth, fifth, sixth)) {
            assertThat(best(other)).as(other).isEqualTo(best(name));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Germany, Deutschland, Allemagne, Alemania, Niemcy, 德国",
        "Switzerland, Schweiz, Suisse, Svizzera, Suiza, 스위스",
        "California, Kalifornien, Californie, Калифорния, Kalifornia, Californië",
    })
    void knowsCountriesAndRegionsLikewise(
            String name, String second, String third, String fourth, String fifth, String sixth) {
        for (String other : List.of(second, third, fourth, fifth, sixth)) {
            assertThat(best(other)).as(other).isEqualTo(best(name));
        }
    }

    @Test
    void keepsEveryReadingOfAnAmbiguousName() {
        assertThat(regions("Springfield"))
                .contains("Illinois", "Massachusetts", "Missouri", "Ohio", "Oregon");
        assertThat(regions("Paris")).startsWith("Île-de-France").contains("Texas");
        assertThat(regions("Cambridge")).contains("England", "Massachusetts", "Ontario");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Springfield, Illinois | Illinois",
                "Springfield MA | Massachusetts",
                "Paris, Texas | Texas",
                "Paris, France | Île-de-France",
                "Paris, TX, USA | Texas",
                "Cambridge, MA | Massachusetts",
                "Cambridge UK | England",
                "Cambridge, Ontario | Ontario",
                "Perth, Scotland | Scotland",
                "Perth, Australia | Western Australia",
            })
    void leavesOnlyTheOneThatAllPartsAgreeOn(String text, String region) {
        assertThat(GAZETTEER.find(text)).hasSize(1);
        assertThat(regions(text)).containsExactly(region);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Washington | CITY Washington D.C.",
                "Washington, United States | REGION Washington",
                "Seattle, Washington | CITY Seattle",
                "Delaware, United States | REGION Delaware",
                "New York | CITY New York",
                "New York, New York, United States | CITY New York",
                "Georgia | COUNTRY Georgia",
                "Georgia, United States | REGION Georgia",
                "Tbilisi, Georgia | CITY Tbilisi",
                "Atlanta, Georgia | CITY Atlanta",
                "Zürich, Switzerland | CITY Zurich",
                "Victoria, Australia | REGION Victoria",
                "Victoria, British Columbia | CITY Victoria",
                "San Jose | CITY San Jose",
                "San José, Costa Rica | CITY San José",
            })
    void takesTheMoreLikelyOfATownAndARegion(String text, String place) {
        assertThat(best(text)).startsWith(place + ",");
    }

    @Test
    void saysWhatHoldsATownThatIsNotKnown() {
        assertThat(best("Nowhere Known, Texas")).isEqualTo("REGION Texas, Texas, US");
        assertThat(best("Kreuzberg, Berlin, Germany")).startsWith("CITY Berlin,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Remote",
                "Worldwide",
                "Area",
                "in",
                "x",
                ",,,",
                "Nowhere Known",
                "12345",
                "\u0000\u202e\ufeff",
                "🌍",
            })
    void saysNothingOfWhatIsNoPlace(String text) {
        assertThat(GAZETTEER.find(text)).isEmpty();
    }

    @Test
    void readsAroundEmojiAndInvisibleCharacters() {
        assertThat(best("📍 Berlin 🇩🇪")).isEqualTo("CITY Berlin, State of Berlin, DE");
        assertThat(best("San\u00a0Diego,\u200b California"))
                .isEqualTo("CITY San Diego, California, US");
    }

    @Test
    void isQuickHoweverLongTheTextIs() {
        Random random = new Random(1);
        List<String> pieces =
                List.of("Berlin", ", ", "(", "Greater ", "-", "  ", "san ", "\n", "|", "一", "Area");
        for (int i = 0; i < 200; i++) {
            String text =
                    random.ints(2000, 0, pieces.size())
                            .mapToObj(pieces::get)
                            .collect(Collectors.joining());
            long start = System.nanoTime();
            GAZETTEER.find(text);
            GAZETTEER.mentionedIn(List.of(text.split(" ", -1)), i);
            // A thousandth of it is usual; this holds on a busy machine and fails for what is
            // quadratic.
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void knowsWhichLiesInWhich() {
        GeoPlace sanDiego = place("San Diego, California");
        GeoPlace california = place("California, United States");
        GeoPlace states = place("United States");
        GeoPlace america = place("North America");

        assertThat(GAZETTEER.contains(california, sanDiego)).isTrue();
        assertThat(GAZETTEER.contains(states, california)).isTrue();
        assertThat(GAZETTEER.contains(states, sanDiego)).isTrue();
        assertThat(GAZETTEER.contains(america, sanDiego)).isTrue();
        assertThat(GAZETTEER.contains(place("Americas"), america)).isTrue();

        assertThat(GAZETTEER.contains(sanDiego, california)).isFalse();
        assertThat(GAZETTEER.contains(sanDiego, sanDiego)).isFalse();
        assertThat(GAZETTEER.contains(california, place("Portland, Oregon"))).isFalse();
        assertThat(GAZETTEER.contains(place("Europe"), sanDiego)).isFalse();
        assertThat(GAZETTEER.contains(place("Texas"), place("Paris, France"))).isFalse();
    }

    @Test
    void putsTheTownsAroundIntoAMetropolitanArea() {
        GeoPlace bay = place("San Francisco Bay Area");

        assertThat(List.of("San Jose, CA", "Oakland, CA", "Palo Alto, CA", "Berkeley, California"))
                .allMatch(town -> GAZETTEER.contains(bay, place(town)));
        assertThat(GAZETTEER.contains(bay, place("Los Angeles"))).isFalse();
        assertThat(GAZETTEER.contains(place("California, United States"), bay)).isTrue();
        assertThat(GAZETTEER.contains(place("Greater Munich"), place("Freising, Germany")))
                .isTrue();
        assertThat(GAZETTEER.contains(place("Greater Munich"), place("Nuremberg"))).isFalse();
    }

    /// Newark and Stamford are as much of it as Yonkers is.
    @Test
    void keepsAnAreaThatReachesIntoOtherStatesOutOfEach() {
        GeoPlace area = place("New York City Metropolitan Area");

        assertThat(GAZETTEER.contains(area, place("Newark, New Jersey"))).isTrue();
        assertThat(GAZETTEER.contains(place("New York, United States"), area)).isFalse();
        assertThat(GAZETTEER.contains(place("United States"), area)).isTrue();
        assertThat(GAZETTEER.overlap(place("New Jersey"), area)).isTrue();
        assertThat(GAZETTEER.overlap(place("Ohio"), area)).isFalse();
    }

    @Test
    void containsThroughout() {
        List<GeoPlace> places =
                List.of(
                        place("Palo Alto, CA"),
                        place("San Francisco Bay Area"),
                        place("California, United States"),
                        place("United States"),
                        place("North America"),
                        place("Americas"));
        for (int outer = 0; outer < places.size(); outer++) {
            for (int inner = 0; inner < places.size(); inner++) {
                assertThat(GAZETTEER.contains(places.get(outer), places.get(inner)))
                        .as("%s holds %s", places.get(outer).name(), places.get(inner).name())
                        .isEqualTo(outer > inner);
            }
        }
    }

    @Test
    void overlapsEitherWay() {
        GeoPlace munich = place("Munich");

        assertThat(GAZETTEER.overlap(munich, munich)).isTrue();
        assertThat(GAZETTEER.overlap(munich, place("Bavaria"))).isTrue();
        assertThat(GAZETTEER.overlap(place("Bavaria"), munich)).isTrue();
        assertThat(GAZETTEER.overlap(place("DACH"), place("European Union"))).isTrue();
        assertThat(GAZETTEER.overlap(place("Greater Cologne"), place("Ruhrgebiet"))).isTrue();
        assertThat(GAZETTEER.overlap(munich, place("Berlin"))).isFalse();
    }

    @Test
    void givesTheAreaAroundATown() {
        assertThat(GAZETTEER.around(place("San Francisco")).name())
                .isEqualTo("San Francisco Bay Area");
        assertThat(GAZETTEER.around(place("Boise, Idaho")).name()).isEqualTo("Greater Boise");
        assertThat(GAZETTEER.around(place("Bavaria"))).isEqualTo(place("Bavaria"));
    }

    /// Distances between the coordinates that encyclopedias give the towns.
    @ParameterizedTest
    @CsvSource({
        "Munich, Berlin, 504",
        "'New York', London, 5570",
        "'San Diego, California', 'Los Angeles', 180",
        "Sydney, 'Santiago, Chile', 11340",
        "'Anchorage, Alaska', Tokyo, 5550",
    })
    void measuresAlongTheGreatCircle(String one, String other, double kilometres) {
        GeoPlace here = place(one);
        GeoPlace there = place(other);

        assertThat(GAZETTEER.kilometres(here, there)).isCloseTo(kilometres, within(15.0));
        assertThat(GAZETTEER.kilometres(there, here)).isEqualTo(GAZETTEER.kilometres(here, there));
        assertThat(GAZETTEER.kilometres(here, here)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "Munich, Europe/Berlin",
        "'San Diego, California', America/Los_Angeles",
        "'El Paso, Texas', America/Denver",
        "'Phoenix, Arizona', America/Phoenix",
        "'Greater Denver Area', America/Denver",
        "Massachusetts, America/New_York",
        "India, Asia/Kolkata",
    })
    void knowsTheTimeOfAPlace(String text, String zone) {
        assertThat(GAZETTEER.zones(place(text))).containsExactly(ZoneId.of(zone));
    }

    @Test
    void knowsAllTheTimesOfALargeOne() {
        assertThat(GAZETTEER.zones(place("United States")))
                .startsWith(ZoneId.of("America/New_York"))
                .contains(ZoneId.of("America/Chicago"), ZoneId.of("America/Los_Angeles"));
        assertThat(GAZETTEER.zones(place("Texas")))
                .contains(ZoneId.of("America/Chicago"), ZoneId.of("America/Denver"));
        assertThat(GAZETTEER.zones(place("DACH")))
                .contains(ZoneId.of("Europe/Berlin"), ZoneId.of("Europe/Zurich"));
    }

    private static GeoPlace place(String text) {
        List<GeoPlace> found = GAZETTEER.find(text);
        assertThat(found).as(text).isNotEmpty();
        return found.getFirst();
    }

    private static String best(String text) {
        GeoPlace place = place(text);
        return place.kind() + " " + place.name() + ", " + place.region() + ", " + place.country();
    }

    private static List<String> regions(String text) {
        return GAZETTEER.find(text).stream().map(GeoPlace::region).toList();
    }
}
