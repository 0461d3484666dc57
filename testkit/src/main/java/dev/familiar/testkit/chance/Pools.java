package dev.familiar.testkit.chance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The made-up word lists of this room, read once from its resources.
///
/// Safe for many threads.
public final class Pools {
    private static final String ROOT = "/dev/familiar/testkit/";
    private static final Map<String, List<String>> READ = new ConcurrentHashMap<>();
    private static final Map<String, List<String>> CUT = new ConcurrentHashMap<>();

    private Pools() {}

    /// The lines of the list `name`, without comments and empty lines, in file order.
    ///
    /// @throws IllegalArgumentException if there is no such list
    public static List<String> lines(String name) {
        return READ.computeIfAbsent(name, Pools::read);
    }

    /// The entries of a list whose whole content is separated by `;`.
    public static List<String> entries(String name) {
        return CUT.computeIfAbsent(name, key -> split(String.join(";", lines(key)), ';'));
    }

    /// The entries of the lines that start with `kind|`, separated by `;`; empty if there are none.
    public static List<String> entries(String name, String kind) {
        return CUT.computeIfAbsent(
                name + "\n" + kind,
                key ->
                        values(name, kind).stream()
                                .flatMap(line -> split(line, ';').stream())
                                .toList());
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
        List<String> fields = new ArrayList<>();
        int start = 0;
        for (int end = line.indexOf(separator); end >= 0; end = line.indexOf(separator, start)) {
            fields.add(line.substring(start, end));
            start = end + 1;
        }
        fields.add(line.substring(start));
        return List.copyOf(fields);
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
