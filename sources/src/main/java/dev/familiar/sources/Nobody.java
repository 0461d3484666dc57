package dev.familiar.sources;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Names that name nobody: "LinkedIn Member" and what stands for it in other languages. Two rows
/// under such a name are not one person. Safe for many threads.
public final class Nobody {

    private static final int LONGEST = 60;

    private static final Set<String> WORDS = read();

    private Nobody() {}

    private static Set<String> read() {
        try (InputStream in =
                        Objects.requireNonNull(Nobody.class.getResourceAsStream("nobody.txt"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Nobody::fold)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether LinkedIn shows this where it names no member.
    public static boolean is(String name) {
        return name.length() <= LONGEST && WORDS.contains(fold(name));
    }

    private static String fold(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder();
        plain.chars().filter(Character::isLetterOrDigit).forEach(c -> folded.append((char) c));
        return folded.toString();
    }
}
