package dev.familiar.store;

import static dev.familiar.store.Samples.ADA;
import static dev.familiar.store.Samples.AS_OF;
import static dev.familiar.store.Samples.OWNER;
import static dev.familiar.store.Samples.connection;
import static dev.familiar.store.Samples.described;
import static dev.familiar.store.Samples.happened;
import static dev.familiar.store.Samples.mail;
import static dev.familiar.store.Samples.over;
import static dev.familiar.store.Samples.part;
import static dev.familiar.store.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Moment;
import dev.familiar.model.source.Role;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.traces.Coverage;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageCacheTest {

    private static final LocalDate EVENT = LocalDate.parse("2021-05-04");
    private static final LocalDate MAIL = LocalDate.parse("2020-05-04");
    private static final Coverage CALENDAR =
            new Coverage("calendar", 1, EVENT, EVENT, Map.of(2021, 1L));
    private static final Coverage CONNECTIONS = new Coverage("linkedin", 1, null, null, Map.of());
    private static final Coverage ONE_MAIL = ofMail(1, MAIL, Map.of(2020, 1L), Map.of());

    /// What no count of these archives could give.
    private static final Coverage PLANTED = ofMail(77, null, Map.of(), Map.of());

    private static Coverage ofMail(
            long items,
            @Nullable LocalDate day,
            Map<Integer, Long> years,
            Map<Integer, Long> received) {
        // Of one letter by each there is nothing that anybody could not have sent.
        Coverage.Spread none = new Coverage.Spread(Map.of(), Map.of());
        return new Coverage(
                "mail",
                items,
                day,
                day,
                years,
                new Coverage.Mail(Map.of(), received, none, Map.of()));
    }

    /// A count of an earlier version, which told nothing of who wrote, is counted anew.
    @Test
    void countsAgainWhatAnEarlierVersionCounted() {
        keep();
        try (Database database = database()) {
            database.outside(sql ->
                    sql.run(
                            "UPDATE coverage_counted SET payload ="
                                    + " '[{\"source\":\"mail\",\"items\":77}]'"));
        }

        assertThat(read()).containsExactly(CALENDAR, CONNECTIONS, ONE_MAIL);
    }

    @TempDir Path home;

    /// A mail, an event and a connection.
    @BeforeEach
    void importsOneOfEach() {
        inStore(store ->
                put(
                        store,
                        "a",
                        AS_OF,
                        mailed("1"),
                        happened(over(Channel.EVENT, "event:1", part(Role.ATTENDEE, "Ada", ADA))),
                        described(connection("ada", "Ada Example", "Acme Rockets"))));
    }

    @Test
    void givesWhatWasCountedDatedOrNot() {
        assertThat(read()).containsExactly(CALENDAR, CONNECTIONS, ONE_MAIL);
        keep();
        assertThat(read()).as("kept").containsExactly(CALENDAR, CONNECTIONS, ONE_MAIL);
    }

    /// Today's readers let no such time in, older ones did; SQLite has no days there.
    @Test
    void countsWhatIsDatedAfterTheYear9999(@TempDir Path other) {
        Interaction mail = mail("late", part(Role.FROM, "Ada", ADA));
        Instant late = Instant.parse("+10000-01-01T07:59:59Z");
        try (Store store = Store.open(other)) {
            put(
                    store,
                    "a",
                    AS_OF,
                    happened(
                            new Interaction(
                                    mail.key(),
                                    mail.channel(),
                                    Moment.of(late),
                                    mail.participants(),
                                    mail.content())));

            assertThat(store.interactions().coverage())
                    .containsExactly(
                            ofMail(1, LocalDate.of(10_000, 1, 1), Map.of(10_000, 1L), Map.of()));
        }
    }

    @Test
    void doesNotCountAgainWhereNothingCameIn() {
        keep();
        plant();

        assertThat(read()).containsExactly(PLANTED);
    }

    @Test
    void countsAgainAfterAnImport() {
        keep();
        plant();
        inStore(store -> put(store, "b", AS_OF, mailed("2")));

        assertThat(read()).contains(ofMail(2, MAIL, Map.of(2020, 2L), Map.of()), CALENDAR);
        keep();
        assertThat(kept()).as("the older count is dropped").isEqualTo(1);
    }

    @Test
    void countsAgainAfterAnImportOfPeopleAlone() {
        keep();
        plant();
        inStore(store ->
                put(store, "b", AS_OF, described(connection("bob", "Bob Sample", "Acme"))));

        assertThat(read()).contains(new Coverage("linkedin", 2, null, null, Map.of()), ONE_MAIL);
    }

    @Test
    void countsAgainWhenTheOwnersAccountsChange() {
        keep();
        plant();
        inStore(store -> store.owner().addOwnerHandle(OWNER));
        assertThat(read())
                .containsExactly(
                        CALENDAR, CONNECTIONS, ofMail(1, MAIL, Map.of(2020, 1L), Map.of(2020, 1L)));

        keep();
        plant();
        inStore(store -> store.owner().removeOwnerHandle(OWNER));
        assertThat(read()).containsExactly(CALENDAR, CONNECTIONS, ONE_MAIL);
    }

    @Test
    void writesNothingWhoeverReads() {
        try (Store reader = Store.openReadOnly(home)) {
            assertThat(reader.interactions().coverage())
                    .containsExactly(CALENDAR, CONNECTIONS, ONE_MAIL);
        }
        assertThat(read()).isNotEmpty();
        assertThat(kept()).isZero();
    }

    private static SourceRecord mailed(String id) {
        return happened(mail(id, part(Role.FROM, "Ada Example", ADA), part(Role.TO, "", OWNER)));
    }

    private void inStore(Consumer<Store> work) {
        try (Store store = Store.open(home)) {
            work.accept(store);
        }
    }

    private List<Coverage> read() {
        try (Store store = Store.open(home)) {
            return store.interactions().coverage();
        }
    }

    private void keep() {
        inStore(store -> store.interactions().saveCoverage());
    }

    private void plant() {
        try (Database database = database()) {
            database.outside(sql ->
                    sql.run(
                            "UPDATE coverage_counted SET payload ="
                                    + " '[{\"source\":\"mail\",\"items\":77,\"received\":{},"
                                    + "\"sent-spread\":{},\"received-spread\":{}}]'"));
        }
    }

    private long kept() {
        try (Database database = database()) {
            return database.<Long>read(sql -> sql.number("SELECT count(*) FROM coverage_counted"));
        }
    }

    private Database database() {
        return Database.open(home.resolve(HomeFolder.DATABASE), false);
    }
}
