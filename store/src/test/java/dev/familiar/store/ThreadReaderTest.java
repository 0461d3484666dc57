package dev.familiar.store;

import static dev.familiar.store.Samples.ADA;
import static dev.familiar.store.Samples.AS_OF;
import static dev.familiar.store.Samples.BOB;
import static dev.familiar.store.Samples.OWNER;
import static dev.familiar.store.Samples.owned;
import static dev.familiar.store.Samples.part;
import static dev.familiar.store.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Content;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Moment;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Role;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What belongs to a message or event.
class ThreadReaderTest {

    private static final Instant START = Instant.parse("2024-05-06T10:00:00Z");

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

    private static Interaction at(
            int hour, Channel channel, String key, List<String> answers, EmailAddress... with) {
        List<Participant> all = new ArrayList<>();
        all.add(part(Role.FROM, "", with[0]));
        Stream.of(with).skip(1).forEach(account -> all.add(part(Role.TO, "", account)));
        return new Interaction(
                key,
                channel,
                Moment.of(START.plusSeconds(3600L * hour)),
                all,
                new Content("Launch", "", Set.of(), answers));
    }

    private void keep(Interaction... all) {
        put(
                store,
                "a",
                AS_OF,
                Stream.concat(Stream.of(owned()), Stream.of(all).map(Samples::happened))
                        .toArray(dev.familiar.model.source.SourceRecord[]::new));
    }

    private List<String> thread(String key, int limit) {
        return store.interactions().thread(key, limit).stream()
                .map(row -> row.interaction().key())
                .toList();
    }

    @Test
    void aMessageHasItsThreadWhoeverAnsweredAndWhicheverOfItIsOpened() {
        keep(
                at(3, Channel.MAIL, "mail:3", List.of("mail:0", "mail:1"), OWNER, BOB),
                at(0, Channel.MAIL, "mail:0", List.of(), ADA, OWNER, BOB),
                at(1, Channel.MAIL, "mail:1", List.of("mail:0"), OWNER, ADA),
                at(2, Channel.MAIL, "mail:other", List.of(), ADA, OWNER));

        assertThat(thread("mail:0", 9)).containsExactly("mail:0", "mail:1", "mail:3");
        assertThat(thread("mail:1", 9)).containsExactly("mail:0", "mail:1");
        assertThat(thread("mail:other", 9)).containsExactly("mail:other");
        assertThat(thread("mail:gone", 9)).isEmpty();
    }

    @Test
    void aThreadHoldsTogetherWhereItsBeginningIsNotThere() {
        keep(
                at(1, Channel.MAIL, "mail:1", List.of("mail:0"), OWNER, ADA),
                at(2, Channel.MAIL, "mail:2", List.of("mail:0", "mail:1"), ADA, OWNER));

        assertThat(thread("mail:2", 9)).containsExactly("mail:1", "mail:2");
    }

    @Test
    void ofALongThreadTheNearestIsGiven() {
        keep(
                at(0, Channel.MAIL, "mail:0", List.of(), ADA, OWNER),
                at(5, Channel.MAIL, "mail:5", List.of("mail:0"), ADA, OWNER),
                at(6, Channel.MAIL, "mail:6", List.of("mail:0"), ADA, OWNER),
                at(9, Channel.MAIL, "mail:9", List.of("mail:0"), ADA, OWNER));

        assertThat(thread("mail:5", 2)).containsExactly("mail:5", "mail:6");
        assertThat(thread("mail:9", 1)).containsExactly("mail:9");
    }

    @Test
    void anEventHasTheOtherDatesOfItsSeries() {
        keep(
                at(0, Channel.EVENT, "event:weekly/2024-05-06", List.of(), OWNER, ADA),
                at(168, Channel.EVENT, "event:weekly/2024-05-13", List.of(), OWNER, ADA),
                at(1, Channel.EVENT, "event:weekly2/2024-05-06", List.of(), OWNER, ADA),
                at(2, Channel.MAIL, "mail:0", List.of(), ADA, OWNER));

        assertThat(thread("event:weekly/2024-05-13", 9))
                .containsExactly("event:weekly/2024-05-06", "event:weekly/2024-05-13");
    }

    @Test
    void aChatHasWhatTheSameOnesSaidWithinAWeek() {
        keep(
                at(0, Channel.CHAT, "chat:0", List.of(), ADA, OWNER),
                at(2, Channel.CHAT, "chat:2", List.of(), OWNER, ADA),
                at(3, Channel.CHAT, "chat:three", List.of(), ADA, OWNER, BOB),
                at(900, Channel.CHAT, "chat:later", List.of(), ADA, OWNER));

        assertThat(thread("chat:0", 9)).containsExactly("chat:0", "chat:2");
        assertThat(thread("chat:three", 9)).containsExactly("chat:three");
    }

    @Test
    void anAccountLeadsToItsPersonAndTheOwnersToNobody() {
        keep(at(0, Channel.MAIL, "mail:0", List.of(), ADA, OWNER));
        Samples.link(store, List.of(ADA.key()));

        assertThat(store.people().withAccount(ADA))
                .containsExactly(store.people().personOf(ADA.key()).orElseThrow().id());
        assertThat(store.people().withAccount(OWNER)).isEmpty();
        assertThat(store.people().withAccount(BOB)).isEmpty();
    }
}
