package dev.familiar.identity.name;

/// Single words that people go by and that are no common name: `moonbase`, `kitewalker`.
///
/// Who picks one takes care that it is free, so two people share one far less often than they share
/// a word of their names.
public final class UserNames {

    private static final int SHORTEST = 5;

    private UserNames() {}

    /// Whether a name is one word that is no common name, of at least so many letters.
    public static boolean isOne(ParsedName name, int shortest) {
        String word = name.firstGiven();
        return name.family().isEmpty()
                && name.given().size() == 1
                && word.length() >= shortest
                && !NameFrequencies.isCommonGiven(word)
                && !NameFrequencies.isCommonFamily(word)
                && !Nicknames.isKnown(word);
    }

    /// Whether a name is a user name long enough to tell people apart.
    public static boolean isTelling(ParsedName name) {
        return isOne(name, SHORTEST);
    }
}
