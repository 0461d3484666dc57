package dev.familiar.store;

import static dev.familiar.store.Samples.ADA;
import static dev.familiar.store.Samples.AS_OF;
import static dev.familiar.store.Samples.OWNER;
import static dev.familiar.store.Samples.archive;
import static dev.familiar.store.Samples.happened;
import static dev.familiar.store.Samples.mail;
import static dev.familiar.store.Samples.marked;
import static dev.familiar.store.Samples.part;
import static dev.familiar.store.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.Biography;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Role;
import dev.familiar.model.source.SourceRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// That it does not matter when the owner's accounts become known, nor whether one was theirs for a
/// while, told by all tables.
class OwnerHandlesTest {

    private static final Role[] ROLES = {Role.FROM, Role.TO, Role.CC, Role.BCC};

    @TempDir Path home;
    @TempDir Path other;

    private static EmailAddress account(int i) {
        return new EmailAddress("p" + i + "@example.com");
    }

    private static SourceRecord[] mails(Random random, int count) {
        List<SourceRecord> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Participant> parts = new ArrayList<>();
            for (int p = random.nextInt(1, 6); p > 0; p--) {
                int who = random.nextInt(6);
                String name = random.nextBoolean() ? "" : "Person " + who;
                parts.add(part(ROLES[random.nextInt(ROLES.length)], name, account(who)));
            }
            Interaction mail = mail("m" + i, parts.toArray(Participant[]::new));
            records.add(happened(random.nextInt(4) == 0 ? marked(mail, Mark.BULK) : mail));
        }
        return records.toArray(SourceRecord[]::new);
    }

    private static SortedMap<String, List<String>> tables(Path home) {
        return Tables.ofArchives(home);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void leavesNothingBehindOfAnAccountThatWasTheOwnersForAWhile(long seed) {
        Random random = new Random(seed);
        try (Store store = Store.open(home)) {
            put(store, "a", AS_OF, mails(random, 60));
            store.owner().addOwnerHandle(account(0));
            SortedMap<String, List<String>> before = tables(home);

            List<Integer> whiles = new ArrayList<>(List.of(1, 2, 3));
            whiles.forEach(i -> store.owner().addOwnerHandle(account(i)));
            assertThat(tables(home)).isNotEqualTo(before);
            Collections.shuffle(whiles, random);
            whiles.forEach(i -> store.owner().removeOwnerHandle(account(i)));

            assertThat(tables(home)).isEqualTo(before);
            assertThat(store.check().problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7, 8})
    void isTheSameWheneverTheOwnersAccountsBecomeKnown(long seed) {
        SourceRecord[] mails = mails(new Random(seed), 60);
        try (Store first = Store.open(home);
                Store afterwards = Store.open(other)) {
            first.owner().addOwnerHandle(account(0));
            first.owner().addOwnerHandle(account(1));
            put(first, "a", AS_OF, mails);

            put(afterwards, "a", AS_OF, mails);
            afterwards.owner().addOwnerHandle(account(1));
            afterwards.owner().addOwnerHandle(account(0));
        }

        assertThat(tables(other)).isEqualTo(tables(home));
    }

    @Test
    void isTheSameWhenASecondCopyComesAfterTheAccountWasGivenBack() {
        Interaction one = mail("1", part(Role.FROM, "Ada", ADA), part(Role.TO, "", OWNER));
        Interaction two = mail("1", part(Role.FROM, "Ada", ADA), part(Role.CC, "", account(1)));
        try (Store store = Store.open(home);
                Store never = Store.open(other)) {
            put(store, "a", AS_OF, happened(one));
            store.owner().addOwnerHandle(ADA);
            store.owner().removeOwnerHandle(ADA);
            put(store, "b", AS_OF, happened(two));
            put(never, "a", AS_OF, happened(one));
            put(never, "b", AS_OF, happened(two));
        }

        assertThat(tables(home)).isEqualTo(tables(other));
    }

    @Test
    void letsNoArchiveBringADeniedAccountBack() {
        Participant self = new Participant(Role.FROM, PersonName.NONE, ADA, true);
        try (Store store = Store.open(home)) {
            store.owner().removeOwnerHandle(ADA);
            put(store, "sent", AS_OF, happened(mail("1", self, part(Role.TO, "", account(1)))));
            assertThat(store.owner().ownerHandles()).isEmpty();

            store.owner().addOwnerHandle(ADA);
            assertThat(store.owner().ownerHandles()).containsExactly(ADA);
            store.owner().removeOwnerHandle(ADA);
            put(store, "sent2", AS_OF, happened(mail("2", self, part(Role.TO, "", account(1)))));

            assertThat(store.owner().ownerHandles()).isEmpty();
            assertThat(store.check().problems()).isEmpty();
        }
    }

    @Test
    void takesAWordInTheMiddleOfAnImportIntoTheRestOfIt() {
        SourceRecord[] mails = mails(new Random(9), 40);
        try (Store store = Store.open(home);
                Store before = Store.open(other)) {
            try (ImportSession session = store.begin(archive("a"), AS_OF)) {
                for (int i = 0; i < mails.length; i++) {
                    if (i == 20) {
                        session.checkpoint(20);
                        store.owner().addOwnerHandle(account(2));
                    }
                    session.put(mails[i], Samples.SOMEWHERE);
                }
                session.finish();
            }
            before.owner().addOwnerHandle(account(2));
            put(before, "a", AS_OF, mails);
        }

        assertThat(tables(home)).isEqualTo(tables(other));
    }

    /// A third of the mail goes to sub-addresses of accounts.
    private static SourceRecord[] mailsWithTags(Random random, int count) {
        List<SourceRecord> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            EmailAddress tagged = new EmailAddress("p0+tag" + random.nextInt(3) + "@example.com");
            EmailAddress to = random.nextInt(3) == 0 ? tagged : account(random.nextInt(6));
            records.add(
                    happened(
                            mail(
                                    "t" + i,
                                    part(Role.FROM, "", account(1 + random.nextInt(5))),
                                    part(Role.TO, "", to))));
        }
        return records.toArray(SourceRecord[]::new);
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 11, 12})
    void subAddressesAreTheOwnersWheneverTheAccountBecomesKnown(long seed) {
        SourceRecord[] mails = mailsWithTags(new Random(seed), 60);
        try (Store first = Store.open(home);
                Store afterwards = Store.open(other)) {
            first.owner().addOwnerHandle(account(0));
            put(first, "a", AS_OF, mails);
            put(afterwards, "a", AS_OF, mails);
            SortedMap<String, List<String>> never = tables(other);
            afterwards.owner().addOwnerHandle(account(0));

            assertThat(tables(other)).isEqualTo(tables(home));
            assertThat(afterwards.owner().ownerHandles().size()).isGreaterThan(1);

            afterwards.owner().removeOwnerHandle(account(0));
            assertThat(afterwards.owner().ownerHandles()).isEmpty();
            afterwards.owner().addOwnerHandle(account(0));
            assertThat(tables(other)).isEqualTo(tables(home)).isNotEqualTo(never);
            assertThat(afterwards.check().problems()).isEmpty();
        }
    }

    /// A calendar bears the name of whoever it was exported by, and may have been sent by anybody.
    @Test
    void aCalendarsNameIsAHintWhereTheOwnerNamedTheirAccounts() {
        SourceRecord calendar =
                new SourceRecord.Owned(
                        new PersonDescription(
                                OwnerHandles.CALENDAR + ADA.value(),
                                Origin.of(Origin.Kind.CARD),
                                List.of(),
                                List.of(ADA),
                                Biography.NONE));
        try (Store named = Store.open(home);
                Store unnamed = Store.open(other)) {
            named.owner().addOwnerHandle(OWNER);
            put(named, "c", AS_OF, calendar);
            put(unnamed, "c", AS_OF, calendar);

            assertThat(named.owner().ownerHandles()).containsExactly(OWNER);
            assertThat(named.owner().ownerCandidates())
                    .singleElement()
                    .satisfies(hint -> {
                        assertThat(hint.address()).isEqualTo(ADA);
                        assertThat(hint.isOfCalendar()).isTrue();
                    });
            assertThat(unnamed.owner().ownerHandles()).containsExactly(ADA);

            named.owner().removeOwnerHandle(ADA);
            assertThat(named.owner().ownerCandidates()).isEmpty();
        }
    }
}
