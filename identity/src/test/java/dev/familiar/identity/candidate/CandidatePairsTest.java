package dev.familiar.identity.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.roster.Roster;
import dev.familiar.identity.roster.RosterBuilder;
import dev.familiar.identity.table.SmallTable;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonName;
import dev.familiar.testkit.table.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidatePairsTest {

    private static final List<Row> ROWS = SmallTable.madeUp(2_000, 23);

    @Test
    void nearlyAllRecordsOfOnePersonMeet() {
        Roster roster = SmallTable.ofMadeUp(ROWS);
        Set<Long> found = numbers(pairs(roster, false));

        int wanted = 0;
        int met = 0;
        for (int one = 0; one < ROWS.size(); one++) {
            for (int other = one + 1; other < ROWS.size(); other++) {
                if (ROWS.get(one).person().equals(ROWS.get(other).person())) {
                    wanted++;
                    met += found.contains((long) one << 32 | other) ? 1 : 0;
                }
            }
        }

        assertThat(wanted).isGreaterThan(500);
        // A person's records hang together by a chain; not every two have something in common.
        assertThat((double) met / wanted).isGreaterThan(0.95);
    }

    @Test
    void farFewerPairsAreComparedThanThereAre() {
        CandidatePairs pairs = pairs(SmallTable.ofMadeUp(ROWS), false);

        long all = ROWS.size() * (ROWS.size() - 1L) / 2;
        assertThat((long) pairs.size()).isLessThan(all / 10);
    }

    @Test
    void everyPairComesOnceTheSmallerRecordFirst() {
        CandidatePairs pairs = pairs(SmallTable.ofMadeUp(ROWS), false);

        assertThat(numbers(pairs)).hasSize(pairs.size());
        assertThat(IntStream.range(0, pairs.size()))
                .allMatch(pair -> pairs.one(pair) < pairs.other(pair))
                .allMatch(pair -> pairs.indexOf(number(pairs, pair)) == pair);
    }

    @Test
    void acrossGroupsNoTwoRecordsOfOneGroupMeet() {
        Roster roster = SmallTable.ofMadeUp(ROWS);

        Set<Long> across = numbers(pairs(roster, true));

        Set<Long> expected = numbers(pairs(roster, false));
        expected.removeIf(
                pair -> roster.group((int) (pair >>> 32)) == roster.group(pair.intValue()));
        assertThat(across).isEqualTo(expected).isNotEmpty();
    }

    @Test
    void theOrderOfRowsDoesNotChangeWhoMeetsWhom() {
        List<Row> rows = ROWS.subList(0, 600);
        Set<String> expected = keys(SmallTable.ofMadeUp(rows));

        Random random = new Random(9);
        for (int round = 0; round < 3; round++) {
            List<Row> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, random);
            assertThat(keys(SmallTable.ofMadeUp(shuffled))).isEqualTo(expected);
        }
    }

    @Test
    void thousandsOfOneNameAndOneAddressMakeFewPairs() {
        RosterBuilder builder = new RosterBuilder();
        for (int i = 0; i < 4_000; i++) {
            builder.name(PersonName.of("John Smith"));
            builder.email(new EmailAddress("info@example.com"));
            builder.email(new EmailAddress("john.smith@example.com"));
            builder.phone("+1 202 555 0143");
            builder.end("r" + i, 0);
        }
        Roster roster = builder.roster();

        assertThat(pairs(roster, false).size()).isLessThan(4_000 * BlockingPlan.LARGEST_BLOCK);
    }

    @Test
    void amongThousandsOfOneNameThoseWithMoreInCommonMeet() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            lines.add("John Smith | 202555" + (1_000 + i % 1_500) + " | 19800101");
        }
        Roster roster = SmallTable.of("full-name | phone | text", lines, 1);

        CandidatePairs pairs = pairs(roster, false);

        assertThat(numbers(pairs)).contains(1_500L, (7L << 32) | 1_507);
        assertThat(pairs.size()).isLessThan(3_000 * BlockingPlan.LARGEST_BLOCK);
    }

    @Test
    void aBlockOverTheLimitStops() {
        StopKeys atLimit = stopKeys(BlockingPlan.LARGEST_BLOCK);
        StopKeys overLimit = stopKeys(BlockingPlan.LARGEST_BLOCK + 1);

        assertThat(atLimit.ofRules()).allMatch(keys -> keys.size() == 0);
        assertThat(overLimit.ofRules()).isNotEmpty().allMatch(keys -> keys.size() > 0);
    }

    @Test
    void underTheStopKeysOfARunTheSamePairsCome() {
        Roster roster = SmallTable.ofMadeUp(ROWS);
        BlockingPlan plan = BlockingPlan.choose(roster);
        CandidatePairs pairs = CandidatePairs.of(roster, plan, false, 10);

        CandidatePairs again = CandidatePairs.under(pairs.stopKeys(), roster, plan, false);

        assertThat(numbers(again)).isEqualTo(numbers(pairs));
    }

    @Test
    void ofEachRuleNoMorePairsAreKeptThanAskedFor() {
        Roster roster = SmallTable.ofMadeUp(ROWS);
        BlockingPlan plan = BlockingPlan.choose(roster);

        CandidatePairs pairs = CandidatePairs.of(roster, plan, false, 10);

        for (int rule = 0; rule < plan.size(); rule++) {
            LongList kept = pairs.ofRule(rule);
            assertThat(kept.size()).isBetween(1, 10);
            assertThat(pairs.indexOf(kept.get(0))).isNotNegative();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "John Smith ||; Smith, John ||",
                "Robert Example ||; Bob Example ||",
                "Catherine Example ||; Katherine Exampel ||",
                "| ada.lovelace@example.org |; Ada Lovelace ||",
                "Ada Lovelace | ada@example.org |; Countess | ada@example.org |",
                "Ada Lovelace || 2025550143; A. King || +1 202 555 0143",
            })
    void theseTwoMeetAmongOthers(String one, String other) {
        List<String> lines = new ArrayList<>(List.of(one, other));
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            String name = word(random) + " " + word(random);
            lines.add(name + " | x" + word(random) + "@example.net | 2025551" + (100 + i));
            lines.add(name + " | | 2025551" + (100 + i));
        }

        Roster roster = SmallTable.of("full-name | email | phone", lines, 1);

        assertThat(numbers(pairs(roster, false))).contains(1L);
    }

    @Test
    void anEmptyAndATinyRosterHaveNoPairs() {
        assertThat(pairs(new RosterBuilder().roster(), false).size()).isZero();
        assertThat(pairs(SmallTable.of("full-name", "Ada Example"), false).size()).isZero();
    }

    private static String word(Random random) {
        return random.ints(7, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static StopKeys stopKeys(int records) {
        String[] lines = new String[records];
        java.util.Arrays.fill(lines, "John Smith");
        Roster roster = SmallTable.of("full-name", lines);
        return pairs(roster, false).stopKeys();
    }

    private static CandidatePairs pairs(Roster roster, boolean acrossGroups) {
        return CandidatePairs.of(roster, BlockingPlan.choose(roster), acrossGroups, 100);
    }

    private static Set<Long> numbers(CandidatePairs pairs) {
        Set<Long> numbers = new HashSet<>();
        for (int pair = 0; pair < pairs.size(); pair++) {
            numbers.add(number(pairs, pair));
        }
        return numbers;
    }

    private static long number(CandidatePairs pairs, int pair) {
        return (long) pairs.one(pair) << 32 | pairs.other(pair);
    }

    private static Set<String> keys(Roster roster) {
        CandidatePairs pairs = pairs(roster, false);
        Set<String> keys = new HashSet<>();
        for (int pair = 0; pair < pairs.size(); pair++) {
            String one = roster.key(pairs.one(pair));
            String other = roster.key(pairs.other(pair));
            keys.add(one.compareTo(other) < 0 ? one + " " + other : other + " " + one);
        }
        return keys;
    }
}
