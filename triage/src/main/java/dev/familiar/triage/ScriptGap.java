package dev.familiar.triage;

import dev.familiar.identity.name.ParsedName;
import dev.familiar.identity.name.ScriptName;
import dev.familiar.model.PersonName;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Optional;

// Somebody whom the owner has written to as Mohammed for years may ask under محمد. Such names are
// searched in the spellings they may have, but how they are spelled is their bearers' choice; where
// hardly any name of the archives is in the script, that nobody was found is no finding.

/// Requests whose name is in a script in which the archives could not be searched.
final class ScriptGap {

    /// From so many people with names in the script on, the archives are searched in it as they are
    /// in Latin letters. Set by hand: fewer are a handful of strangers of some mailing list.
    private static final int ENOUGH = 20;

    /// Where the reading of a name cannot be known only the archives of those who write so hold it.
    private static final int ENOUGH_WITHOUT_READING = 200;

    private ScriptGap() {}

    /// What to say of it and what to do; empty if the name was searched as any other.
    static Optional<String> of(PersonName asked, TraceBook book) {
        UnicodeScript script = ScriptName.ofText(asked.text());
        if (script == UnicodeScript.LATIN) {
            return Optional.empty();
        }
        boolean unread = ParsedName.parse(asked).script().isJapanese();
        int enough = unread ? ENOUGH_WITHOUT_READING : ENOUGH;
        if (book.peopleNamedIn(script, enough) >= enough) {
            return Optional.empty();
        }
        return Optional.of(
                (unread
                                ? "the name is in characters whose reading in Latin letters cannot"
                                        + " be known"
                                : "the name is in "
                                        + letters(script)
                                        + ", and hardly any name in your archives is")
                        + ": ask for its Latin spelling and search that, or look for the address"
                        + " of the profile");
    }

    private static String letters(UnicodeScript script) {
        return switch (script) {
            case HAN -> "Chinese characters";
            case HANGUL -> "Korean letters";
            case HIRAGANA, KATAKANA -> "Japanese letters";
            default -> {
                String word = script.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                yield Character.toUpperCase(word.charAt(0)) + word.substring(1) + " letters";
            }
        };
    }
}
