package dev.familiar.sources.mail.signature;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a town off a postal line: the only kind of line whose town can be told for certain.
final class PlaceText {

    private static final int FEWEST_DIGITS = 4;

    /// `Portland, OR 97201`, also after a street.
    private static final Pattern STATE_AND_CODE =
            Pattern.compile(
                    "(?:.*, ?|^)(\\p{Lu}[\\p{L}.' -]{2,30}),? +([A-Z]{2}),? +[0-9]{5}(?:-[0-9]{4})?"
                            + "(?:[ ,.].*)?");

    /// `10115 Berlin`, `D-80331 Munich`, also after a street; a bare number of four digits at the
    /// start is a house's more often than a town's.
    private static final Pattern CODE_AND_TOWN =
            Pattern.compile(
                    "(?:.*, ?(?:[A-Z]{1,3}[- ])?[0-9]{4,5}|[A-Z]{1,3}-[0-9]{4,5}|[0-9]{5})"
                            + " (\\p{Lu}[\\p{L}.' -]{2,30})(?:,.*)?");

    private static final Pattern STREET =
            Pattern.compile(
                    "(?i).*\\b(?:st|street|ave|avenue|rd|road|blvd|way|drive|dr|lane|ln|pkwy"
                            + "|parkway|suite|floor|tel|phone|fax)\\b.*");

    private PlaceText() {}

    static Optional<String> find(String line) {
        long digits = line.chars().filter(c -> c >= '0' && c <= '9').count();
        if (digits < FEWEST_DIGITS || digits > 14 || line.indexOf('@') >= 0) {
            return Optional.empty();
        }
        Matcher american = STATE_AND_CODE.matcher(line);
        if (american.matches()) {
            return Optional.of(american.group(1).strip() + ", " + american.group(2));
        }
        Matcher european = CODE_AND_TOWN.matcher(line);
        return european.matches() && !STREET.matcher(european.group(1)).matches()
                ? Optional.of(european.group(1).strip())
                : Optional.empty();
    }
}
