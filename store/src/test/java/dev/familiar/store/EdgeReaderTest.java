package dev.familiar.store;

import static dev.familiar.store.Samples.ADA;
import static dev.familiar.store.Samples.AS_OF;
import static dev.familiar.store.Samples.BOB;
import static dev.familiar.store.Samples.OWNER;
import static dev.familiar.store.Samples.link;
import static dev.familiar.store.Samples.mail;
import static dev.familiar.store.Samples.marked;
import static dev.familiar.store.Samples.over;
import static dev.familiar.store.Samples.part;
import static dev.familiar.store.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonId;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Role;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.network.edge.EdgeBook.Acquaintance;
import dev.familiar.network.edge.EdgeFacts.Trace;
import dev.familiar.network.edge.Sign;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdgeReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

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

    private static Participant ada(Role role) {
        return part(role, "Ada Example", ADA);
    }

    private static Participant bob(Role role) {
        return part(role, "Bob Sample", BOB);
    }

    private static Participant owner(Role role) {
        return part(role, "Olive Owner", OWNER);
    }

    private PersonId personOf(EmailAddress address) {
        return store.people().personOf(address.key()).orElseThrow().id();
    }

    private List<Acquaintance> near(EmailAddress address) {
        return store.interactions().acquaintances(personOf(address), TODAY, 10);
    }

    private void imported(Interaction... interactions) {
        put(
                store,
                "a.mbox",
                AS_OF,
                Stream.concat(
                                Stream.of(Samples.owned()),
                                Stream.of(interactions).map(Samples::happened))
                        .toArray(SourceRecord[]::new));
        link(store, List.of());
    }

    @Test
    void seesWhoWroteToWhomBesideTheOwner() {
        imported(mail("1", ada(Role.FROM), bob(Role.TO), owner(Role.CC)));

        List<Acquaintance> near = near(BOB);

        assertThat(near).extracting(Acquaintance::person).containsExactly(personOf(ADA));
        Trace trace = near.getFirst().facts().traces().getFirst();
        assertThat(trace.sign()).isEqualTo(Sign.WROTE);
        assertThat(trace.key()).isNotEmpty();
        assertThat(store.interactions().interaction(trace.key())).isPresent();
    }

    @Test
    void seesTheSameFromTheOtherSide() {
        imported(mail("1", ada(Role.FROM), bob(Role.TO), owner(Role.CC)));

        assertThat(near(ADA)).extracting(Acquaintance::person).containsExactly(personOf(BOB));
        assertThat(near(ADA).getFirst().facts().traces().getFirst().sign())
                .isEqualTo(Sign.WAS_WRITTEN_TO);
    }

    @Test
    void seesSmallMeetings() {
        imported(
                over(
                        Channel.EVENT,
                        "event:1",
                        ada(Role.ORGANIZER),
                        bob(Role.ATTENDEE),
                        owner(Role.ATTENDEE)));

        assertThat(near(BOB).getFirst().facts().traces().getFirst().sign()).isEqualTo(Sign.MET);
    }

    @Test
    void makesNoEdgeOfLettersBetweenTheOwnerAndOneOther() {
        imported(
                mail("1", owner(Role.FROM), ada(Role.TO)),
                mail("2", ada(Role.FROM), owner(Role.TO)));

        assertThat(near(ADA)).isEmpty();
    }

    @Test
    void makesNoEdgesOfACrowd() {
        List<Participant> crowd = new ArrayList<>(List.of(ada(Role.FROM), bob(Role.TO)));
        for (int i = 0; i < 198; i++) {
            crowd.add(part(Role.TO, "Guest " + i, new EmailAddress("guest" + i + "@example.net")));
        }
        imported(mail("1", crowd.toArray(Participant[]::new)));

        assertThat(near(BOB)).isEmpty();
    }

    @Test
    void makesNoEdgesOfWhatAMachineSent() {
        imported(marked(mail("1", ada(Role.FROM), bob(Role.TO), owner(Role.TO)), Mark.BULK));

        assertThat(store.people().allPeople())
                .allSatisfy(id ->
                        assertThat(store.interactions().acquaintances(id, TODAY, 10)).isEmpty());
    }

    @Test
    void knowsNobodyOfAnUnknownPerson() {
        imported(mail("1", ada(Role.FROM), bob(Role.TO)));

        assertThat(store.interactions().acquaintances(new PersonId("p-unknown"), TODAY, 10))
                .isEmpty();
    }
}
