package dev.familiar.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.Overrides;
import dev.familiar.model.Biography;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import dev.familiar.model.source.Position;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.store.ImportSession;
import dev.familiar.store.Store;
import dev.familiar.store.row.ArchiveIdentity;
import dev.familiar.store.row.Correction;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Working out who is who while more comes in.
@Timeout(90)
class LinkingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir Path home;

    private Store store;

    @BeforeEach
    void opens() {
        store = Store.open(home);
    }

    @AfterEach
    void closes() {
        store.close();
    }

    /// A card of somebody whom no other card shows.
    private void card(int number) {
        PersonDescription card =
                new PersonDescription(
                        "card:" + number,
                        Origin.of(Origin.Kind.CARD),
                        List.of(PersonName.of("Ada " + (char) ('A' + number % 26) + number)),
                        List.of(new EmailAddress("ada" + number + "@example.com")),
                        Biography.NONE);
        String file = number + ".vcf";
        try (ImportSession session =
                store.begin(new ArchiveIdentity("/" + file, "vcard", file, file, 1), NOW)) {
            session.put(new SourceRecord.Described(card), new Position(file, "card 1"));
            session.finish();
        }
    }

    private void connection(String slug, String export) {
        PersonDescription connection =
                new PersonDescription(
                        "linkedin:connection:" + slug,
                        new Origin(Origin.Kind.CONNECTION, new PartialDate(2024, 1, 5)),
                        List.of(PersonName.of("Ben Bork")),
                        List.of(new ProfileUrl(slug)),
                        Biography.NONE);
        try (ImportSession session =
                store.begin(
                        new ArchiveIdentity("/" + export, "linkedin", export, export, 1), NOW)) {
            session.put(new SourceRecord.Described(connection), new Position(export, "line 2"));
            session.finish();
        }
    }

    /// The owner's word stands above it.
    @Test
    void aConnectionUnderANewProfileAddressIsOnePerson() {
        connection("ben-bork-1a2b3c", "old");
        connection("ben-bork-cto", "new");
        PeopleDesk desk = new PeopleDesk(store, () -> NOW);

        assertThat(desk.link()).isEqualTo(1);

        store.corrections()
                .add(
                        new Correction(
                                Correction.Kind.SPLIT,
                                "ben",
                                NOW,
                                new Overrides(
                                        List.of(),
                                        List.of(
                                                new Overrides.Pair(
                                                        "linkedin:connection:ben-bork-cto",
                                                        "linkedin:connection:ben-bork-1a2b3c"))),
                                List.of()));
        assertThat(desk.link()).isEqualTo(2);
    }

    /// A clock that lets something happen when it is asked for the first time: after people are
    /// saved, before ties are measured.
    private static InstantSource meanwhile(Runnable happens) {
        AtomicBoolean asked = new AtomicBoolean();
        return () -> {
            if (!asked.getAndSet(true)) {
                happens.run();
            }
            return NOW;
        };
    }

    @Test
    void peopleAreAsNewAsTheRecordsWhereNothingComesBetween() {
        card(1);
        assertThat(store.people().arePeopleStale()).isTrue();

        assertThat(new PeopleDesk(store, () -> NOW).link()).isEqualTo(1);

        assertThat(store.people().arePeopleStale()).isFalse();
    }

    @Test
    void whatComesInMeanwhileLeavesPeopleStale() {
        card(1);

        assertThat(new PeopleDesk(store, meanwhile(() -> card(2))).link()).isEqualTo(1);

        assertThat(store.people().arePeopleStale()).isTrue();
        assertThat(new PeopleDesk(store, () -> NOW).link()).isEqualTo(2);
        assertThat(store.people().arePeopleStale()).isFalse();
    }

    @Test
    void ownersAccountNamedMeanwhileLeavesPeopleStale() {
        card(1);

        new PeopleDesk(
                        store,
                        meanwhile(() ->
                                store.owner().addOwnerHandle(new EmailAddress("otto@example.org"))))
                .link();

        assertThat(store.people().arePeopleStale()).isTrue();
    }

    @Test
    void tiesOfPeopleWhoAreNoMoreLeaveThemStale() {
        card(1);
        PeopleDesk other = new PeopleDesk(store, () -> NOW);

        new PeopleDesk(
                        store,
                        meanwhile(() -> {
                            card(2);
                            other.link();
                        }))
                .link();

        // Two people have a tie now, measured or to be measured; none is left out in silence.
        if (!store.people().arePeopleStale()) {
            assertThat(store.interactions().strongestTies(0, 10)).hasSize(2);
        }
        assertThat(other.link()).isEqualTo(2);
        assertThat(store.people().arePeopleStale()).isFalse();
    }

    @Test
    void whoeverIsNotStaleIsWholeHoweverManyComeIn() throws Exception {
        int cards = 25;
        AtomicInteger in = new AtomicInteger();
        PeopleDesk desk = new PeopleDesk(store, () -> NOW);
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<?> importing =
                    pool.submit(() -> {
                        for (int i = 0; i < cards; i++) {
                            card(i);
                            in.incrementAndGet();
                        }
                    });
            while (!importing.isDone()) {
                int before = in.get();
                int linked = desk.link();
                assertThat(linked).isBetween(before, cards);
            }
            importing.get();
        }
        boolean stale = store.people().arePeopleStale();
        int people = desk.count();
        assertThat(stale || people == cards).as("stale %s with %d", stale, people).isTrue();
        assertThat(desk.link()).isEqualTo(cards);
        assertThat(store.people().arePeopleStale()).isFalse();
    }
}
