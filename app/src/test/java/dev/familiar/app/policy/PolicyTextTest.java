package dev.familiar.app.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.learning.PolicyFile;
import dev.familiar.triage.Interest;
import dev.familiar.triage.Prices;
import dev.familiar.triage.TriagePolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Other values in the owner's own text, and nothing else.
class PolicyTextTest {

    private static final String OWN =
            """
            # mine, since 2024
            prior_known = 0.3

            [prices]   # in coffees
            wrong_accept = 6     # "#1" of my fears
            # wrong_decline = 99
            wrong_decline=4
            look_up = 1.0

            [[interest]]
            # those of the trade
            reason = "journalists"
            titles = [
              "journalist",   # any
              "~editor chief",
            ]
            # organisations = ["acme*"]

            # far from done
            [[interest]]
            reason = "old school"
            names = ["Ada Example"]

            # what weighs how much
            [weights]
            "card" = 7.5   # as shipped
            """;

    @Test
    void changesAPriceAndLeavesEveryOtherLetter() {
        String changed = PolicyText.withPrices(OWN, new Prices(8, 4, 0.5));

        assertThat(changed)
                .isEqualTo(
                        OWN.replace("wrong_accept = 6  ", "wrong_accept = 8  ")
                                .replace("look_up = 1.0", "look_up = 0.5")
                                .replace("wrong_decline=4", "wrong_decline=4"));
    }

    @Test
    void writesWhatIsNotThereWhereTomlAllowsIt() {
        String changed =
                PolicyText.withPrices("prior_known = 0.3\n[weights]\n", new Prices(5, 3, 1));

        assertThat(PolicyFile.of(changed).prices()).isEqualTo(new Prices(5, 3, 1));
        assertThat(PolicyFile.of(changed).priorKnown()).isEqualTo(0.3);
    }

    @Test
    void leavesAsItIsWhatIsToStay() {
        TriagePolicy own = PolicyFile.of(OWN);

        assertThat(PolicyText.withPrices(OWN, own.prices()))
                .isEqualTo(OWN.replace("look_up = 1.0", "look_up = 1"));
        assertThat(PolicyFile.of(PolicyText.withInterests(OWN, own.interests())).interests())
                .isEqualTo(own.interests());
    }

    @Test
    void changesRulesAddsAndTakesThemAway() {
        List<Interest> wanted =
                List.of(
                        new Interest(
                                "press", List.of("journalist"), List.of("the \"Post\""), List.of()),
                        new Interest("old school", List.of(), List.of(), List.of("Ada Example")),
                        new Interest("chefs", List.of("chef"), List.of(), List.of()));

        String more = PolicyText.withInterests(OWN, wanted);
        String fewer = PolicyText.withInterests(more, wanted.subList(0, 1));

        assertThat(PolicyFile.of(more).interests()).isEqualTo(wanted);
        assertThat(more)
                .contains("# those of the trade", "# far from done", "# what weighs how much");
        assertThat(PolicyFile.of(fewer).interests()).isEqualTo(wanted.subList(0, 1));
        assertThat(PolicyFile.of(fewer).weights()).isEqualTo(PolicyFile.of(OWN).weights());
        assertThat(fewer).contains("# what weighs how much\n[weights]");
    }

    /// A rule over several lines, with a comment in it, while another one goes.
    @Test
    void leavesTheLinesOfARuleThatStays() {
        List<Interest> own = PolicyFile.of(OWN).interests();

        String added = PolicyText.withInterests(OWN, List.of(own.get(0), own.get(1), own.get(0)));
        String first = PolicyText.withInterests(OWN, own.subList(0, 1));
        String second = PolicyText.withInterests(OWN, own.subList(1, 2));

        assertThat(added).contains("  \"journalist\",   # any\n");
        assertThat(first).contains("  \"journalist\",   # any\n").doesNotContain("old school");
        assertThat(second)
                .contains("[[interest]]\nreason = \"old school\"\nnames = [\"Ada Example\"]\n")
                .doesNotContain("journalist");
    }

    @Test
    void beginsWithTheFirstRuleToo() {
        List<Interest> wanted =
                List.of(new Interest("chefs", List.of("chef"), List.of(), List.of()));

        assertThat(
                        PolicyFile.of(PolicyText.withInterests("prior_known = 0.2\n", wanted))
                                .interests())
                .isEqualTo(wanted);
    }

    @TempDir private Path folder;

    /// The shipped file has most to lose: pages of comments.
    @Test
    void keepsTheCommentsOfTheShippedFile() {
        String shipped = new PolicyFile(folder).current();
        TriagePolicy policy = PolicyFile.of(shipped);
        List<Interest> wanted = new ArrayList<>(policy.interests());
        wanted.add(new Interest("chefs", List.of("chef"), List.of(), List.of()));

        String changed =
                PolicyText.withInterests(
                        PolicyText.withPrices(shipped, new Prices(9, 2, 1)), wanted);

        assertThat(PolicyFile.of(changed).interests()).isEqualTo(wanted);
        assertThat(PolicyFile.of(changed).prices()).isEqualTo(new Prices(9, 2, 1));
        assertThat(changed.lines().filter(line -> line.startsWith("#")).toList())
                .isEqualTo(shipped.lines().filter(line -> line.startsWith("#")).toList());
    }
}
