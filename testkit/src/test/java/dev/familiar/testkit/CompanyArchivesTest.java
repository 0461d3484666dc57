package dev.familiar.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.testkit.society.Company;
import dev.familiar.testkit.society.Post;
import dev.familiar.testkit.society.Society;
import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A world with who knows whom in it: files of its own, and nothing else different but who is
/// copied.
class CompanyArchivesTest {
    private static final World WORLD =
            World.create(
                    WorldPlan.demo()
                            .withPeople(120)
                            .withMessages(600)
                            .withRequests(20)
                            .withSeed(5));
    private static final Company COMPANY = Company.of(Society.of(WORLD), 300);

    @TempDir private Path dir;

    @Test
    void addsFilesAndLeavesTheOthersAsTheyAre() throws IOException {
        Path alone = WorldArchives.write(WORLD, dir.resolve("alone")).dir();
        WrittenWorld written = WorldArchives.write(COMPANY, dir.resolve("both"));

        assertThat(written.itemsIn("company.mbox")).isEqualTo(COMPANY.posts().size());
        assertThat(written.itemsIn("company.ics")).isEqualTo(COMPANY.meetings().size());
        assertThat(written.archives())
                .extracting(file -> file.getFileName().toString())
                .contains("company.mbox", "company.ics", "mail.mbox")
                .doesNotContain("acquaintances.csv", "people.csv");
        for (String same :
                List.of(
                        "contacts.vcf",
                        "calendar.ics",
                        "requests.csv",
                        "people.csv",
                        "truth.csv")) {
            assertThat(written.dir().resolve(same)).hasSameBinaryContentAs(alone.resolve(same));
        }
    }

    @Test
    void changesOnOtherMailOnlyWhoStandsBeside() throws IOException {
        Path alone = WorldArchives.write(WORLD, dir.resolve("alone")).dir();
        Path both = WorldArchives.write(COMPANY, dir.resolve("both")).dir();

        assertThat(ids(both.resolve("mail.mbox"))).isEqualTo(ids(alone.resolve("mail.mbox")));
        assertThat(Files.mismatch(both.resolve("mail.mbox"), alone.resolve("mail.mbox")))
                .isNotNegative();
    }

    private static List<String> ids(Path mbox) throws IOException {
        return Files.readString(mbox, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> line.startsWith("Message-ID:"))
                .toList();
    }

    @Test
    void writesWellFormedThreads() throws IOException {
        Path both = WorldArchives.write(COMPANY, dir.resolve("both")).dir();
        List<String> lines =
                Files.readString(both.resolve("company.mbox"), StandardCharsets.ISO_8859_1)
                        .lines()
                        .toList();
        long answers = COMPANY.posts().stream().filter(post -> post.at() > 0).count();

        assertThat(lines.stream().filter(line -> line.startsWith("Message-ID:")))
                .hasSize(COMPANY.posts().size())
                .doesNotHaveDuplicates();
        assertThat(lines.stream().filter(line -> line.startsWith("In-Reply-To:")))
                .hasSize((int) answers);
        assertThat(lines.stream().filter(line -> line.startsWith("Subject: Re: "))).isNotEmpty();
        assertThat(COMPANY.posts()).anyMatch(post -> post.kind() == Post.Kind.INTRODUCTION);
        assertThat(lines).contains("Subject: Introduction");
    }

    @Test
    void writesTheTruthOfEveryBond() throws IOException {
        Path both = WorldArchives.write(COMPANY, dir.resolve("both")).dir();

        assertThat(Files.readAllLines(both.resolve("acquaintances.csv")))
                .hasSize(COMPANY.society().bonds().size() + 1)
                .first()
                .isEqualTo("One,Other,Kind,Known,Since,Until");
    }
}
