package dev.familiar.store;

import static dev.familiar.store.Samples.connection;
import static dev.familiar.store.Samples.described;
import static dev.familiar.store.Samples.put;
import static dev.familiar.store.Samples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.familiar.model.source.Fault;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.store.Answers.Answer;
import dev.familiar.store.Answers.Proof;
import dev.familiar.store.OwnerBook.Choice;
import dev.familiar.store.OwnerBook.Decision;
import dev.familiar.store.OwnerBook.SavedCard;
import dev.familiar.store.row.ArchiveIdentity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {

    private static final Instant SENT = Instant.parse("2026-02-20T08:00:00Z");
    private static final Instant DECIDED = Instant.parse("2026-03-02T12:00:00Z");

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

    /// One of Invitations.csv.
    private static SourceRecord invited(String slug) {
        return new SourceRecord.Requested(
                request("linkedin:" + slug + ":1", "Of " + slug, slug, SENT.toString()));
    }

    private static SourceRecord mailed(String slug) {
        return new SourceRecord.Requested(
                request("mail:" + slug, "Of " + slug, slug, SENT.toString()));
    }

    /// An Invitations.csv that was read to its end.
    private void list(Instant at, SourceRecord... records) {
        try (ImportSession session = store.begin(listing("Invitations.csv", at), at)) {
            Arrays.stream(records).forEach(record -> session.put(record, Samples.SOMEWHERE));
            session.finish();
        }
    }

    private static ArchiveIdentity listing(String file, Instant at) {
        return new ArchiveIdentity("/archives/x.zip", "linkedin", file, "sha-" + file + at, 9);
    }

    private String id(String slug) {
        return store.requests().all().stream()
                .filter(r -> r.request().requester().name().text().equals("Of " + slug))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void decide(String slug, Choice choice, String note) {
        var _ =
                store.owner()
                        .decide(
                                new Decision(
                                        id(slug), choice, note, DECIDED, "{\"note\":\"drafted\"}"),
                                choice == Choice.ACCEPT
                                        ? new SavedCard(List.of(), List.of(), "on the card")
                                        : null,
                                null);
    }

    private @Nullable Proof proof() {
        return store.answers().all().getFirst().proof();
    }

    @Test
    void theLastWordOnEachRequestCountsInTheOrderOfDeciding() {
        put(store, "a", SENT, mailed("ada"), mailed("bob"), mailed("cy"));
        decide("cy", Choice.DECLINE, "");
        decide("ada", Choice.ACCEPT, "");
        decide("bob", Choice.ASK, "");
        decide("cy", Choice.ACCEPT, "mine");

        assertThat(store.answers().all())
                .extracting(Answer::choice, Answer::note)
                .containsExactly(
                        tuple(Choice.ACCEPT, "on the card"),
                        tuple(Choice.ASK, "drafted"),
                        tuple(Choice.ACCEPT, "mine"));
        store.owner().undoLast();
        assertThat(store.answers().all().getFirst().choice()).isEqualTo(Choice.DECLINE);
    }

    @Test
    void adviceThatWasNotKeptLeavesTheNoteEmpty() {
        put(store, "a", SENT, mailed("ada"));
        var _ =
                store.owner()
                        .decide(new Decision(id("ada"), Choice.ASK, "", DECIDED, ""), null, null);

        assertThat(store.answers().all().getFirst().note()).isEmpty();
    }

    @Test
    void aConnectionWasAccepted() {
        list(SENT, invited("ada"));
        decide("ada", Choice.ACCEPT, "");
        assertThat(proof()).isNull();

        put(store, "b", DECIDED, described(connection("ada", "Of ada", "Acme")));

        assertThat(proof()).isEqualTo(Proof.CONNECTED);
    }

    @ParameterizedTest
    @CsvSource({"5, true", "150, true", "170, false", "-1, false"})
    void aNewerListWithoutItProvesItGoneWithinHalfAYear(int days, boolean gone) {
        list(SENT, invited("ada"), invited("bob"));
        decide("ada", Choice.DECLINE, "");

        Instant at = DECIDED.plus(Duration.ofDays(days));
        list(at, invited("bob"));

        assertThat(proof() == Proof.GONE).isEqualTo(gone);
    }

    @Test
    void aListThatStillHasItProvesNothing() {
        list(SENT, invited("ada"));
        decide("ada", Choice.DECLINE, "");
        list(DECIDED.plus(Duration.ofDays(3)));
        assertThat(proof()).isEqualTo(Proof.GONE);

        list(DECIDED.plus(Duration.ofDays(5)), invited("ada"));

        assertThat(proof()).isNull();
    }

    @Test
    void aListWithAFaultOrHalfReadProvesNothing() {
        put(store, "mail", SENT, mailed("ada"));
        decide("ada", Choice.DECLINE, "");
        Instant at = DECIDED.plus(Duration.ofDays(2));
        try (ImportSession session = store.begin(listing("Invitations.csv", at), at)) {
            session.put(invited("bob"), Samples.SOMEWHERE);
        }
        assertThat(proof()).isNull();

        try (ImportSession session = store.begin(listing("Part/Invitations.csv", at), at)) {
            session.fault(new Fault(Samples.SOMEWHERE, "DATE_UNREADABLE", "no time"));
            session.finish();
        }

        assertThat(proof()).isNull();
    }

    @Test
    void otherArchivesProveNothingByTheirSilence() {
        list(SENT, invited("ada"));
        decide("ada", Choice.DECLINE, "");

        put(store, "page", DECIDED.plus(Duration.ofDays(2)), mailed("bob"));
        Instant at = DECIDED.plus(Duration.ofDays(3));
        try (ImportSession session = store.begin(listing("Connections.csv", at), at)) {
            session.finish();
        }

        assertThat(proof()).isNull();
    }
}
