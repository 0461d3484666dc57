package dev.familiar.identity.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.MadeUpNames;
import dev.familiar.identity.Sheet;
import dev.familiar.identity.compare.Frequencies;
import dev.familiar.identity.roster.FieldKind;
import dev.familiar.identity.roster.Roster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameCalibrationTest {

    private static final int PEOPLE = 900;
    private static final int NAMESAKES = 30;

    @Test
    void namesakesMakeNamesOfTheirRarityMoreCommon() {
        Roster roster = profiles(namesThatGoTogether());
        Frequencies frequencies = Frequencies.ofRecords(roster);

        double[] off = NameCalibration.of(roster, frequencies, alone(roster));

        assertThat(off).hasSize(NameCalibration.BINS);
        assertThat(off[binOf("Zebulon Exampleov", roster, frequencies)]).isGreaterThan(0.5);
    }

    @Test
    void withoutNamesakesNoNameBecomesMoreCommon() {
        Roster roster = profiles(namesDrawnApart());

        double[] off = NameCalibration.of(roster, Frequencies.ofRecords(roster), alone(roster));

        assertThat(off).hasSize(NameCalibration.BINS);
        assertThat(Arrays.stream(off)).allMatch(bits -> bits <= 0.01);
    }

    @Test
    void aRarerNameNeverBecomesMoreCommonThanALessRareOne() {
        Roster roster = profiles(namesThatGoTogether());
        double[] off = NameCalibration.of(roster, Frequencies.ofRecords(roster), alone(roster));

        assertThat(IntStream.range(0, off.length).mapToObj(bin -> bin - off[bin]).toList())
                .isSorted();
    }

    @Test
    void theProfilesOfOnePersonAreNoNamesakes() {
        Roster roster = profiles(namesThatGoTogether());
        int[] clusters = alone(roster);
        int first = -1;
        for (int record = 0; record < clusters.length; record++) {
            if (isOfNamesake(roster, record)) {
                first = first < 0 ? record : first;
                clusters[record] = first;
            }
        }

        double[] off =
                NameCalibration.of(
                        roster, Frequencies.ofRecords(roster).ofPeople(roster, clusters), clusters);

        assertThat(off).hasSize(NameCalibration.BINS);
        assertThat(Arrays.stream(off)).allMatch(bits -> bits <= 0.01);
    }

    @Test
    void saysNothingOfFewPeople() {
        Roster roster = profiles(namesThatGoTogether().subList(0, 400));

        assertThat(NameCalibration.of(roster, Frequencies.ofRecords(roster), alone(roster)))
                .isEmpty();
    }

    @Test
    void saysNothingWithoutProfiles() {
        Sheet sheet = new Sheet("full-name");
        namesThatGoTogether().forEach(name -> sheet.row(name, name));
        Roster roster = sheet.roster();

        assertThat(NameCalibration.of(roster, Frequencies.ofRecords(roster), alone(roster)))
                .isEmpty();
    }

    /// Whoever is called Zebulon is called Exampleov.
    private static List<String> namesThatGoTogether() {
        List<String> names = others(PEOPLE - NAMESAKES);
        IntStream.range(0, NAMESAKES).forEach(_ -> names.add("Zebulon Exampleov"));
        return names;
    }

    private static List<String> namesDrawnApart() {
        return others(PEOPLE);
    }

    private static List<String> others(int size) {
        Random random = new Random(12);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            names.add(MadeUpNames.name(random));
        }
        return names;
    }

    private static Roster profiles(List<String> names) {
        Sheet sheet = new Sheet("full-name", "profile");
        for (int i = 0; i < names.size(); i++) {
            sheet.row("r" + i, names.get(i), "https://www.linkedin.com/in/x" + i);
        }
        return sheet.roster();
    }

    private static int[] alone(Roster roster) {
        return IntStream.range(0, roster.size()).toArray();
    }

    private static boolean isOfNamesake(Roster roster, int record) {
        return roster.columns().stream()
                .filter(column -> column.kind() == FieldKind.NAME)
                .anyMatch(names -> names.name(names.value(record, 0)).given().contains("zebulon"));
    }

    private static int binOf(String name, Roster roster, Frequencies frequencies) {
        String given = name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
        return roster.columns().stream()
                .filter(column -> column.kind() == FieldKind.NAME)
                .flatMap(names ->
                        IntStream.range(0, roster.size())
                                .mapToObj(record -> names.name(names.value(record, 0))))
                .filter(parsed -> parsed.given().contains(given))
                .mapToInt(parsed -> NameCalibration.bin(frequencies.names().share(parsed)))
                .findFirst()
                .orElseThrow();
    }
}
