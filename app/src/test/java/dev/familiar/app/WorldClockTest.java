package dev.familiar.app;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.app.refusal.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldClockTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Instant MADE = Instant.parse("2027-05-06T07:08:09Z");

    @TempDir Path folder;

    private static InstantSource after(Duration passed) {
        return InstantSource.fixed(MADE.plus(passed));
    }

    private Familiar reopened(Duration passed) {
        return Familiar.open(folder.resolve("home"), after(passed));
    }

    private void make() throws IOException {
        Familiar.openMadeUp(folder.resolve("home"), DAY, after(Duration.ZERO)).close();
    }

    @Test
    void dayOfAMadeUpHomeStandsStillWhoeverOpensItWhenever() throws IOException {
        make();

        for (long days : new long[] {-400, 0, 1, 30, 49, 51, 4000}) {
            try (Familiar familiar = reopened(Duration.ofDays(days));
                    Familiar beside = familiar.beside()) {
                assertThat(LocalDate.ofInstant(familiar.clock().instant(), ZoneOffset.UTC))
                        .isEqualTo(DAY);
                assertThat(beside.clock().instant()).isEqualTo(familiar.clock().instant());
            }
        }
    }

    @Test
    void whatIsSaidLaterHasALaterTime() throws IOException {
        make();
        Instant before = Instant.MIN;
        for (long seconds : new long[] {1, 2, 600, 86_400, 864_000}) {
            try (Familiar familiar = reopened(Duration.ofSeconds(seconds))) {
                assertThat(familiar.clock().instant()).isAfter(before);
                before = familiar.clock().instant();
            }
        }
    }

    @Test
    void ownersOwnHomeHasTheTimeOfEverybodyElse() {
        try (Familiar familiar = reopened(Duration.ZERO)) {
            assertThat(familiar.clock().instant()).isEqualTo(MADE);
            assertThat(familiar.doctor(false).findings())
                    .noneMatch(finding -> finding.check().equals("day"));
        }
    }

    @Test
    void doctorSaysWhichDayItAlwaysIs() throws IOException {
        make();
        try (Familiar familiar = reopened(Duration.ZERO)) {
            assertThat(familiar.doctor(false).findings())
                    .contains(
                            new DoctorReport.Finding(
                                    "day",
                                    true,
                                    "always 2026-03-01: a made-up world, from familiar demo"));
        }
    }

    @Test
    void ownersOwnHomeIsNeverMadeToStandStill() {
        reopened(Duration.ZERO).close();

        assertThatThrownBy(this::make)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("choose another folder");
        try (Familiar familiar = reopened(Duration.ZERO)) {
            assertThat(familiar.clock().instant()).isEqualTo(MADE);
        }
    }

    @Test
    void fileMayBeginWithAByteOrderMark() throws IOException {
        make();
        Path file = folder.resolve("home/made-up-world.txt");
        String lines =
                Files.readString(file)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .collect(joining("\n"));
        Files.writeString(file, "\ufeff" + lines);

        try (Familiar familiar = reopened(Duration.ofDays(30))) {
            assertThat(LocalDate.ofInstant(familiar.clock().instant(), ZoneOffset.UTC))
                    .isEqualTo(DAY);
        }
    }

    @Test
    void brokenFileSaysWhatWasExpected() throws IOException {
        make();
        Files.writeString(folder.resolve("home/made-up-world.txt"), "day=tomorrow\n");

        assertThatThrownBy(() -> reopened(Duration.ZERO))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("day=2026-03-02");
    }
}
