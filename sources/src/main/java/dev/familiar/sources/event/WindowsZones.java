package dev.familiar.sources.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The time zone names of Windows, which Outlook writes as TZID.
///
/// Source: Unicode CLDR, `windowsZones.xml`, territory 001.
final class WindowsZones {

    private static final Map<String, String> BY_NAME = load();

    private WindowsZones() {}

    /// The tz database name that stands for a Windows name, compared without case; empty if
    /// unknown.
    static String find(String windowsName) {
        return BY_NAME.getOrDefault(windowsName.toLowerCase(Locale.ROOT), "");
    }

    /// The tz database names of all zones that Windows knows, some more than once.
    static Collection<String> all() {
        return BY_NAME.values();
    }

    private static Map<String, String> load() {
        try (InputStream in =
                        Objects.requireNonNull(
                                WindowsZones.class.getResourceAsStream("windows-zones.txt"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("=", 2))
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    pair -> pair[0].toLowerCase(Locale.ROOT), pair -> pair[1]));
        } catch (IOException brokenJar) {
            throw new UncheckedIOException(brokenJar);
        }
    }
}
