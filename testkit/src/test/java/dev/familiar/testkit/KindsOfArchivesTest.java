package dev.familiar.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.testkit.world.Channel;
import dev.familiar.testkit.world.Delivery;
import dev.familiar.testkit.world.OwnerKind;
import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Each kind of owner has the archives it promises, and no others.
class KindsOfArchivesTest {
    private static final WorldPlan SMALL =
            WorldPlan.demo().withPeople(120).withMessages(800).withRequests(40);

    @TempDir Path dir;

    @ParameterizedTest
    @CsvSource({
        "ORDINARY, mail takeout contacts outlook-contacts server-contacts google-contacts calendar outlook-calendar facebook-owner-2026-03-01",
        "ADDRESS_BOOK, mail takeout contacts outlook-contacts server-contacts google-contacts calendar outlook-calendar",
        "ACADEMIC, mail takeout contacts outlook-contacts server-contacts google-contacts calendar outlook-calendar",
        "NEWCOMER, mail takeout contacts calendar outlook-calendar facebook-owner-2026-03-01",
        "SPARSE, contacts"
    })
    void writesWhatTheOwnerHas(OwnerKind kind, String expected) throws IOException {
        WrittenWorld written = WorldArchives.write(World.create(kind.of(SMALL)), dir);

        assertThat(written.archives())
                .allSatisfy(file -> assertThat(file).isRegularFile())
                .extracting(file -> file.getFileName().toString().replaceAll("\\.\\w+$", ""))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(
                                        Stream.of(expected.split(" ")),
                                        Stream.of(
                                                "Basic_LinkedInDataExport_03-01-2026",
                                                "requests",
                                                "invitations-page"))
                                .toList());
    }

    @ParameterizedTest
    @EnumSource(OwnerKind.class)
    void writesTheSameBytesForTheSameSeed(OwnerKind kind) throws IOException {
        Path one = WorldArchives.write(World.create(kind.of(SMALL)), dir.resolve("one")).dir();
        Path two = WorldArchives.write(World.create(kind.of(SMALL)), dir.resolve("two")).dir();

        assertThat(files(one)).hasSameSizeAs(files(two));
        assertThat(files(one))
                .allSatisfy(file ->
                        assertThat(two.resolve(file.getFileName())).hasSameBinaryContentAs(file));
    }

    @Test
    void writesNoMailOfTheLostYears() throws IOException {
        WrittenWorld lost = WorldArchives.write(World.create(OwnerKind.LOST_YEARS.of(SMALL)), dir);
        String mail = Files.readString(dir.resolve("mail.mbox"), StandardCharsets.ISO_8859_1);

        assertThat(lost.itemsIn("mail.mbox") + lost.itemsIn("takeout.mbox")).isBetween(300, 780);
        assertThat(mail)
                .containsPattern("(?m)^Date: .* 2016 ")
                .doesNotContainPattern("(?m)^Date: .* (2018|2019|2020) ");
    }

    @Test
    void postsOnListsByPeopleKnownFromThereOnly() throws IOException {
        World world = World.create(OwnerKind.ACADEMIC.of(SMALL));
        WorldArchives.write(world, dir);
        String mail =
                Files.readString(dir.resolve("mail.mbox"), StandardCharsets.ISO_8859_1)
                        + Files.readString(
                                dir.resolve("takeout.mbox"), StandardCharsets.ISO_8859_1);

        assertThat(mail.split("\nList-Id: ", -1)).hasSizeGreaterThan(150);
    }

    @Test
    void keepsEveryCardInTheOnlyAddressBook() throws IOException {
        World world = World.create(OwnerKind.SPARSE.of(SMALL));
        WrittenWorld written = WorldArchives.write(world, dir);

        assertThat(written.itemsIn("contacts.vcf"))
                .isEqualTo(
                        (int) world.people().stream().filter(p -> p.tie().in(Channel.CARD)).count())
                .isPositive();
    }

    @Test
    void sendsNoRequestByMailToAnOwnerWithoutMail() {
        assertThat(World.create(OwnerKind.SPARSE.of(SMALL.withRequests(300))).requests())
                .noneMatch(r -> r.comesBy(Delivery.MAIL));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
