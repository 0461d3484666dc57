package dev.familiar.testkit.chance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The made-up word lists of this room, read once from its resources.
///
/// Safe for many threads.
public final class Pools {
    private static final String ROOT = "/dev/familiar/testkit/";
    private static final Map<String, List<String>> READ = new ConcurrentHashMap<>();

    private Pools() {}

    /// The lines of the list `name`, without comments and empty lines, in file order.
    ///
    /// @throws IllegalArgumentException if there is no such list
    public static List<String> lines(String name) {
        return READ.computeIfAbsent(name, Pools::read);
    }

    /// The entries of a list whose whole content is separated by `;`.
    public static List<String> entries(String name) {
        return split(String.join(";", lines(name)), ';');
    }

    /// The entries of the line that starts with `kind|`, separated by `;`; empty if there is none.
    public static List<String> entries(String name, String kind) {
        return lines(name).stream()
                .filter(line -> line.startsWith(kind + "|"))
                .flatMap(line -> split(line.substring(kind.length() + 1), ';').stream())
                .toList();
    }

    /// What follows `kind|` on each line that starts so, in file order.
    public static List<String> values(String name, String kind) {
        return lines(name).stream()
                .filter(line -> line.startsWith(kind + "|"))
                .map(line -> line.substring(kind.length() + 1))
                .toList();
    }

    /// The fields of a line, empty ones kept.
    public static List<String> split(String line, char separator) {
        return List.of(line.split(Pattern.quote(String.valueOf(separator)), -1));
    }

    private static List<String> read(String name) {
        try (InputStream in = Pools.class.getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no list " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
