package dev.familiar.identity.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.Sheet;
import dev.familiar.identity.compare.Frequencies;
import dev.familiar.identity.compare.PairComparison;
import dev.familiar.identity.linkage.LinkedRoster;
import dev.familiar.identity.linkage.PairRules;
import dev.familiar.identity.linkage.RosterLinker;
import dev.familiar.identity.roster.Roster;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FamiliesTest {

    private static final int HOUSEHOLDS = 200;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7})
    void keepsFamiliesApartAndFindsEverybodyTwice(long seed) {
        Counts counts = Counts.of(linked(new Households(seed, HOUSEHOLDS).roster(), true));

        assertThat(counts.wrong()).as("wrong joins beside " + counts).isZero();
        assertThat((double) counts.right() / counts.all())
                .as("recall of " + counts)
                .isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void withoutRulesFamiliesBecomeOne() {
        assertThat(Counts.of(linked(new Households(1, HOUSEHOLDS).roster(), false)).wrong())
                .isGreaterThan(50);
    }

    @ParameterizedTest
    @CsvSource({
        "Karl Maier, Karl Maier III, k@example.org, k3@example.org, +12025550101, +12025550177",
        "Karl Maier Jr., Karl Maier, k@example.org, '', +12025550101, +12025550101",
        "Alice Green, Bob Green, greens@example.org, greens@example.org, '', ''",
        "Jane and John Doerr, Jane Doerr, doerr@example.org, doerr@example.org, '', ''",
        "Familie Vogt, Hans Vogt, vogt@example.org, vogt@example.org, '', ''",
        "Unit 4 Reception, Unit 7 Reception, u4@example.net, u7@example.net, '', ''",
        "Sales, Sales, s@example.org, s@example.net, +12025550101, +12025550177",
        "IT-Support, IT-Support, it@example.org, it@example.net, '', ''",
        "Alexandre Dumont père, Alexandre Dumont fils, '', '', +12025550101, +12025550101",
    })
    void asksOrKeepsApart(
            String name, String other, String mail, String otherMail, String tel, String otherTel) {
        Sheet sheet = new Sheet("full-name", "email", "phone", "place");
        sheet.row("a", name, mail, tel, "Chur").row("b", other, otherMail, otherTel, "Chur");
        for (int i = 0; i < 40; i++) {
            String filler = "Filler" + (char) ('a' + i % 26) + " Ohne" + (char) ('a' + i / 2);
            sheet.row(
                    "f" + i, filler, "f" + i + "@example.com", "+1202555" + (3000 + 7 * i), "Ulm");
        }
        Roster roster = sheet.roster();
        LinkedRoster linked = linked(roster, true);

        assertThat(linked.cluster(Sheet.record(roster, "a")))
                .isNotEqualTo(linked.cluster(Sheet.record(roster, "b")));
    }

    private static LinkedRoster linked(Roster roster, boolean withRules) {
        PairComparison comparison = new PairComparison(roster, Frequencies.ofRecords(roster));
        PairRules rules = withRules ? new TableRules(roster, comparison) : PairRules.NONE;
        return RosterLinker.link(roster, false, rules);
    }

    /// Pairs of one person: all, those joined; and pairs joined that are of two.
    private record Counts(int all, int right, int wrong) {

        static Counts of(LinkedRoster linked) {
            List<String> keys = Households.keys(linked.roster());
            int all = 0;
            int right = 0;
            int wrong = 0;
            for (int i = 0; i < keys.size(); i++) {
                for (int k = 0; k < i; k++) {
                    boolean same = Households.areSame(keys.get(i), keys.get(k));
                    boolean joined = linked.cluster(i) == linked.cluster(k);
                    all += same ? 1 : 0;
                    right += same && joined ? 1 : 0;
                    wrong += !same && joined ? 1 : 0;
                }
            }
            return new Counts(all, right, wrong);
        }
    }
}
