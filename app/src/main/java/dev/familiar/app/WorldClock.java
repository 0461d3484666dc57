package dev.familiar.app;

import dev.familiar.app.refusal.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The time in a made-up world: its day stands still, so that what is shown of it today is shown in
/// a year.
///
/// Kept in the home as `made-up-world.txt`: two lines, `day` (ISO 8601 date, the world's today) and
/// `made` (ISO 8601 instant, UTC, when the home was made). An owner's own home has no such file.
///
/// The hour creeps from noon on, a hundredth as fast as the hours outside and never past the day's
/// end (after seven weeks), so that what was said later has a later time and an undo finds it.
///
/// @param day the world's today
/// @param made when the home was made
/// @param outside the clock of everybody else
record WorldClock(LocalDate day, Instant made, InstantSource outside) implements InstantSource {

    private static final String FILE = "made-up-world.txt";

    /// So many seconds outside are one in the world.
    private static final int SLOWER = 100;

    /// From noon to the last millisecond of the day, where the hour stops.
    private static final Duration REST_OF_DAY = Duration.ofHours(12).minusMillis(1);

    @Override
    public Instant instant() {
        // Before it was made by the clock outside, if that was set back: then it is still noon.
        Duration passed = Duration.between(made, outside.instant()).dividedBy(SLOWER);
        Duration shown = passed.isNegative() ? Duration.ZERO : passed;
        return day.atTime(LocalTime.NOON)
                .toInstant(ZoneOffset.UTC)
                .plus(shown.compareTo(REST_OF_DAY) > 0 ? REST_OF_DAY : shown);
    }

    /// The clock of that home; empty if it is an owner's own.
    ///
    /// @throws ConfigurationException if the file is not as written here
    static Optional<WorldClock> of(Path home, InstantSource outside) {
        Path file = home.resolve(FILE);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                // An editor may have set a byte-order mark before the first.
                String[] parts = line.replace("\ufeff", "").split("=", 2);
                if (parts.length == 2) {
                    values.put(parts[0].strip(), parts[1].strip());
                }
            }
            return Optional.of(
                    new WorldClock(
                            LocalDate.parse(values.getOrDefault("day", "")),
                            Instant.parse(values.getOrDefault("made", "")),
                            outside));
        } catch (IOException | DateTimeParseException unreadable) {
            throw new ConfigurationException(
                    file.toString(),
                    List.of(
                            "it does not say what day it is in this made-up world; expected the lines"
                                    + " day=2026-03-02 and made=2026-03-02T12:00:00Z",
                            "make the demo anew"));
        }
    }

    /// Makes that folder the home of a made-up world, if it is not there or one already.
    ///
    /// @throws ConfigurationException if something else is in it: an owner's own home must not
    ///   stand still, nor get made-up people
    static void settle(Path home, LocalDate day, InstantSource outside) throws IOException {
        if (of(home, outside).isPresent()) {
            return;
        }
        make(home);
        // Looked at after it is made, so that what another program puts there meanwhile is seen.
        try (Stream<Path> files = Files.list(home)) {
            if (files.findAny().isPresent()) {
                throw new ConfigurationException(
                        home.toString(),
                        List.of(
                                "it is in use, and not by a made-up world of this version; choose another"
                                        + " folder"));
            }
        }
        Files.writeString(
                home.resolve(FILE),
                "# The people here are made up; it is always this day.\nday=%s\nmade=%s\n"
                        .formatted(day, outside.instant()),
                StandardCharsets.UTF_8);
    }

    /// Closed to others like every home, though nobody in it is real.
    private static void make(Path home) throws IOException {
        boolean posix = home.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix && Files.notExists(home)) {
            Path parent = home.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(
                    home,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(home);
        }
    }
}
