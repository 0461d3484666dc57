package dev.familiar.bench.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.testkit.world.Meeting;
import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenTogetherTest {
    private static final World WORLD =
            World.create(WorldPlan.demo().withSeed(3).withPeople(60).withMessages(10));

    @TempDir private Path folder;

    private final SeenTogether seen = new SeenTogether(WORLD);

    private static String address(int place) {
        return (place == SeenTogether.OWNER ? WORLD.owner() : WORLD.people().get(place))
                .reach()
                .texts()
                .getFirst();
    }

    private void read(String id, int from, int... to) throws IOException {
        String readers =
                String.join(
                        ",\n ",
                        IntStream.of(to).mapToObj(one -> "X <" + address(one) + ">").toList());
        String message =
                "From x Mon Mar  2 10:00:00 2026\nFrom: X <"
                        + address(from)
                        + ">\nTo: "
                        + readers
                        + "\nMessage-ID: <"
                        + id
                        + ">\n\nTo: nobody@example.com\n\n";
        seen.read(Files.writeString(folder.resolve(id + ".mbox"), message));
    }

    @Test
    void countsWhoStandsTogetherAndWhoWroteToWhom() throws IOException {
        read("a", 1, 2, 3, SeenTogether.OWNER);
        read("b", 3, 2, SeenTogether.OWNER);

        assertThat(seen.beside(2, 3)).isEqualTo(2);
        assertThat(seen.beside(3, 1)).isEqualTo(1);
        assertThat(seen.isDirect(1, 2)).isTrue();
        assertThat(seen.isDirect(2, 3)).isTrue();
        assertThat(seen.besides(2)).containsExactly(1, 3);
        assertThat(seen.withOwner(1)).isEqualTo(1);
    }

    @Test
    void countsACopyOfAMessageOnce() throws IOException {
        read("a", 1, 2, SeenTogether.OWNER);
        seen.read(folder.resolve("a.mbox"));

        assertThat(seen.beside(1, 2)).isEqualTo(1);
    }

    @Test
    void takesNoCircularForALetter() throws IOException {
        read("a", 1, IntStream.rangeClosed(2, 30).toArray());

        assertThat(seen.isDirect(1, 2)).isFalse();
        assertThat(seen.beside(1, 2)).isEqualTo(1);
    }

    @Test
    void leavesTheOwnersOwnMailOutOfWhoStandsTogether() throws IOException {
        read("a", SeenTogether.OWNER, 1, 2);

        assertThat(seen.beside(1, 2)).isZero();
        assertThat(seen.withOwner(1)).isEqualTo(1);
    }

    @Test
    void takesASmallTableForMoreThanAHall() {
        seen.meet(List.of(meeting(Meeting.Outcome.HELD, 1, 2)));
        seen.meet(List.of(meeting(Meeting.Outcome.CANCELLED, 3, 4)));
        seen.meet(List.of(meeting(Meeting.Outcome.HELD, IntStream.range(10, 30).toArray())));

        assertThat(seen.isDirect(1, 2)).isTrue();
        assertThat(seen.beside(3, 4)).isZero();
        assertThat(seen.isDirect(10, 11)).isFalse();
        assertThat(seen.beside(10, 11)).isEqualTo(1);
    }

    private static Meeting meeting(Meeting.Outcome outcome, int... people) {
        return new Meeting(
                "Call",
                Instant.parse("2026-01-05T10:00:00Z"),
                Duration.ofHours(1),
                IntStream.of(people).boxed().toList(),
                outcome);
    }
}
