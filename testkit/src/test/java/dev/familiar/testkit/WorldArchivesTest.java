package dev.familiar.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.testkit.world.RequestClass;
import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldArchivesTest {
    private static final WorldPlan SMALL =
            WorldPlan.demo().withPeople(120).withMessages(800).withRequests(30);

    @TempDir Path dir;

    @Test
    void writesTheSameBytesForTheSameSeed() throws IOException {
        Path one = WorldArchives.write(World.create(SMALL), dir.resolve("one")).dir();
        Path two = WorldArchives.write(World.create(SMALL), dir.resolve("two")).dir();

        assertThat(files(one)).hasSameSizeAs(files(two)).hasSizeGreaterThan(14);
        assertThat(files(one))
                .allSatisfy(file ->
                        assertThat(two.resolve(file.getFileName())).hasSameBinaryContentAs(file));
    }

    @Test
    void writesOtherBytesForAnotherSeed() throws IOException {
        Path one = WorldArchives.write(World.create(SMALL), dir.resolve("one")).dir();
        Path two = WorldArchives.write(World.create(SMALL.withSeed(2)), dir.resolve("two")).dir();

        assertThat(Files.mismatch(one.resolve("mail.mbox"), two.resolve("mail.mbox")))
                .isNotNegative();
        assertThat(Files.mismatch(one.resolve("truth.csv"), two.resolve("truth.csv")))
                .isNotNegative();
    }

    @Test
    void reportsEveryMessageOnceOrInTheOverlap() throws IOException {
        WrittenWorld written = WorldArchives.write(World.create(SMALL), dir);

        int mail = written.itemsIn("mail.mbox");
        int takeout = written.itemsIn("takeout.mbox");

        assertThat(mail + takeout).isBetween(800, 860);
        assertThat(written.items()).containsKeys("contacts.vcf", "calendar.ics", "requests.csv");
    }

    @Test
    void reportsEveryClassOfRequest() throws IOException {
        WrittenWorld written = WorldArchives.write(World.create(SMALL), dir);

        assertThat(written.requests().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(RequestClass.values()).map(Enum::name).toList());
        assertThat(written.requests().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(30);
    }

    @Test
    void namesTheOwnersAddressesOnOneLine() throws IOException {
        World world = World.create(SMALL);

        WorldArchives.write(world, dir);

        assertThat(Files.readString(dir.resolve("owner.txt")).strip().split(","))
                .containsExactlyElementsOf(world.owner().reach().texts());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
