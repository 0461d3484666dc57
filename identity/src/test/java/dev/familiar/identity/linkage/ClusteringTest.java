package dev.familiar.identity.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.MadeUpNames;
import dev.familiar.identity.Sheet;
import dev.familiar.identity.linkage.PairRules.Say;
import dev.familiar.identity.roster.Roster;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// From weights to people, among two hundred others who each have two records.
class ClusteringTest {

    private final Sheet sheet = new Sheet("full-name", "email", "phone", "employer", "birth-date");

    ClusteringTest() {
        Random random = new Random(21);
        for (int i = 0; i < 200; i++) {
            String name = MadeUpNames.name(random);
            String mail = "mailbox" + i + "@" + MadeUpNames.word(random) + ".example.org";
            String born = (1930 + random.nextInt(70)) + "-03-" + (10 + random.nextInt(18));
            String firm = MadeUpNames.word(random) + " Works";
            sheet.row("x" + i, name, mail, "", firm, born);
            sheet.row("y" + i, name, i % 3 == 0 ? "" : mail, "", firm, i % 2 == 0 ? born : "");
        }
    }

    private LinkedRoster link() {
        return RosterLinker.link(sheet.roster(), false, PairRules.NONE);
    }

    private LinkedRoster link(Roster roster, PairRules rules) {
        return RosterLinker.link(roster, false, rules);
    }

    private static Set<String> clusterOf(LinkedRoster linked, String key) {
        return Keyed.clusters(linked).stream()
                .filter(cluster -> cluster.contains(key))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class FormsNoChains {

        @Test
        void overAnAddressThatManyShare() {
            for (String name : List.of("Ada Example", "Kenji Sato", "Omar Mithal")) {
                sheet.row("desk " + name, name, "frontdesk7@acme.example.com");
                sheet.row("own " + name, name, name.replace(' ', '.') + "@example.net");
            }

            assertThat(clusterOf(link(), "desk Ada Example"))
                    .noneMatch(key -> key.contains("Sato") || key.contains("Mithal"));
        }

        @Test
        void fromOnePersonOverASharedAddressToTheNextOverASharedPhone() {
            sheet.row("a", "Ada Example", "house@example.org", "+1 202 555 0101");
            sheet.row("b", "Peter Example", "house@example.org", "+1 202 555 0102");
            sheet.row("c", "Kenji Sato", "kenji@example.net", "+1 202 555 0102");
            sheet.row("d", "Olga Primerova", "kenji@example.net", "+1 202 555 0103");

            assertThat(clusterOf(link(), "a")).doesNotContain("c", "d");
            assertThat(clusterOf(link(), "b")).doesNotContain("d");
        }

        @Test
        void throughAHubOfOneName() {
            sheet.row("hub", "John", "john@acme.example.com");
            sheet.row("a", "John Beispielski", "jb@example.org", "", "Acme");
            sheet.row("b", "John Mustermannov", "jm@example.org", "", "Acme");
            sheet.row("c", "John Primerovich", "jp@example.org", "", "Acme");

            assertThat(Keyed.clusters(link()))
                    .filteredOn(cluster ->
                            cluster.stream().filter(Set.of("a", "b", "c")::contains).count() > 1)
                    .isEmpty();
        }
    }

    @Nested
    class KeepsToRules {

        @Test
        void neverJoinsRecordsThatAreApartHoweverAlike() {
            Roster roster = twins().roster();

            LinkedRoster linked = link(roster, OwnersRules.none().apart(roster, "a", "b"));

            assertThat(clusterOf(linked, "a")).doesNotContain("b");
            assertThat(Keyed.possible(linked)).doesNotContain(Set.of("a", "b"));
        }

        @Test
        void neverJoinsThemThroughAThirdEither() {
            Roster roster = twins().row("c", "Ada Exampleov", "ada@example.org").roster();

            LinkedRoster linked = link(roster, OwnersRules.none().apart(roster, "a", "b"));

            assertThat(clusterOf(linked, "a")).doesNotContain("b");
        }

        @Test
        void leavesARecordThatFitsBothAsAQuestion() {
            Roster roster = twins().row("c", "Ada Exampleov", "ada@example.org").roster();

            LinkedRoster linked = link(roster, OwnersRules.none().apart(roster, "a", "b"));

            assertThat(clusterOf(linked, "c")).containsExactly("c");
            assertThat(Keyed.possible(linked)).contains(Set.of("a", "c"), Set.of("b", "c"));
        }

        @Test
        void joinsByTheOwnersWordWhatNothingElseJoins() {
            sheet.row("a", "Ada Exampleov", "ada@example.org", "", "", "1950-06-03");
            sheet.row("b", "Kenji Sato", "kenji@example.net", "", "", "1991-12-24");
            Roster roster = sheet.roster();

            LinkedRoster linked = link(roster, OwnersRules.none().together(roster, "a", "b"));

            assertThat(clusterOf(linked, "a")).containsExactlyInAnyOrder("a", "b");
        }

        @Test
        void joinsTwoWholeClustersByTheOwnersWord() {
            sheet.row("a", "Ada Exampleov", "ada@example.org", "", "", "1950-06-03");
            sheet.row("a2", "Ada Exampleov", "ada@example.org", "", "", "1950-06-03");
            sheet.row("b", "Kenji Satov", "kenji@example.net", "", "", "1991-12-24");
            sheet.row("b2", "Kenji Satov", "kenji@example.net", "", "", "1991-12-24");
            Roster roster = sheet.roster();

            LinkedRoster linked = link(roster, OwnersRules.none().together(roster, "a", "b"));

            assertThat(clusterOf(linked, "a")).contains("a", "b");
        }

        @Test
        void linksOnlyAsQuestionsWhereTheRuleIsToAsk() {
            Roster roster = twins().roster();

            LinkedRoster linked = link(roster, OwnersRules.none().saying(Say.ASK));

            assertThat(linked.people()).isEqualTo(roster.size());
            assertThat(Keyed.possible(linked)).contains(Set.of("a", "b"));
        }
    }

    private Sheet twins() {
        return sheet.row("a", "Ada Exampleov", "ada@example.org", "", "Acme", "1980-06-03")
                .row("b", "Ada Exampleov", "ada@example.org", "", "Acme", "1980-06-03");
    }

    @Test
    void keepsApartWhoIsBornOnAnotherDay() {
        sheet.row("a", "John Smith", "", "", "", "1980-06-03");
        sheet.row("b", "John Smith", "", "", "", "1951-11-29");

        assertThat(clusterOf(link(), "a")).containsExactly("a");
    }

    @Test
    void asksOnceForEachTwoClusters() {
        sheet.row("a", "John Smith", "js@example.org", "", "Acme");
        sheet.row("a2", "John Smith", "js@example.org", "", "Acme");
        sheet.row("b", "John Smith", "smith@example.net", "", "");
        LinkedRoster linked = link();

        assertThat(linked.possible())
                .extracting(
                        pair -> Set.of(linked.cluster(pair.one()), linked.cluster(pair.other())))
                .doesNotHaveDuplicates();
    }
}
