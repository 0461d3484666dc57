package dev.familiar.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Test resources hold made-up people only, and say where they come from.
class FixturesTest {

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "[\\w.%+=-]+(?:@|%40|=40)((?:[a-z0-9-]+\\.)+[a-z]{2,})",
                    Pattern.CASE_INSENSITIVE);

    /// RFC 2606 and RFC 6761: names that will never belong to anybody.
    private static final Pattern RESERVED =
            Pattern.compile(
                    "(.*\\.)?(example\\.(com|org|net)|[^.]+\\.(example|invalid|test))|example|invalid|test");

    /// Machines that write to the owner, without which their mails could not be recognised. Nobody
    /// reads there.
    private static final Set<String> MACHINES =
            Set.of(
                    "invitations@linkedin.com",
                    "messages-noreply@linkedin.com",
                    "notifications-noreply@linkedin.com",
                    "calendar-notification@google.com");

    private static List<Path> fixtures() {
        return Stream.of("*/src/test/resources/**", "testkit/src/main/resources/**")
                .flatMap(glob -> Checkout.files(glob).stream())
                .toList();
    }

    @Test
    void holdNoAddressThatCouldBeSomebodys() {
        assertThat(fixtures())
                .allSatisfy(file ->
                        assertThat(realAddresses(content(file)))
                                .as("addresses in %s", Checkout.name(file))
                                .isEmpty());
    }

    @Test
    void sayWhereTheyComeFrom() {
        assertThat(fixtures())
                .filteredOn(file -> Checkout.name(file).contains("src/test/resources"))
                .allSatisfy(file ->
                        assertThat(hasOrigin(file))
                                .as("an ORIGIN.md beside or above %s", Checkout.name(file))
                                .isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: ada@mail.example.org",
                "ada%40example.com",
                "bo@school.example",
                "c@host.invalid",
                "invitations@linkedin.com",
                "no address @ all"
            })
    void allowsReservedDomainsAndMachines(String text) {
        assertThat(realAddresses(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: Ada <ada@gmail.com>",
                "ada@example.com.co",
                "ada%40hotmail.com",
                "ada=40yahoo.co.uk",
                "ada@myexample.org",
                "somebody@linkedin.com"
            })
    void findsAddressesThatCouldBeSomebodys(String text) {
        assertThat(realAddresses(text)).hasSize(1);
    }

    private static List<String> realAddresses(String text) {
        return ADDRESS.matcher(text)
                .results()
                .filter(match ->
                        !RESERVED.matcher(match.group(1).toLowerCase(Locale.ROOT)).matches())
                .map(MatchResult::group)
                .filter(address -> !MACHINES.contains(address.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /// Latin-1 gives every byte a character, so that binary files can be looked through too.
    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasOrigin(Path file) {
        return Stream.iterate(up(file), FixturesTest::up)
                .takeWhile(above -> !above.endsWith("src"))
                .anyMatch(above -> Files.exists(above.resolve("ORIGIN.md")));
    }

    private static Path up(Path path) {
        return path.resolve("..").normalize();
    }
}
