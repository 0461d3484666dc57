package dev.familiar.store;

import static dev.familiar.store.Samples.AS_OF;
import static dev.familiar.store.Samples.LATER;
import static dev.familiar.store.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.Overrides.Pair;
import dev.familiar.model.Biography;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import dev.familiar.model.source.SourceRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A member who chose another profile address between two exports.
class RenamedConnectionsTest {

    private static final PartialDate DAY = new PartialDate(2024, 1, 5);

    @TempDir Path home;

    private static SourceRecord connected(String name, String slug, @Nullable PartialDate day) {
        List<Handle> handles = slug.isEmpty() ? List.of() : List.of(new ProfileUrl(slug));
        return new SourceRecord.Described(
                new PersonDescription(
                        "linkedin:connection:" + (slug.isEmpty() ? name + ":" + day : slug),
                        new Origin(Origin.Kind.CONNECTION, day),
                        List.of(PersonName.of(name)),
                        handles,
                        Biography.NONE));
    }

    /// Which of the two was imported first, and whether both exports are of one moment, does not
    /// matter.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void areOneAcrossTwoExports(boolean oldFirst) {
        try (Store store = Store.open(home)) {
            SourceRecord before = connected("Ben Bork", "ben-bork-1a2b3c", DAY);
            SourceRecord after = connected("Ben Bork", "ben-bork-cto", DAY);
            put(store, "a", AS_OF, oldFirst ? before : after);
            put(store, "b", AS_OF, oldFirst ? after : before);

            assertThat(store.people().renamedConnections())
                    .containsExactly(
                            new Pair(
                                    "linkedin:connection:ben-bork-1a2b3c",
                                    "linkedin:connection:ben-bork-cto"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"李小明", "김민준", "José Núñez", "山田 太郎"})
    void areOneInAnyScript(String name) {
        try (Store store = Store.open(home)) {
            put(store, "a", AS_OF, connected(name, "one", DAY));
            put(store, "b", LATER, connected(name, "other", DAY));

            assertThat(store.people().renamedConnections()).hasSize(1);
        }
    }

    /// Exports before mid 2023 show no address.
    @Test
    void areOneWithAndWithoutAnAddress() {
        try (Store store = Store.open(home)) {
            put(store, "a", AS_OF, connected("Ben Bork", "", DAY));
            put(store, "b", LATER, connected("Ben Bork", "ben-bork", DAY));

            assertThat(store.people().renamedConnections()).hasSize(1);
        }
    }

    @Test
    void areOneUnderThreeAddresses() {
        try (Store store = Store.open(home)) {
            put(store, "a", AS_OF, connected("Ben Bork", "b1", DAY));
            put(store, "b", LATER, connected("Ben Bork", "b2", DAY));
            put(
                    store,
                    "c",
                    Instant.parse("2026-01-01T00:00:00Z"),
                    connected("Ben Bork", "b3", DAY));

            assertThat(store.people().renamedConnections()).hasSize(2);
        }
    }

    /// Two of one name, connected on one day: each export after it lists both.
    @Test
    void namesakesOfOneDayAreTwo() {
        try (Store store = Store.open(home)) {
            SourceRecord one = connected("Wei Wang", "wei-1", DAY);
            SourceRecord other = connected("Wei Wang", "wei-2", DAY);
            put(store, "a", AS_OF, one, other);
            put(store, "b", LATER, one, other, connected("Wei Wang", "wei-3", DAY));

            assertThat(store.people().renamedConnections()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Ben Bork, Ben Bork, 2024, 2023",
        "Ben Bork, Ben Cork, 2024, 2024",
        "Suharto, Suharto, 2024, 2024"
    })
    void otherDaysOtherNamesAndSingleNamesAreTwo(String one, String other, int from, int to) {
        try (Store store = Store.open(home)) {
            put(store, "a", AS_OF, connected(one, "one", new PartialDate(from, 1, 5)));
            put(store, "b", LATER, connected(other, "other", new PartialDate(to, 1, 5)));

            assertThat(store.people().renamedConnections()).isEmpty();
        }
    }

    @Test
    void withoutAWholeDayNothingIsSaid() {
        try (Store store = Store.open(home)) {
            put(store, "a", AS_OF, connected("Ben Bork", "one", new PartialDate(2024, 1, 0)));
            put(store, "b", LATER, connected("Ben Bork", "two", new PartialDate(2024, 1, 0)));
            put(store, "c", AS_OF, connected("Eva Nada", "three", null));
            put(store, "d", LATER, connected("Eva Nada", "four", null));

            assertThat(store.people().renamedConnections()).isEmpty();
        }
    }
}
