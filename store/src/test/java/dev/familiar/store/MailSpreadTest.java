package dev.familiar.store;

import static dev.familiar.store.Samples.AS_OF;
import static dev.familiar.store.Samples.OWNER;
import static dev.familiar.store.Samples.happened;
import static dev.familiar.store.Samples.mail;
import static dev.familiar.store.Samples.part;
import static dev.familiar.store.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.source.Role;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.traces.Coverage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailSpreadTest {

    @TempDir Path home;

    private static EmailAddress account(int i) {
        return new EmailAddress("p" + i + "@example.com");
    }

    /// Mail of the owner's to so many people, `each` to everybody, and `more` to the first.
    private Coverage.Mail counted(int people, int each, int more) {
        List<SourceRecord> records = new ArrayList<>();
        for (int i = 0; i < people * each + more; i++) {
            EmailAddress to = i < people * each ? account(i % people) : account(0);
            records.add(happened(mail("m" + i, part(Role.FROM, "", OWNER), part(Role.TO, "", to))));
        }
        try (Store store = Store.open(home)) {
            store.owner().addOwnerHandle(OWNER);
            put(store, "a", AS_OF, records.toArray(SourceRecord[]::new));
            return countedIn(store);
        }
    }

    private static Coverage.Mail countedIn(Store store) {
        return store.interactions().coverage().stream()
                .flatMap(coverage -> Stream.ofNullable(coverage.mail()))
                .findFirst()
                .orElseThrow();
    }

    private static long sent(Coverage.Mail mail) {
        return mail.spread().sent().values().stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void mailWithManyCountsWhole() {
        assertThat(sent(counted(30, 3, 0))).isEqualTo(90);
    }

    @Test
    void aThousandLettersToOneCountForAQuarterOfTheRestAndAFew() {
        assertThat(sent(counted(30, 3, 1_000))).isEqualTo(87 + 10 + 87 / 4);
    }

    @Test
    void notesToOneselfShowNobody() {
        List<SourceRecord> notes = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            notes.add(
                    happened(mail("n" + i, part(Role.FROM, "", OWNER), part(Role.TO, "", OWNER))));
        }
        try (Store store = Store.open(home)) {
            store.owner().addOwnerHandle(OWNER);
            put(store, "a", AS_OF, notes.toArray(SourceRecord[]::new));

            Coverage.Mail mail = countedIn(store);
            assertThat(mail.sentByYear().values()).containsExactly(50L);
            assertThat(sent(mail)).isZero();
        }
    }
}
