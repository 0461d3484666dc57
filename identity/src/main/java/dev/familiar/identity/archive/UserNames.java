package dev.familiar.identity.archive;

import dev.familiar.identity.name.NameFrequencies;
import dev.familiar.identity.name.Nicknames;
import dev.familiar.identity.name.ParsedName;

/// Single words that people go by and that are no common name.
final class UserNames {

    private UserNames() {}

    static boolean isOne(ParsedName name, int shortest) {
        String word = name.firstGiven();
        return name.family().isEmpty()
                && name.given().size() == 1
                && word.length() >= shortest
                && !NameFrequencies.isCommonGiven(word)
                && !NameFrequencies.isCommonFamily(word)
                && !Nicknames.isKnown(word);
    }
}
