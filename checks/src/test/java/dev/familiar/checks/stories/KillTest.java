package dev.familiar.checks.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.familiar.app.DoctorReport;
import dev.familiar.app.Familiar;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.checks.stories.CutImport.Cut;
import dev.familiar.model.EmailAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A kill at any moment leaves a store that the next import completes.
class KillTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 400_000, 1_500_000})
    void anImportKilledOnTheWayAndRepeatedGivesWhatAWholeOneGives(long bytesWritten)
            throws IOException, InterruptedException {
        Program program = new Program("512m", folder);
        MadeUpOwner owner = MadeUpOwner.write(folder.resolve("archives"), 5, 3_000);
        Path killed = folder.resolve("killed");
        Path whole = folder.resolve("whole");

        boolean inTheMiddle =
                program.killWhen(
                        killed.resolve("familiar.db-wal"), bytesWritten, owner.importInto(killed));
        program.run(owner.importInto(killed));
        program.run(owner.importInto(whole));

        assertThat(inTheMiddle).isTrue();
        assertThat(triage(program, killed)).isNotEmpty().isEqualTo(triage(program, whole));
        assertThat(program.run("doctor", "--home", killed.toString()).exit()).isZero();
    }

    /// What is wrong with a home that was left between two steps, in the doctor's words.
    static Stream<Arguments> gaps() {
        String unread = "1 interrupted; import them again, they go on where they stopped";
        String stale = "older than the records; the next question or import works them out anew";
        return Stream.of(
                arguments(Cut.WORDS, List.of(unread, stale)),
                arguments(Cut.MARK, List.of(unread, stale)),
                arguments(Cut.PEOPLE, List.of(stale)),
                arguments(Cut.TIES, List.of(stale)),
                // Counted anew by whoever asks.
                arguments(Cut.COVERAGE, List.of()));
    }

    @ParameterizedTest
    @MethodSource("gaps")
    void aHomeLeftBetweenTwoStepsSaysSoAndTheNextImportHealsIt(Cut cut, List<String> complaints)
            throws IOException, InterruptedException, SQLException {
        List<Path> archives = archives();
        Path home = begun("home");
        Path whole = begun("whole");
        bringIn(whole, archives);

        int exit = CutImport.run(home, cut, archives);

        assertThat(CutImport.isKilled(exit)).isTrue();
        assertThat(complaints(home)).isEqualTo(complaints);
        bringIn(home, archives);
        HomePicture wanted = HomePicture.of(whole, WORDS);
        assertThat(wanted.unhealthy()).isEmpty();
        assertThat(wanted.found().values()).noneMatch(List::isEmpty);
        assertThat(HomePicture.of(home, WORDS).differences(wanted)).isEmpty();
    }

    @Test
    void aMailboxThatGrowsAfterAKillIsReadOnAndNoLongerCalledInterrupted()
            throws IOException, InterruptedException, SQLException {
        Path mailbox = archives().getFirst();
        Path home = begun("home");
        Path whole = begun("whole");
        int _ = CutImport.run(home, Cut.MARK, List.of(mailbox));
        var _ = DeepMail.write(mailbox, 260, "owner@example.com", new Random(4));

        bringIn(home, List.of(mailbox));
        bringIn(whole, List.of(mailbox));

        assertThat(complaints(home)).isEmpty();
        assertThat(HomePicture.of(home, WORDS).found())
                .isEqualTo(HomePicture.of(whole, WORDS).found());
    }

    @ParameterizedTest
    @EnumSource(names = {"PEOPLE", "TIES"})
    void aQuestionToAHomeLeftBeforeLinkingIsAnsweredFromAllThatWasRead(Cut cut)
            throws IOException, InterruptedException, SQLException {
        Program program = new Program("512m", folder);
        List<Path> archives = archives();
        Path home = begun("home");
        Path whole = begun("whole");
        bringIn(whole, archives);
        int _ = CutImport.run(home, cut, archives);

        Program.Result people = program.run("people", "--json", "--home", home.toString());

        assertThat(people.err()).startsWith("Working out who is who");
        assertThat(people.out())
                .isNotEmpty()
                .isEqualTo(program.run("people", "--json", "--home", whole.toString()).out());
        assertThat(program.run("people", "--home", home.toString()).err()).isEmpty();
        assertThat(complaints(home)).isEmpty();
    }

    @Test
    void theWebServerWorksOutFirstWhatWasLeftToDo()
            throws IOException, InterruptedException, SQLException {
        Path home = begun("home");
        int _ = CutImport.run(home, Cut.PEOPLE, archives());
        Program program = new Program("512m", folder);

        String link = program.firstLine("serve", "--home", home.toString());

        assertThat(link).startsWith("http://127.0.0.1:");
        assertThat(complaints(home)).isEmpty();
    }

    private static final List<String> WORDS =
            List.of(DeepMail.common(1), DeepMail.word(0), DeepMail.word(7), DeepMail.word(199));

    private List<Path> archives() throws IOException {
        Path file = folder.resolve("deep.mbox");
        return List.of(DeepMail.write(file, 200, "owner@example.com", new Random(4)).file());
    }

    /// A home with a request, and of people the one who asks.
    private Path begun(String name) throws IOException {
        Path home = folder.resolve(name);
        Path requests =
                Files.writeString(
                        folder.resolve("requests.csv"),
                        """
                        Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile URL,Sent At
                        Imogen Featherstone,Broker,,,0,,,https://www.linkedin.com/in/imogen-f,2026-02-20T09:00:00Z
                        """);
        // Archives show the world as of when they were last modified.
        var _ = Files.setLastModifiedTime(requests, FileTime.from(StressedHome.CLOCK.instant()));
        try (Familiar familiar = Familiar.open(home, StressedHome.CLOCK)) {
            var _ = familiar.owner().add(new EmailAddress("owner@example.com"));
            var _ =
                    familiar.reading()
                            .importArchives(
                                    ImportRequest.of(List.of(requests)), ImportProgress.none());
        }
        return home;
    }

    private static void bringIn(Path home, List<Path> archives) {
        try (Familiar familiar = Familiar.open(home, StressedHome.CLOCK)) {
            var _ =
                    familiar.reading()
                            .importArchives(ImportRequest.of(archives), ImportProgress.none());
        }
    }

    private static List<String> complaints(Path home) {
        try (Familiar familiar = Familiar.open(home, StressedHome.CLOCK)) {
            return familiar.doctor(false).findings().stream()
                    .filter(finding -> !finding.healthy())
                    .map(DoctorReport.Finding::text)
                    .toList();
        }
    }

    @Test
    void importingTwiceChangesNothing() throws IOException, InterruptedException {
        Program program = new Program("512m", folder);
        MadeUpOwner owner = MadeUpOwner.write(folder.resolve("archives"), 6, 800);
        Path home = folder.resolve("home");
        program.run(owner.importInto(home));
        String before = triage(program, home);

        program.run(owner.importInto(home));

        assertThat(triage(program, home)).isNotEmpty().isEqualTo(before);
    }

    private static String triage(Program program, Path home)
            throws IOException, InterruptedException {
        return program.run("triage", "--all", "--json", "--home", home.toString()).out();
    }
}
