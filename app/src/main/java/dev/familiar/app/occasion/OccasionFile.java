package dev.familiar.app.occasion;

import dev.familiar.app.refusal.ConfigurationException;
import dev.familiar.app.words.SettingsText;
import dev.familiar.network.occasion.LeapDay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlParseResult;

/// Reads the owner's choices from `occasions.toml` in the home, where there is one. What is wrong
/// in it is said all at once, and nothing is guessed.
final class OccasionFile {

    private static final String NAME = "occasions.toml";
    private static final Set<String> KEYS =
            Set.of("tie", "leap_day", "every_anniversary", "time_zone");

    private final Path file;

    OccasionFile(Path home) {
        this.file = home.resolve(NAME);
    }

    /// @throws ConfigurationException with every problem found
    OccasionSettings read() {
        try {
            return Files.exists(file)
                    ? parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    : OccasionSettings.DEFAULT;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    NAME + " in the home folder cannot be read; check its rights", e);
        }
    }

    static OccasionSettings parse(String text) {
        SettingsText.Parsed parsed = SettingsText.parse(text);
        List<String> problems = new ArrayList<>(parsed.problems());
        TomlParseResult toml = parsed.toml();
        toml.keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key ->
                        problems.add(
                                key
                                        + " is not a setting; expected one of "
                                        + KEYS.stream().sorted().toList()));
        OccasionSettings settings =
                new OccasionSettings(
                        tie(toml.get("tie"), problems),
                        leapDay(toml.get("leap_day"), problems),
                        isEvery(toml.get("every_anniversary"), problems),
                        zone(toml.get("time_zone"), problems));
        if (!problems.isEmpty()) {
            throw new ConfigurationException(NAME, problems);
        }
        return settings;
    }

    private static double tie(@Nullable Object value, List<String> problems) {
        double tie =
                switch (value) {
                    case null -> OccasionSettings.DEFAULT.tie();
                    case Long whole -> whole;
                    case Double number -> number;
                    default -> -1;
                };
        if (!(tie >= 0 && tie <= 1)) {
            problems.add("tie is " + value + ", expected a number from 0 to 1 like 0.3");
        }
        return tie;
    }

    private static LeapDay leapDay(@Nullable Object value, List<String> problems) {
        return switch (value) {
            case null -> OccasionSettings.DEFAULT.leapDay();
            case String text when text.equalsIgnoreCase("28 February") -> LeapDay.FEBRUARY_28;
            case String text when text.equalsIgnoreCase("1 March") -> LeapDay.MARCH_1;
            default -> {
                problems.add("leap_day is neither \"28 February\" nor \"1 March\"");
                yield OccasionSettings.DEFAULT.leapDay();
            }
        };
    }

    private static boolean isEvery(@Nullable Object value, List<String> problems) {
        return switch (value) {
            case null -> false;
            case Boolean every -> every;
            default -> {
                problems.add("every_anniversary is neither true nor false");
                yield false;
            }
        };
    }

    private static @Nullable ZoneId zone(@Nullable Object value, List<String> problems) {
        if (value == null) {
            return null;
        }
        try {
            return ZoneId.of(String.valueOf(value));
        } catch (DateTimeException unknown) {
            problems.add("time_zone is no time zone like \"Europe/Berlin\"");
            return null;
        }
    }

    /// Another after every change of the file.
    String version() {
        try {
            return Files.getLastModifiedTime(file) + " " + Files.size(file);
        } catch (IOException missing) {
            return "";
        }
    }
}
