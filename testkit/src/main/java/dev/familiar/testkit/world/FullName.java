package dev.familiar.testkit.world;

/// One full name of a person in one script.
///
/// @param given the given name or a short form of it
/// @param middle middle names or an initial; empty if none
/// @param family the family name; empty if only the given name is used
public record FullName(String given, String middle, String family) {
    /// The name as it is written, with the family name first where that is the custom.
    ///
    /// Chinese, Japanese and Korean letters are written without a space.
    public String text(boolean familyFirst) {
        if (family.isEmpty()) {
            return given;
        }
        if (familyFirst) {
            return family + (joined() ? "" : " ") + given;
        }
        return given + (middle.isEmpty() ? " " : " " + middle + " ") + family;
    }

    private boolean joined() {
        Character.UnicodeScript script = Character.UnicodeScript.of(family.codePointAt(0));
        return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.HANGUL;
    }
}
