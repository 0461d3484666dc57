package dev.familiar.testkit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeopleTableTest {
    private static final int RECORDS = 20_000;

    private static final List<Row> ROWS = PeopleTable.of(RECORDS, 7).rows().toList();

    private static final Map<String, List<Row>> PEOPLE =
            ROWS.stream().collect(Collectors.groupingBy(Row::person));

    /// Addresses that are read by a household or an office.
    private static final Pattern SHARED =
            Pattern.compile("(info|office|hello)@.*|the.*@home\\.example\\.net");

    private static String csv(int records, long seed) throws IOException {
        StringWriter out = new StringWriter();
        PeopleTable.of(records, seed).write(out);
        return out.toString();
    }

    @Test
    void writesTheSameTableForTheSameSeed() throws IOException {
        assertThat(csv(2_000, 3)).isEqualTo(csv(2_000, 3)).isNotEqualTo(csv(2_000, 4));
    }

    /// Pins the text, so that a table someone measured on can be made again next year.
    @Test
    void beginsWithTheHeaderAndTheSameRowOnEveryMachine() throws IOException {
        assertThat(csv(1_000, 1))
                .startsWith(
                        """
                        Record,Source,Name,Email,Phone,Company,Title,Place,Birthday,Profile URL,Person
                        r1,card,Vincenzo Benmourelli,vincenzobenmourelli@post.example.net,,Foxglove Foundation GmbH,,,,,p02f42bc398
                        """);
    }

    @Test
    void hasAsManyRowsAsAskedFor() throws IOException {
        assertThat(ROWS).hasSize(RECORDS);
        assertThat(ROWS).extracting(Row::record).doesNotHaveDuplicates();
        assertThat(csv(1_234, 1).lines()).hasSize(1_235);
        assertThat(csv(1, 1).lines()).hasSize(2);
    }

    @Test
    void refusesATableWithoutRecords() {
        assertThatThrownBy(() -> PeopleTable.of(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 1 on");
    }

    @Test
    void givesTwoRecordsOfFiveToPeopleWithMoreThanOne() {
        long withPartners =
                PEOPLE.values().stream()
                        .filter(rows -> rows.size() > 1)
                        .mapToLong(List::size)
                        .sum();

        assertThat((double) withPartners / RECORDS).isCloseTo(0.4, within(0.01));
        assertThat(PEOPLE.values()).allMatch(rows -> rows.size() <= 8);
    }

    @Test
    void holdsOnlyAddressesThatAreNobodys() {
        assertThat(ROWS.stream().flatMap(row -> row.addresses().stream()))
                .hasSizeGreaterThan(RECORDS / 2)
                .allMatch(address ->
                        address.matches("[a-z0-9._]+@([a-z0-9]+\\.)?example\\.(com|org|net)"));
    }

    @Test
    void holdsOnlyTelephoneNumbersThatAreNobodys() {
        assertThat(ROWS)
                .extracting(row -> digits(row.text(Column.PHONE)))
                .allMatch(digits -> digits.isEmpty() || digits.matches("[2-9]9\\d[5-9]\\d{6}"));
    }

    private static String digits(String phone) {
        return phone.replaceAll("^\\+1|\\D", "");
    }

    @Test
    void givesAnAddressThatIsNotSharedToOnePerson() {
        Map<String, Set<String>> bearers = bearers(row -> new HashSet<>(row.addresses()));

        assertThat(bearers.entrySet())
                .filteredOn(bearer -> !SHARED.matcher(bearer.getKey()).matches())
                .hasSizeGreaterThan(RECORDS / 3)
                .allSatisfy(bearer -> assertThat(bearer.getValue()).hasSize(1));
        assertThat(bearers.values()).anyMatch(people -> people.size() > 1);
    }

    @Test
    void givesAProfileToOnePersonAndATelephoneToOneHousehold() {
        assertThat(bearers(row -> Set.of(row.text(Column.PROFILE))).values())
                .allMatch(people -> people.size() == 1);
        assertThat(bearers(row -> Set.of(digits(row.text(Column.PHONE)))).values())
                .allMatch(people -> people.size() <= 4);
    }

    private static Map<String, Set<String>> bearers(Function<Row, Set<String>> handles) {
        return ROWS.stream()
                .flatMap(row ->
                        handles.apply(row).stream()
                                .filter(handle -> !handle.isEmpty())
                                .map(handle -> Map.entry(handle, row.person())))
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    @Test
    void letsEachArchiveSayOnlyWhatItKnows() {
        assertThat(filled(Archive.LINKEDIN))
                .containsExactlyInAnyOrder(
                        Column.NAME,
                        Column.EMAIL,
                        Column.COMPANY,
                        Column.TITLE,
                        Column.PLACE,
                        Column.PROFILE);
        assertThat(filled(Archive.MAIL)).containsExactlyInAnyOrder(Column.NAME, Column.EMAIL);
        assertThat(filled(Archive.CALENDAR)).containsExactlyInAnyOrder(Column.NAME, Column.EMAIL);
        assertThat(filled(Archive.CARD))
                .containsExactlyInAnyOrder(
                        Column.NAME, Column.EMAIL, Column.PHONE, Column.COMPANY, Column.BIRTHDAY);
        assertThat(filled(Archive.FACEBOOK))
                .containsExactlyInAnyOrder(Column.NAME, Column.PLACE, Column.BIRTHDAY);
    }

    private static Set<Column> filled(Archive archive) {
        return of(archive).stream()
                .flatMap(row -> row.shown().keySet().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Column.class)));
    }

    private static List<Row> of(Archive archive) {
        return ROWS.stream().filter(row -> row.archive() == archive).toList();
    }

    @Test
    void hidesTheYearOfBirthOnlyWhereFriendsSeeIt() {
        assertThat(of(Archive.FACEBOOK))
                .extracting(row -> row.text(Column.BIRTHDAY))
                .allMatch(day -> day.matches("|--\\d\\d-\\d\\d"));
        assertThat(of(Archive.CARD))
                .extracting(row -> row.text(Column.BIRTHDAY))
                .allMatch(day -> day.matches("|(19|20)\\d\\d-\\d\\d-\\d\\d"));
    }

    @Test
    void leavesNoRecordWithoutNameAndHandle() {
        assertThat(ROWS)
                .allMatch(row ->
                        !row.text(Column.NAME).isEmpty() || !row.text(Column.EMAIL).isEmpty());
    }

    @Test
    void hasNamesakesThatAreDifferentPeople() {
        Map<String, Set<String>> bearers =
                bearers(row ->
                        row.archive() == Archive.LINKEDIN
                                ? Set.of(row.text(Column.NAME))
                                : Set.of());

        assertThat(bearers.values()).anyMatch(people -> people.size() > 1);
        assertThat(bearers.values().stream().filter(people -> people.size() == 1).count())
                .isGreaterThan(bearers.size() * 9L / 10);
    }

    @Test
    void scattersTheRecordsOfAPerson() {
        assertThat(IntStream.range(1, RECORDS))
                .filteredOn(i -> ROWS.get(i).person().equals(ROWS.get(i - 1).person()))
                .hasSizeLessThan(10);
    }

    @Test
    void showsNobodyInAnErrorMessage() {
        assertThat(ROWS.getFirst()).hasToString("Row[r1 of " + ROWS.getFirst().person() + "]");
    }
}
