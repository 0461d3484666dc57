package dev.familiar.sources.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.PersonDescription;
import dev.familiar.model.ProfileUrl;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.Invitation;
import dev.familiar.sources.ReadBench;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitationsFileTest {

    private static final String HEADER =
            "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n";
    private static final String IN = "https://www.linkedin.com/in/";

    private final ReadBench bench = ReadBench.of(new LinkedInExport());

    @Test
    void readsBothDirectionsAndTheOwner() throws IOException {
        String text =
                HEADER
                        + "Ada Example,Olga Owner,\"1/8/26, 6:14 PM\",We met in Bern,INCOMING,"
                        + (IN + "ada-example," + IN + "olga-owner\n")
                        + "Olga Owner,Bob Sample,\"7/8/26, 6:14 PM\",,OUTGOING,"
                        + (IN + "olga-owner," + IN + "bob-sample\n");

        bench.read("Invitations.csv", text);

        assertThat(bench.requests())
                .extracting(ConnectionRequest::key)
                .containsExactly(
                        "request:linkedin:ada-example:1767924840",
                        "request:linkedin:bob-sample:1783559640");
        ConnectionRequest ada = bench.requests().getFirst();
        assertThat(ada.requester().name().text()).isEqualTo("Ada Example");
        assertThat(ada.requester().profile()).isEqualTo(new ProfileUrl("ada-example"));
        assertThat(ada.invitation().incoming()).isTrue();
        assertThat(ada.invitation().note()).isEqualTo("We met in Bern");
        assertThat(ada.invitation().mutuals().isKnown()).isFalse();
        assertThat(bench.requests().getLast().invitation().incoming()).isFalse();
        assertThat(bench.owner()).hasSize(1);
        assertThat(bench.owner().getFirst().handles())
                .containsExactly(new ProfileUrl("olga-owner"));
        assertThat(bench.owner().getFirst().name().text()).isEqualTo("Olga Owner");
        assertThat(bench.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'1/8/26, 6:14 PM', 2026-01-09T02:14:00Z",
        "'7/8/26, 6:14 PM', 2026-07-09T01:14:00Z",
        "'12/31/18, 12:05 AM', 2018-12-31T08:05:00Z",
        "'7/8/2026, 12:05 PM', 2026-07-08T19:05:00Z",
        "'7/8/26, 6:14\u202fPM', 2026-07-09T01:14:00Z",
        "'2026-07-08 18:14:00 UTC', 2026-07-08T18:14:00Z"
    })
    void readsTimesAsPacificWallTimeWithDaylightSaving(String sentAt, Instant expected)
            throws IOException {
        bench.read("Invitations.csv", HEADER + "Ada,Olga,\"" + sentAt + "\",,INCOMING,,\n");

        assertThat(bench.requests())
                .extracting(ConnectionRequest::invitation)
                .extracting(Invitation::sentAt)
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "From,To,Sent At,Message,Direction | Ada Example,Olga Owner,'1/8/19, 6:14 PM',,INCOMING",
                "From,To,Sent At,Message,Direction,inviterProfileUrn,inviteeProfileUrn"
                        + " | Ada Example,Olga Owner,'1/8/19, 6:14 PM',,INCOMING,urn:li:member:1,urn:li:member:2",
                "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"
                        + " | Ada Example,Olga Owner,'1/8/19, 6:14 PM',,INCOMING,"
                        + "https://www.linkedin.com/in,https://www.linkedin.com/in"
            })
    void fallsBackToNamesWhereThereIsNoProfile(String header, String row) throws IOException {
        bench.read("Invitations.csv", header + "\n" + row.replace('\'', '"') + "\n");

        ConnectionRequest ada = bench.requests().getFirst();
        assertThat(ada.key()).isEqualTo("request:linkedin:ada-example:1547000040");
        assertThat(ada.requester().profile()).isNull();
        assertThat(bench.owner())
                .extracting(PersonDescription::key)
                .containsExactly("linkedin:owner:name:olga-owner");
        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void leavesOutThePlatformsOwnNote() throws IOException {
        bench.read(
                "Invitations.csv",
                HEADER
                        + "Ada,Olga,\"1/8/26, 6:14 PM\",I'd like to add you to my professional"
                        + " network on LinkedIn.,INCOMING,,\n");

        assertThat(bench.requests().getFirst().invitation().note()).isEmpty();
    }

    @Test
    void keepsReadingAfterABadRowAndSaysWhich() throws IOException {
        String text =
                HEADER
                        + "Ada,Olga,\"1/8/26, 6:14 PM\",,SIDEWAYS,,\n"
                        + ",Olga,\"1/8/26, 6:14 PM\",,INCOMING,,\n"
                        + "Bob,Olga,some day,,INCOMING,,\n"
                        + "half a row,Ol";

        bench.read("Invitations.csv", text);

        assertThat(bench.requests()).hasSize(1);
        assertThat(bench.requests().getFirst().invitation().sentAt()).isNull();
        assertThat(bench.faults())
                .containsExactly(
                        "VALUE_UNREADABLE Invitations.csv line 2",
                        "FIELD_MISSING Invitations.csv line 3",
                        "DATE_UNREADABLE Invitations.csv line 4",
                        "ROW_MALFORMED Invitations.csv line 5");
    }

    @Test
    void namesNoOwnerWhereNobodyIsOnEverySide() throws IOException {
        bench.read(
                "Invitations.csv",
                HEADER
                        + "Ada,Olga,\"1/8/26, 6:14 PM\",,INCOMING,,\n"
                        + "Bob,Cy,\"1/8/26, 6:14 PM\",,INCOMING,,\n");

        assertThat(bench.owner()).isEmpty();
    }
}
