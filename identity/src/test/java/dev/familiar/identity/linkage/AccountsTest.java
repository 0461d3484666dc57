package dev.familiar.identity.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.MadeUpNames;
import dev.familiar.identity.Sheet;
import dev.familiar.identity.compare.Frequencies;
import dev.familiar.identity.compare.PairComparison;
import dev.familiar.identity.roster.Roster;
import dev.familiar.identity.table.TableRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is who among accounts: a name and an address each.
class AccountsTest {

    private static final int OTHERS = 400;

    private final List<String[]> rows = new ArrayList<>();

    AccountsTest() {
        Random random = new Random(7);
        for (int i = 0; i < OTHERS; i++) {
            String name = MadeUpNames.name(random);
            String local = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.');
            rows.add(new String[] {"o" + i, name, local + i + "@firm" + i + ".example.com"});
            // One in four writes from a second address, so that there is something to learn from.
            if (i % 4 == 0) {
                rows.add(new String[] {"p" + i, name, local + "@home" + i + ".example.net"});
            }
        }
    }

    private Set<String> clusterOf(String key) {
        Sheet sheet = new Sheet("full-name", "email");
        rows.forEach(row -> sheet.row(row[0], row[1], row[2]));
        Roster roster = sheet.roster();
        PairComparison comparison = new PairComparison(roster, Frequencies.ofRecords(roster));
        LinkedRoster linked = RosterLinker.link(roster, false, new TableRules(roster, comparison));
        return Keyed.clusters(linked).stream()
                .filter(cluster -> cluster.contains(key))
                .findFirst()
                .orElseThrow();
    }

    private void row(String key, String name, String address) {
        rows.add(new String[] {key, name, address});
    }

    @ParameterizedTest
    @CsvSource({
        // The same address under a user name.
        "Winifred Oakhampton, winnie@oak.example.org, kitewalker, winnie@oak.example.org",
        // Tags, and numbers of a relay.
        "Winifred Oakhampton, kite@oak.example.org, kitewalker, kite+git@oak.example.org",
        "kitewalker, 77+kitewalker@users.noreply.example.com, Winifred Oakhampton, "
                + "kitewalker@users.noreply.example.com",
        // Dots at a provider that does not look at them.
        "Winifred Oakhampton, k.ite.w@gmail.com, kitewalker, kitew+x@googlemail.com",
        // A user name rare enough, at two providers.
        "kitewalker, kitewalker@one.example.org, kitewalker, kitewalker@two.example.net",
        "kitewalker, w@one.example.org, kitewalker, kitewalker@two.example.net",
        // A domain of one's own, called like its owner.
        "Susan Oakhampton, me@susanoakhampton.example.net, Susan Oakhampton, so@x.example.org",
        "Zorblat Oakhampton, zorblat@zorblatoakhampton.example.net, Zorblat Oakhampton, "
                + "zo@x.example.org",
        // The name as one word.
        "Winifred Oakhampton, w@one.example.org, winifredoakhampton, x@two.example.org",
    })
    void knowsOnesAccountsAgain(String name, String address, String other, String otherAddress) {
        row("one", name, address);
        row("two", other, otherAddress);

        assertThat(clusterOf("one")).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void holdsNothingAgainstSomebodyWhoAlsoGoesByAUserName() {
        row("own", "Winifred Oakhampton", "winnie@oak.example.org");
        row("user", "kitewalker", "winnie@oak.example.org");
        row("other user", "sailmender", "winnie@oak.example.org");
        row("third user", "clockwinder", "winnie@oak.example.org");
        row("work", "Winifred Oakhampton", "oakhampton@works.example.com");

        assertThat(clusterOf("own"))
                .containsExactlyInAnyOrder("own", "user", "other user", "third user", "work");
    }

    @ParameterizedTest
    @CsvSource({
        "root, root@one.example.org, root, root@two.example.org",
        "Winifred Oakhampton, devnull@localhost, Thaddeus Brockwell, devnull@localhost",
        "Winifred Oakhampton, you@example, Thaddeus Brockwell, you@example",
        "Winifred Oakhampton, w@localhost.localdomain, Thaddeus Brockwell, w@localhost.localdomain",
        "Winifred Oakhampton, w@(none), Thaddeus Brockwell, w@(none)",
        "unknown, uv@one.example.org, unknown, xy@two.example.org",
    })
    void junkJoinsNobody(String name, String address, String other, String otherAddress) {
        row("one", name, address);
        row("two", other, otherAddress);

        assertThat(clusterOf("one")).containsExactly("one");
    }

    @Test
    void aCouplesAddressDoesNotMakeThemOne() {
        row("one", "Winifred Oakhampton", "oakhampton@home.example.org");
        row("two", "Thaddeus Oakhampton", "oakhampton@home.example.org");

        assertThat(clusterOf("one")).containsExactly("one");
    }

    @Test
    void whatOneOfManyAccountsIsCalledDoesNotKeepItApart() {
        row("one", "Winifred Oakhampton", "w.oakhampton@firm.example.com");
        row("two", "Winifred Oakhampton", "winifred@other.example.com");
        row("three", "Winifred Oakhampton", "kitewalker@third.example.org");
        row("four", "kitewalker", "kitewalker@third.example.org");

        assertThat(clusterOf("one")).containsExactlyInAnyOrder("one", "two", "three", "four");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfRowsChangesNothing(long seed) {
        row("one", "Winifred Oakhampton", "winnie@oak.example.org");
        row("two", "kitewalker", "win.nie+a@oak.example.org");
        row("three", "kitewalker", "winnie+b@oak.example.org");
        Set<String> before = clusterOf("three");

        Collections.shuffle(rows, new Random(seed));

        assertThat(clusterOf("three")).isEqualTo(before);
    }
}
