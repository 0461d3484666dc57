package dev.familiar.app.course;

import java.util.regex.Pattern;

/// Subjects as people name them.
final class Subjects {

    /// Signs of an answer or of handing on, in the languages of common mail programs, also with a
    /// count: `Re:`, `AW:`, `Fwd:`, `RE[2]:`.
    private static final Pattern SIGN =
            Pattern.compile(
                    "^(?:re|aw|antw|sv|vs|ref|rif|res|odp|ynt|fwd?|wg|tr|rv|enc|i|回复|答复|转发)"
                            + "(?:\\[\\d{1,3}])?\\s?[:：]\\s*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// More signs in a row are no answer of anybody's.
    private static final int MOST_SIGNS = 12;

    private Subjects() {}

    /// Without signs of an answer before it.
    static String bare(String subject) {
        String bare = subject.strip();
        for (int i = 0; i < MOST_SIGNS; i++) {
            String less = SIGN.matcher(bare).replaceFirst("");
            if (less.length() == bare.length()) {
                break;
            }
            bare = less;
        }
        return bare.strip();
    }
}
