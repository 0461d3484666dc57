package dev.familiar.sources.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What programs call their own folders, in some forty languages, from `folder-names.txt`. Safe for
/// many threads.
///
/// A draft that passes for a message sent would be an exchange that never was, and thrown-away spam
/// an acquaintance; so the list is long.
final class FolderNames {

    /// Marks of direction, joiners and the dot of a Turkish İ in lower case.
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\u0307]+");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private static final Map<String, FolderKind> KINDS = new HashMap<>();

    /// Folders of mail that was never sent as it is. Nobody's label in Gmail means that.
    private static final Set<String> UNSENT = new HashSet<>();

    static {
        try (InputStream in =
                        Objects.requireNonNull(
                                FolderNames.class.getResourceAsStream("folder-names.txt"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FolderNames() {}

    private static void read(BufferedReader lines) throws IOException {
        String section = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int sign = line.indexOf(" = ");
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (sign > 0 && !line.startsWith("#")) {
                for (String name : line.substring(sign + 3).split("\\|", -1)) {
                    add(section, fold(name));
                }
            }
        }
    }

    private static void add(String section, String name) {
        if (section.equals("UNSENT")) {
            UNSENT.add(name);
        } else {
            KINDS.putIfAbsent(name, FolderKind.valueOf(section));
        }
    }

    /// What a folder or label of this name is for; null if it may be anything.
    static @Nullable FolderKind kind(String name) {
        return KINDS.get(fold(name));
    }

    /// Whether what lies in a folder of this name was never sent.
    static boolean isUnsent(String name) {
        return UNSENT.contains(fold(name));
    }

    private static String fold(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String visible = INVISIBLE.matcher(composed).replaceAll("");
        String folded = BLANKS.matcher(visible).replaceAll(" ").strip();
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }
}
