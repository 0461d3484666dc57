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
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestMergeTest {

    private static final Instant DAY = Instant.parse("2026-01-01T00:00:00Z");

    private static ConnectionRequest sighting(Random random, int i) {
        int who = random.nextInt(4);
        return new ConnectionRequest(
                "request:" + i,
                new Requester(
                        PersonName.of(random.nextInt(5) == 0 ? "" : "Person " + who),
                        random.nextBoolean() ? null : new ProfileUrl("p" + who),
                        random.nextBoolean() ? "" : "Engineer " + random.nextInt(3),
                        "",
                        ""),
                new Invitation(
                        random.nextInt(6) > 0,
                        random.nextInt(4) == 0
                                ? null
                                : DAY.plusSeconds(86_400L * random.nextInt(90)),
                        "",
                        MutualConnections.NOT_SAID,
                        random.nextInt(3) == 0 ? "" + random.nextInt(6) : ""));
    }

    private static List<ConnectionRequest> sightings(Random random) {
        List<ConnectionRequest> sightings = new ArrayList<>();
        for (int i = random.nextInt(2, 20); i > 0; i--) {
            sightings.add(sighting(random, i));
        }
        return sightings;
    }

    @Test
    void bringsTheSameTogetherInWhateverOrderSightingsCome() {
        Random random = new Random(51);
        for (int round = 0; round < 200; round++) {
            List<ConnectionRequest> sightings = sightings(random);
            List<List<String>> expected = keys(sightings);
            Collections.shuffle(sightings, random);

            assertThat(keys(sightings)).as("round %d", round).isEqualTo(expected);
        }
    }

    private static List<List<String>> keys(List<ConnectionRequest> sightings) {
        return RequestMerge.groups(sightings).stream().map(RequestGroup::keys).toList();
    }

    @Test
    void losesNoSightingAndMixesNoProfilesAndNoDirections() {
        Random random = new Random(52);
        for (int round = 0; round < 200; round++) {
            List<ConnectionRequest> sightings = sightings(random);
            List<RequestGroup> groups = RequestMerge.groups(sightings);

            assertThat(groups.stream().flatMap(group -> group.keys().stream()))
                    .containsExactlyInAnyOrderElementsOf(
                            sightings.stream().map(ConnectionRequest::key).toList());
            for (RequestGroup group : groups) {
                List<ConnectionRequest> members =
                        sightings.stream().filter(s -> group.keys().contains(s.key())).toList();
                assertThat(members)
                        .extracting(s -> s.invitation().incoming())
                        .containsOnly(group.isIncoming());
                assertThat(
                                members.stream()
                                        .map(s -> s.requester().profile())
                                        .filter(profile -> profile != null)
                                        .distinct())
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31T00:00:00Z, 1", "2026-02-01T00:00:01Z, 2", "'', 1"})
    void takesOneNameForOneRequestWithinThirtyDaysOrWithoutADate(String sentAt, int requests) {
        List<ConnectionRequest> sightings =
                List.of(
                        request("1", "Ada Example", "", "2026-01-01T00:00:00Z"),
                        request("2", "ADA  example", "", sentAt));

        assertThat(RequestMerge.groups(sightings)).hasSize(requests);
    }

    @Test
    void saysOfARequestWhatIsSaidMostFullyInAnyOrder() {
        ConnectionRequest one = request("1", "Ada", "ada", "2026-01-09T00:00:00Z");
        ConnectionRequest two = request("2", "Ada Example", "ada", "2026-01-02T00:00:00Z");

        RequestGroup group = new RequestGroup(two);
        group.add(new RequestGroup(one));

        assertThat(group.keys()).containsExactly("request:1", "request:2");
        assertThat(group.sentAt()).isEqualTo("2026-01-02T00:00:00Z");
        assertThat(group.merged("r-1").requester().name().text()).isEqualTo("Ada Example");
        assertThat(group.foldedNames()).containsExactly("ada", "ada example");
    }

    @Test
    void isReadFromItsJsonAsItWasWritten() {
        Random random = new Random(53);
        for (int i = 0; i < 200; i++) {
            ConnectionRequest sighting = sighting(random, i);
            assertThat(RequestJson.read(sighting.key(), RequestJson.write(sighting)))
                    .isEqualTo(sighting);
        }
    }

    @Test
    void aKeyNamedTwiceIsNoSecondChangeOfJob(@TempDir Path home) {
        try (Store store = Store.open(home)) {
            put(store, "a", AS_OF, described(connection("ada", "Ada Example", "Acme")));
            put(store, "b", LATER, described(connection("ada", "Ada Example", "Bright")));
            String key = "linkedin:connection:ada";

            assertThat(store.people().jobChanges(List.of(key, key)))
                    .isEqualTo(store.people().jobChanges(List.of(key)))
                    .hasSize(1);
        }
    }
}
