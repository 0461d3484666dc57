package dev.familiar.identity.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.MadeUpTable;
import dev.familiar.identity.Sheet;
import dev.familiar.identity.linkage.LiveLinkage.Joined;
import dev.familiar.identity.roster.Roster;
import dev.familiar.identity.roster.RosterBuilder;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonName;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveLinkageTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void comesToWhatLinkingAllAtOnceByTheSameKnowledgeDoes(long seed) {
        MadeUpTable table = MadeUpTable.of(900, seed);
        Roster roster = table.sheet(0, 700).roster();
        LinkedRoster before = link(roster);
        LiveLinkage live = new LiveLinkage(before, PairRules.NONE);

        table.addTo(live.builder(), 700, 900, live::add);

        LinkedRoster all = RosterLinker.linkBy(before.knowledge(), roster, false, PairRules.NONE);
        assertThat(Keyed.clusters(all, live::cluster)).isEqualTo(Keyed.clusters(all));
    }

    private static LinkedRoster link(Roster roster) {
        return RosterLinker.link(roster, false, PairRules.NONE);
    }

    @Nested
    class OfOneRecord {

        private final Roster roster =
                new Sheet("full-name", "email")
                        .row("a", "Ada Example", "ada@example.org")
                        .row("b", "Ada Example", "ada@example.org")
                        .row("c", "Kenji Sato", "kenji@example.net")
                        .row("d", "Kenji Sato", "kenji@example.net")
                        .roster();
        private final LiveLinkage live = new LiveLinkage(link(roster), PairRules.NONE);

        private Joined add(String key, String name, String address) {
            RosterBuilder builder = live.builder();
            builder.name(PersonName.of(name));
            builder.email(new EmailAddress(address));
            builder.end(key, 0);
            return live.add();
        }

        private Set<String> keys(Joined joined) {
            return joined.cluster().stream().map(roster::key).collect(Collectors.toSet());
        }

        @Test
        void joinsThePersonWhoseAddressItHas() {
            Joined joined = add("e", "Ada Example", "ada@example.org");

            assertThat(keys(joined)).containsExactlyInAnyOrder("a", "b", "e");
            assertThat(live.cluster(joined.record()))
                    .isEqualTo(live.cluster(joined.cluster().getFirst()));
        }

        @Test
        void isSomebodyNewIfNothingAgrees() {
            assertThat(keys(add("e", "Olga Primerova", "olga@example.com"))).containsExactly("e");
        }

        @Test
        void findsTheOneThatCameJustBefore() {
            add("e", "Olga Primerova", "olga@example.com");

            assertThat(keys(add("f", "Olga Primerova", "olga@example.com")))
                    .containsExactlyInAnyOrder("e", "f");
        }
    }
}
