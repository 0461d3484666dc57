package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whom the owner meets, as it is typed.
class BriefOptionTest {

    /// Far enough from today for any zone.
    private static final LocalDate DAY = SmallTown.daysAgo(-3);

    @TempDir static Path folder;

    private static SmallTown town = new SmallTown(Path.of(""));

    @BeforeAll
    static void buildsTheTown() throws IOException {
        town = SmallTown.build(folder);
        town.takes(
                "plans.ics",
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VEVENT
                UID:lunch@example.org
                DTSTART;VALUE=DATE:%s
                SUMMARY:Lunch at the pier
                ORGANIZER:mailto:otto@example.org
                ATTENDEE;PARTSTAT=ACCEPTED:mailto:jack@bridge.example.com
                END:VEVENT
                END:VCALENDAR
                """
                        .formatted(DateTimeFormatter.BASIC_ISO_DATE.format(DAY)));
    }

    @Test
    void tellsWhoIsMetOnADay() {
        assertThat(town.out("touch", "--brief", DAY.toString()))
                .contains("All day  Lunch at the pier, with 1 other")
                .contains("Jack Middleman")
                .containsPattern("last wrote on \\d+ \\w+ \\d{4}");
    }

    @Test
    void tellsTheSameAsJson() {
        assertThat(town.json("touch", "--brief", DAY.toString()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.path("day").asString()).isEqualTo(DAY.toString());
                    assertThat(line.path("people").path(0).path("name").asString())
                            .isEqualTo("Jack Middleman");
                });
    }

    @Test
    void saysThatNobodyIsMet() {
        assertThat(town.out("touch", "--brief", DAY.plusDays(40).toString()))
                .startsWith("Nobody is in your calendar on ");
    }

    @Test
    void saysWhatADateLooksLike() {
        Typed typed = town.type("touch", "--brief", "Monday");

        assertThat(typed.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(typed.err()).contains("--brief is Monday, expected a day like 2026-03-02");
    }
}
