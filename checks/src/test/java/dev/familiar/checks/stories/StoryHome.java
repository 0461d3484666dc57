package dev.familiar.checks.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.people.PersonNotes;
import dev.familiar.app.words.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A made-up owner's home, and the real program at work in it, each command a process of its own.
///
/// @param home the owner's folder
/// @param program how it is started
record StoryHome(Path home, Program program) {

    /// Starts in half the time; no command here runs long enough to miss the better compiler.
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto");

    /// An empty home in which it is that day.
    ///
    /// @param folder where it and what the program prints are kept
    static StoryHome make(Path folder, LocalDate day) throws IOException {
        Path home = folder.resolve("home");
        Familiar.openMadeUp(home, day, InstantSource.system()).close();
        return new StoryHome(home, new Program("256m", folder, QUICK));
    }

    /// The same home once more, so that what one test says is not heard in the next.
    StoryHome copy(Path folder) throws IOException {
        Path to = folder.resolve("home");
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        to.resolve(home.relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return new StoryHome(to, new Program("256m", folder, QUICK));
    }

    /// Notes of people what stands on their cards, as the browser does: no command takes notes.
    void notes(List<Played> people) {
        try (Familiar familiar = Familiar.open(home, InstantSource.system())) {
            people.stream()
                    .filter(one -> !one.note().isEmpty())
                    .forEach(one ->
                            familiar.people()
                                    .note(
                                            familiar.people()
                                                    .require(one.address())
                                                    .person()
                                                    .id()
                                                    .value(),
                                            new PersonNotes(one.note(), List.of())));
        }
    }

    /// Makes it another day, some minutes after noon: what was said on the first day, which began
    /// at noon, is whole days ago.
    void today(LocalDate day) throws IOException {
        Instant made = InstantSource.system().instant().minus(Duration.ofHours(12));
        Files.writeString(
                home.resolve("made-up-world.txt"), "day=%s\nmade=%s\n".formatted(day, made));
    }

    /// What the program prints; it must have done what it was told.
    String text(String... words) {
        Program.Result result = run(words);
        assertThat(result.exit()).as("familiar %s\n%s", words[0], result.err()).isZero();
        return result.out();
    }

    /// What it prints with `--json`, line by line.
    List<JsonNode> json(String... words) {
        return text(Stream.concat(Stream.of(words), Stream.of("--json")).toArray(String[]::new))
                .lines()
                .map(JsonText::read)
                .toList();
    }

    /// Runs a command, whatever comes of it.
    Program.Result run(String... words) {
        try {
            return program.run(
                    Stream.concat(Stream.of(words), Stream.of("--home", home.toString()))
                            .toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the program ran", e);
        }
    }
}
