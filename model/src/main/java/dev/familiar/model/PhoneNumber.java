package dev.familiar.model;

import java.util.Optional;

/// A phone number as digits, with a leading `+` where the country is known.
///
/// Numbers with and without country code are different values; bringing them together is linkage's
/// work.
///
/// @param value 5 to 20 digits, optionally after one `+`
public record PhoneNumber(String value) implements Handle {

    /// Checks the shape.
    ///
    /// @throws IllegalArgumentException if `value` holds anything but digits after an optional `+`
    public PhoneNumber {
        if (!value.matches("\\+?[0-9]{5,20}")) {
            throw new IllegalArgumentException(
                    "not a phone number; expected digits like +12025550143");
        }
    }

    /// The number in `text` with spaces, dots, dashes, brackets and a `tel:` removed, `00` read as
    /// `+`; anything from an extension mark (`x`, `ext`, `;`, `,`) on is cut. Empty if too few
    /// digits remain.
    public static Optional<PhoneNumber> parse(String text) {
        String bare = text.strip();
        if (bare.regionMatches(true, 0, "tel:", 0, 4)) {
            bare = bare.substring(4);
        }
        StringBuilder digits = new StringBuilder(20);
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            } else if (c == '+' && digits.isEmpty()) {
                digits.append('+');
            } else if (c == ';' || c == ',' || Character.isLetter(c)) {
                break;
            }
        }
        if (digits.length() > 6 && digits.charAt(0) == '0' && digits.charAt(1) == '0') {
            digits.replace(0, 2, "+");
        }
        String value = digits.toString();
        return value.matches("\\+?[0-9]{5,20}")
                ? Optional.of(new PhoneNumber(value))
                : Optional.empty();
    }

    @Override
    public String key() {
        return "tel:" + value;
    }

    /// Hides the number.
    @Override
    public String toString() {
        return "PhoneNumber[hidden]";
    }
}
