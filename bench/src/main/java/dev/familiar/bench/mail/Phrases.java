package dev.familiar.bench.mail;

import dev.familiar.testkit.chance.Dice;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Phrases that can be looked for: three words in a row that stand in a text.
///
/// Small ASCII letters only, each word of three or more and one of five or more: every program
/// takes such text for the same words, and nobody looks for three words that stand everywhere.
public final class Phrases {
    private static final int TRIES = 4;
    private static final Pattern THREE =
            Pattern.compile("(?<![^ \n])[a-z]{3,20} [a-z]{3,20} [a-z]{3,20}(?![^ \n.,])");
    private static final Pattern LONG = Pattern.compile("[a-z]{5}");

    private Phrases() {}

    /// A phrase from somewhere in `text`; empty if it was not found in a few tries.
    public static Optional<String> of(String text, Dice dice) {
        Matcher matcher = THREE.matcher(text);
        for (int i = 0; i < TRIES && !text.isEmpty(); i++) {
            // A short text may hold one phrase only, before wherever chance points.
            boolean found = matcher.find(i + 1 == TRIES ? 0 : dice.below(text.length()));
            if (found && LONG.matcher(matcher.group()).find()) {
                return Optional.of(matcher.group());
            }
        }
        return Optional.empty();
    }
}
