package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Occasions as a calendar file, as it is typed.
class CalendarCommandTest {

    @TempDir static Path folder;

    private static SmallTown town = new SmallTown(Path.of(""));

    @TempDir Path own;

    @BeforeAll
    static void buildsTheTown() throws IOException {
        town = SmallTown.build(folder);
        town.takes(
                "jack.vcf",
                """
                BEGIN:VCARD
                VERSION:3.0
                UID:card-jack
                FN:Jack Middleman
                EMAIL:jack@bridge.example.com
                BDAY:1984-05-17
                END:VCARD
                """);
    }

    @Test
    void writesTheBirthdaysOfThoseTheOwnerKnows() throws IOException {
        Path file = own.resolve("familiar.ics");

        Typed typed = town.type("calendar", "--out", file.toString());

        assertThat(typed.status()).as(typed.err()).isEqualTo(ExitStatus.DONE);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).contains("Wrote 1 event to " + file + ".");
        assertThat(Files.readString(file))
                .contains("SUMMARY:Birthday: Jack Middleman (1984)\r\n", "RRULE:FREQ=YEARLY\r\n");
    }

    @Test
    void writesItAgainToTheLetter() throws IOException {
        Path file = own.resolve("familiar.ics");
        town.type("calendar", "--out", file.toString());
        String first = Files.readString(file);

        assertThat(town.type("calendar", "--out", file.toString()).status())
                .isEqualTo(ExitStatus.DONE);

        assertThat(Files.readString(file)).isEqualTo(first);
    }

    @Test
    void leavesAnybodyElsesFileAlone() throws IOException {
        Path file = Files.writeString(own.resolve("notes.ics"), "mine");

        Typed typed = town.type("calendar", "--out", file.toString());

        assertThat(typed.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(typed.err()).contains("notes.ics");
        assertThat(Files.readString(file)).isEqualTo("mine");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(town.type("calendar").status()).isEqualTo(ExitStatus.USAGE);
    }
}
