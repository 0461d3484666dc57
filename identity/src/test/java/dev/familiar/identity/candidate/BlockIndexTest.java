package dev.familiar.identity.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.roster.Roster;
import dev.familiar.identity.roster.RosterBuilder;
import dev.familiar.identity.table.SmallTable;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonName;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlockIndexTest {

    private final Roster roster = SmallTable.ofMadeUp(SmallTable.madeUp(500, 31));
    private final BlockingPlan plan = BlockingPlan.choose(roster);
    private final StopKeys stopKeys = CandidatePairs.of(roster, plan, false, 0).stopKeys();
    private final BlockIndex index = new BlockIndex(roster, plan, stopKeys);

    @Test
    void aLaterRecordMeetsWhomItWouldHaveMetInAFullRun() {
        for (int i = 0; i < 20; i++) {
            int record = addLikeFirst(i);
            int[] met = index.add(record, false);

            CandidatePairs full = CandidatePairs.under(stopKeys, roster, plan, false);
            int[] expected =
                    IntStream.range(0, full.size())
                            .filter(pair -> full.other(pair) == record)
                            .map(full::one)
                            .toArray();
            assertThat(met).containsExactly(expected).isNotEmpty();
        }
    }

    @Test
    void laterRecordsMeetEachOther() {
        int one = add("Zebedee Quux", "zquux@example.org", 0);
        int[] before = index.add(one, false);
        int other = add("Zebedee Quux", "zebedee@example.net", 1);

        assertThat(before).doesNotContain(one);
        assertThat(index.add(other, false)).contains(one);
    }

    @Test
    void acrossGroupsARecordMeetsNobodyOfItsOwn() {
        int one = add("Zebedee Quux", "zquux@example.org", 0);
        index.add(one, true);
        int same = add("Zebedee Quux", "zquux@example.org", 0);
        int[] metInOwn = index.add(same, true);
        int other = add("Zebedee Quux", "zquux@example.org", 1);

        assertThat(metInOwn).doesNotContain(one);
        assertThat(index.add(other, true)).contains(one, same);
    }

    /// Adds a record with the first name of an earlier one.
    private int addLikeFirst(int record) {
        var names = roster.columns().getFirst();
        String[] name = names.text(names.value(record, 0)).split("\\|", -1);
        return add(name[0] + " " + name[1], "someone" + record + "@example.org", 0);
    }

    private int add(String name, String address, int group) {
        RosterBuilder builder = new RosterBuilder(roster);
        builder.name(PersonName.of(name));
        builder.email(new EmailAddress(address));
        builder.end("later" + roster.size(), group);
        return roster.size() - 1;
    }
}
