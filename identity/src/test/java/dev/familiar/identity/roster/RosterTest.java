package dev.familiar.identity.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.table.SmallTable;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonName;
import dev.familiar.testkit.table.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RosterTest {

    @Test
    void recordsThatSayTheSameHaveTheSameRank() {
        Roster roster =
                SmallTable.of(
                        "full-name | email",
                        "Ada Example | ada@example.org",
                        "ada  EXAMPLE | Ada@Example.org",
                        "Ada Example | ada@example.net");

        assertThat(roster.rank(0)).isEqualTo(roster.rank(1)).isNotEqualTo(roster.rank(2));
    }

    @Test
    void aRankTellsInWhichColumnAValueStands() {
        Roster roster = SmallTable.of("text | category", "north |", "| north");

        assertThat(roster.rank(0)).isNotEqualTo(roster.rank(1));
    }

    @Test
    void ranksOfRecordsAddedLaterAreTheSameAsIfAllHadBeenThere() {
        long[] whole = ranks(people(0, 300));

        Roster growing = people(0, 100);
        long first = growing.rank(100 - 1);
        addPeople(new RosterBuilder(growing), 100, 101);
        long second = growing.rank(100);
        addPeople(new RosterBuilder(growing), 101, 300);
        growing.rank(299);

        assertThat(first).isEqualTo(whole[99]);
        assertThat(second).isEqualTo(whole[100]);
        assertThat(ranks(growing)).containsExactly(whole);
    }

    @Test
    void madeUpRecordsHardlyShareARank() {
        Roster roster = SmallTable.ofMadeUp(SmallTable.madeUp(3_000, 5));

        assertThat(LongStream.of(ranks(roster)).distinct().count()).isGreaterThan(2_900);
    }

    @Test
    void theOrderOfInputLeavesNoTraceInTheOrderOfRanks() {
        List<Row> rows = SmallTable.madeUp(800, 11);
        List<String> expected = contents(SmallTable.ofMadeUp(rows).inOrder());

        Random random = new Random(3);
        for (int round = 0; round < 5; round++) {
            List<Row> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, random);
            assertThat(contents(SmallTable.ofMadeUp(shuffled).inOrder())).isEqualTo(expected);
        }
    }

    @Test
    void orderingKeepsEachRecordsKeyGroupAndValuesTogether() {
        Roster roster = SmallTable.ofMadeUp(SmallTable.madeUp(200, 7));

        Roster ordered = roster.inOrder();

        assertThat(keyed(ordered)).containsExactlyInAnyOrderElementsOf(keyed(roster));
        assertThat(ranks(ordered)).isSorted();
    }

    @Test
    void anAbsentColumnIsNone() {
        Roster roster = SmallTable.of("full-name", "Ada Example");

        assertThat(roster.column(FieldKind.BIRTH_DATE)).isNull();
        assertThat(roster.column(FieldKind.NAME)).isSameAs(roster.columns().getFirst());
    }

    private static Roster people(int from, int to) {
        RosterBuilder builder = new RosterBuilder();
        addPeople(builder, from, to);
        return builder.roster();
    }

    private static void addPeople(RosterBuilder builder, int from, int to) {
        for (int i = from; i < to; i++) {
            builder.name(PersonName.of("Ada Example" + (char) ('a' + i % 26)));
            builder.email(new EmailAddress("ada" + i + "@example.org"));
            builder.end("r" + i, i % 3);
        }
    }

    private static long[] ranks(Roster roster) {
        return IntStream.range(0, roster.size()).mapToLong(roster::rank).toArray();
    }

    private static List<String> keyed(Roster roster) {
        return IntStream.range(0, roster.size())
                .mapToObj(i -> roster.key(i) + " " + content(roster, i))
                .toList();
    }

    private static List<String> contents(Roster roster) {
        return IntStream.range(0, roster.size()).mapToObj(i -> content(roster, i)).toList();
    }

    private static String content(Roster roster, int record) {
        StringBuilder content = new StringBuilder().append(roster.group(record));
        for (Column column : roster.columns()) {
            content.append('|');
            for (int k = 0; k < column.count(record); k++) {
                content.append(column.text(column.value(record, k))).append(';');
            }
        }
        return content.toString();
    }
}
