package dev.familiar.network.touch;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How often the owner wants to be in touch with somebody, by their own word.
///
/// @param every days after which it would be good, from 1
/// @param atMost days after which it is due before all else, not fewer than `every`
public record Pace(int every, int atMost) {

    /// Nobody plans further.
    public static final int LONGEST = 3_660;

    private static final Pattern SPAN =
            Pattern.compile(
                    "(\\d{1,4}|a|an|one)?\\s*(d|w|m|y|days?|weeks?|months?|quarters?|years?)");

    private static final Pattern KEPT = Pattern.compile("every (\\d{1,4}) (\\d{1,4})");

    /// Checks the numbers.
    public Pace {
        if (every < 1 || atMost < every || atMost > LONGEST) {
            throw new IllegalArgumentException(
                    "from 1 to %,d days expected, and at most no shorter; found %d and %d"
                            .formatted(LONGEST, every, atMost));
        }
    }

    /// The days of a time as people write it: `6 weeks`, `6w`, `every 3 months`, `a quarter`.
    public static Optional<Integer> days(String text) {
        String words = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^every\\s+", "");
        Matcher span = SPAN.matcher(words);
        if (!span.matches()) {
            return Optional.empty();
        }
        String number = span.group(1);
        int times =
                number == null || !Character.isDigit(number.charAt(0))
                        ? 1
                        : Integer.parseInt(number);
        int days =
                switch (span.group(2).charAt(0)) {
                    case 'd' -> times;
                    case 'w' -> times * 7;
                    // Months of a year's twelfth: 12 of them are a year.
                    case 'm' -> (int) Math.round(times * 365.25 / 12);
                    case 'q' -> (int) Math.round(times * 365.25 / 4);
                    default -> (int) Math.round(times * 365.25);
                };
        return days >= 1 && days <= LONGEST ? Optional.of(days) : Optional.empty();
    }

    /// For keeping, e.g. `every 42 91`.
    public String word() {
        return "every " + every + " " + atMost;
    }

    /// What was kept; empty if it is none.
    public static Optional<Pace> of(String word) {
        Matcher kept = KEPT.matcher(word);
        if (!kept.matches()) {
            return Optional.empty();
        }
        int every = Integer.parseInt(kept.group(1));
        int atMost = Integer.parseInt(kept.group(2));
        return every >= 1 && atMost >= every && atMost <= LONGEST
                ? Optional.of(new Pace(every, atMost))
                : Optional.empty();
    }
}
