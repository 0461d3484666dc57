package dev.familiar.identity.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.name.ParsedName;
import dev.familiar.identity.roster.Column;
import dev.familiar.identity.roster.FieldKind;
import dev.familiar.identity.roster.Roster;
import dev.familiar.identity.roster.RosterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableRowsTest {

    @Test
    void namePartsBecomeOneName() {
        Roster roster =
                SmallTable.of("given-name|middle-name|family-name", "Ada | Augusta | Lovelace");

        assertThat(names(roster)).hasSize(1);
        assertThat(names(roster).getFirst().given()).containsExactly("ada", "augusta");
        assertThat(names(roster).getFirst().family()).containsExactly("lovelace");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ada Augusta Lovelace; Ada; Lovelace; 1",
                "Ada Lovelace; Ada; Lovelace; 1",
                "ADA LOVELACE; Ada; Lovelace; 1",
                "Ada Augusta Lovelace; Ada; ''; 1",
                "Bob Example; Ada; Lovelace; 2",
            })
    void aWholeNameBesideItsPartsCountsOnce(String whole, String given, String family, int count) {
        Roster roster =
                SmallTable.of(
                        "full-name | given-name | family-name", whole + "|" + given + "|" + family);

        assertThat(names(roster)).hasSize(count);
    }

    @Test
    void theWholeNameAddsTheMiddleNamesAndThePartsTellTheFamilyName() {
        Roster roster =
                SmallTable.of(
                        "full-name | given-name | family-name",
                        "Ada Augusta King Noel | Ada | King Noel");

        assertThat(names(roster).getFirst().given()).containsExactly("ada", "augusta");
        assertThat(names(roster).getFirst().family()).containsExactly("king", "noel");
    }

    @Test
    void aBirthDateOverThreeColumnsBecomesOne() {
        Roster roster =
                SmallTable.of(
                        "birth-year | birth-month | birth-day",
                        "1980 | 5 | 12",
                        "1980 | | ",
                        "| 5 | 12",
                        "| |",
                        "n/a | 5 | 12");

        assertThat(dates(roster, 0)).containsExactly("19800512");
        assertThat(dates(roster, 1)).containsExactly("1980????");
        assertThat(dates(roster, 2)).containsExactly("????0512");
        assertThat(dates(roster, 3)).isEmpty();
        assertThat(dates(roster, 4)).containsExactly("????0512");
    }

    @ParameterizedTest
    @CsvSource({"' ; '", "' ::: '", "';'"})
    void severalAddressesInOneFieldAreSeveral(String separator) {
        Roster roster = SmallTable.of("email", "ada@example.org" + separator + "ada@example.net");

        assertThat(texts(roster, FieldKind.EMAIL))
                .containsExactly("ada@example.org", "ada@example.net");
    }

    @Test
    void aBrokenAddressIsLeftOutAndTheRestStays() {
        Roster roster = SmallTable.of("email", "not an address; ada@example.org");

        assertThat(texts(roster, FieldKind.EMAIL)).containsExactly("ada@example.org");
    }

    @Test
    void keysAndIgnoredColumnsAreNotCompared() {
        Roster roster = SmallTable.of("key | ignored | text", "17 | secret | north");

        assertThat(roster.columns())
                .extracting(Column::filled)
                .filteredOn(filled -> filled > 0)
                .hasSize(1);
    }

    @Test
    void aShortRowFillsWhatItHas() {
        Roster roster = SmallTable.of("full-name | text | place", "Ada Example");

        assertThat(roster.size()).isOne();
        assertThat(names(roster)).hasSize(1);
        assertThat(texts(roster, FieldKind.PLACE)).isEmpty();
    }

    @Test
    void columnsOfSeveralTablesMeetByNameElseByKind() {
        RosterBuilder builder = new RosterBuilder();
        List<Column> shared = new ArrayList<>();
        List<ColumnUse> two = List.of(ColumnUse.TEXT, ColumnUse.TEXT);
        TableRows first = new TableRows(builder, List.of("street", "area"), two, shared);
        TableRows second = new TableRows(builder, List.of("Area", "road"), two, shared);

        first.add(List.of("park lane", "north"), "a", 0);
        second.add(List.of("north", "park lane"), "b", 1);

        assertThat(shared).extracting(Column::label).containsExactly("street", "area");
        for (Column column : shared) {
            assertThat(column.value(1, 0)).isEqualTo(column.value(0, 0));
        }
    }

    @Test
    void twoColumnsOfOneTableStayApart() {
        Roster roster = SmallTable.of("text | text", "north | south");

        assertThat(roster.columns())
                .filteredOn(column -> column.kind() == FieldKind.TEXT)
                .hasSize(2);
    }

    @Test
    void aBirthYearOfOneTableMeetsABirthDateOfAnother() {
        RosterBuilder builder = new RosterBuilder();
        List<Column> shared = new ArrayList<>();
        List<String> dob = List.of("dob");
        List<ColumnUse> parts =
                List.of(ColumnUse.BIRTH_YEAR, ColumnUse.BIRTH_MONTH, ColumnUse.BIRTH_DAY);
        TableRows whole = new TableRows(builder, dob, List.of(ColumnUse.BIRTH_DATE), shared);
        TableRows parted = new TableRows(builder, List.of("y", "m", "d"), parts, shared);

        whole.add(List.of("1980-05-12"), "a", 0);
        parted.add(List.of("1980", "05", "12"), "b", 1);

        assertThat(dates(builder.roster(), 0)).isEqualTo(dates(builder.roster(), 1)).hasSize(1);
    }

    private static List<ParsedName> names(Roster roster) {
        Column column = Objects.requireNonNull(roster.column(FieldKind.NAME));
        return IntStream.range(0, column.count(0))
                .mapToObj(k -> column.name(column.value(0, k)))
                .toList();
    }

    private static List<String> dates(Roster roster, int record) {
        return texts(roster, FieldKind.BIRTH_DATE, record);
    }

    private static List<String> texts(Roster roster, FieldKind kind) {
        return texts(roster, kind, 0);
    }

    private static List<String> texts(Roster roster, FieldKind kind, int record) {
        Column column = Objects.requireNonNull(roster.column(kind));
        return IntStream.range(0, column.count(record))
                .mapToObj(k -> column.text(column.value(record, k)))
                .toList();
    }
}
