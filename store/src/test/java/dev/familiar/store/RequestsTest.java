package dev.familiar.store;

import static dev.familiar.store.Samples.AS_OF;
import static dev.familiar.store.Samples.LATER;
import static dev.familiar.store.Samples.connection;
import static dev.familiar.store.Samples.described;
import static dev.familiar.store.Samples.put;
import static dev.familiar.store.Samples.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.Invitation;
import dev.familiar.model.source.MutualConnections;
import dev.familiar.model.source.Requester;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.store.OwnerBook.Choice;
import dev.familiar.store.OwnerBook.Decision;
import dev.familiar.store.row.StoredRequest;
import dev.familiar.store.row.StoredRequest.Status;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestsTest {

    @TempDir Path home;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static SourceRecord asked(ConnectionRequest request) {
        return new SourceRecord.Requested(request);
    }

    private void decide(String id, Choice choice) {
        store.owner().decide(new Decision(id, choice, "", LATER, ""), null, null);
    }

    @Test
    void makesOneRequestOfTheSightingsOfOneProfile() {
        ConnectionRequest mail =
                new ConnectionRequest(
                        "request:mail:1",
                        new Requester(
                                PersonName.of("Ada", "Example"),
                                new ProfileUrl("ada"),
                                "Engineer at Acme",
                                "Denver",
                                ""),
                        new Invitation(
                                true,
                                Instant.parse("2026-01-03T00:00:00Z"),
                                "We met in Denver",
                                new MutualConnections(7, List.of()),
                                "99"));
        put(store, "a", AS_OF, asked(request("csv:1", "Ada", "ada", "2026-01-02T00:00:00Z")));
        put(store, "b", AS_OF, asked(mail));

        List<StoredRequest> requests = store.requests().pending();

        assertThat(requests).hasSize(1);
        ConnectionRequest merged = requests.getFirst().request();
        assertThat(merged.requester().name()).isEqualTo(PersonName.of("Ada", "Example"));
        assertThat(merged.requester().headline()).isEqualTo("Engineer at Acme");
        assertThat(merged.invitation().sentAt()).isEqualTo("2026-01-02T00:00:00Z");
        assertThat(merged.invitation().mutuals().count()).isEqualTo(7);
        assertThat(requests.getFirst().sightings())
                .containsExactly("request:csv:1", "request:mail:1");
    }

    @Test
    void bringsANamelessProfileSightingToTheNearestRequestOfItsName() {
        put(
                store,
                "a",
                AS_OF,
                asked(request("1", "Ada Example", "ada-1", "2026-01-02T00:00:00Z")),
                asked(request("2", "Ada Example", "ada-2", "2026-02-20T00:00:00Z")),
                asked(request("3", "ada  EXAMPLE", "", "2026-02-21T00:00:00Z")));

        assertThat(store.requests().all())
                .extracting(StoredRequest::sightings)
                .containsExactlyInAnyOrder(List.of("request:1"), List.of("request:2", "request:3"));
    }

    @Test
    void keepsRequestsOfOneNameFarApartInTimeApart() {
        put(
                store,
                "a",
                AS_OF,
                asked(request("1", "Ada Example", "", "2020-01-02T00:00:00Z")),
                asked(request("2", "Ada Example", "", "2026-02-20T00:00:00Z")));

        assertThat(store.requests().all()).hasSize(2);
        assertThat(store.requests().all()).extracting(StoredRequest::id).doesNotHaveDuplicates();
    }

    @Test
    void givesTheSameIdsInAnyOrderOfImport(@TempDir Path other) {
        SourceRecord one = asked(request("1", "Ada Example", "ada", "2026-01-02T00:00:00Z"));
        SourceRecord two = asked(request("2", "Ada Example", "", "2026-01-03T00:00:00Z"));
        put(store, "a", AS_OF, one);
        put(store, "b", AS_OF, two);

        try (Store second = Store.open(other)) {
            put(second, "b", AS_OF, two);
            put(second, "a", AS_OF, one);

            assertThat(second.requests().all()).isEqualTo(store.requests().all());
        }
        assertThat(store.requests().all().getFirst().id()).matches("r-[0-9a-z]{10}");
    }

    @Test
    void closesARequestWhoseSenderBecameAConnection() {
        put(store, "a", AS_OF, asked(request("1", "Ada Example", "ada", "2026-01-02T00:00:00Z")));
        put(store, "b", AS_OF, described(connection("ada", "Ada Renamed", "Acme")));

        assertThat(store.requests().pending()).isEmpty();
        assertThat(store.requests().all().getFirst().status()).isEqualTo(Status.CONNECTED);
    }

    @Test
    void closesByNameOnlyWhereAProfileIsMissing() {
        put(
                store,
                "a",
                AS_OF,
                described(connection("ada-1", "Ada Example", "Acme")),
                asked(request("1", "Ada Example", "ada-2", "")),
                asked(request("2", "Bob Sample", "", "")),
                described(connection("bob", "Bob Sample", "Acme")));

        assertThat(store.requests().pending())
                .extracting(r -> r.request().requester().name().text())
                .containsExactly("Ada Example");
    }

    @Test
    void doesNotListWhatTheOwnerAsked() {
        ConnectionRequest incoming = request("1", "Ada Example", "ada", "");
        put(
                store,
                "a",
                AS_OF,
                asked(
                        new ConnectionRequest(
                                incoming.key(),
                                incoming.requester(),
                                new Invitation(false, null, "", MutualConnections.NOT_SAID, ""))));

        assertThat(store.requests().pending()).isEmpty();
        assertThat(store.requests().all().getFirst().status()).isEqualTo(Status.OUTGOING);
    }

    @Test
    void isOpenUntilDecidedAndAgainWhenUndone() {
        put(store, "a", AS_OF, asked(request("1", "Ada Example", "ada", "")));
        String id = store.requests().pending().getFirst().id();

        decide(id, Choice.LATER);
        assertThat(store.requests().pending()).hasSize(1);
        decide(id, Choice.DECLINE);
        assertThat(store.requests().pending()).isEmpty();
        assertThat(store.owner().undo(Set.of(id))).map(Decision::choice).contains(Choice.DECLINE);
        assertThat(store.requests().pending()).hasSize(1);
    }

    @Test
    void keepsADecisionWhenTheProfileBecomesKnownLater() {
        put(store, "a", AS_OF, asked(request("1", "Ada Example", "", "2026-01-02T00:00:00Z")));
        String before = store.requests().pending().getFirst().id();
        decide(before, Choice.ACCEPT);

        put(store, "b", AS_OF, asked(request("2", "Ada Example", "ada", "2026-01-02T00:00:00Z")));

        StoredRequest after = store.requests().find(before).orElseThrow();
        assertThat(after.id()).isNotEqualTo(before);
        assertThat(after.status()).isEqualTo(Status.DECIDED);
        assertThat(store.owner().decision(after)).map(Decision::choice).contains(Choice.ACCEPT);
    }

    @Test
    void isOpenAgainAfterALaterWordUnderAnotherId() {
        put(store, "a", AS_OF, asked(request("1", "Ada Example", "", "2026-01-02T00:00:00Z")));
        decide(store.requests().pending().getFirst().id(), Choice.ACCEPT);
        put(store, "b", AS_OF, asked(request("2", "Ada Example", "ada", "2026-01-02T00:00:00Z")));
        String today = store.requests().all().getFirst().id();
        assertThat(store.requests().pending()).isEmpty();

        decide(today, Choice.LATER);

        assertThat(store.requests().pending()).extracting(StoredRequest::id).containsExactly(today);
        assertThat(store.owner().undo(Set.of(today))).isPresent();
        assertThat(store.requests().pending()).isEmpty();
    }
}
