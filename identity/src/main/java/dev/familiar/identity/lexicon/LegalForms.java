package dev.familiar.identity.lexicon;

import java.util.Set;

/// The legal forms of companies as their names are written, folded and without dots.
public final class LegalForms {

    private static final Set<String> COMMON =
            Set.of(
                    "inc",
                    "incorporated",
                    "ltd",
                    "limited",
                    "llc",
                    "llp",
                    "lp",
                    "plc",
                    "corp",
                    "corporation",
                    "co",
                    "company",
                    "gmbh",
                    "ag",
                    "kg",
                    "ug",
                    "se",
                    "sa",
                    "sas",
                    "sarl",
                    "srl",
                    "spa",
                    "bv",
                    "nv",
                    "ab",
                    "as",
                    "oy",
                    "aps",
                    "kk",
                    "pty",
                    "pvt");

    /// Of these some are also words or initials, so they count at the end of a name only.
    private static final Set<String> AT_THE_END =
            Set.of(
                    "mbh", "kgaa", "ev", "eg", "ohg", "gbr", "sl", "slu", "asa", "oyj", "ltda",
                    "sro", "doo", "kft", "zrt", "sp", "zoo", "eirl", "sc", "pllc", "pc", "cie");

    private LegalForms() {}

    /// Whether a word is one wherever it stands in a name.
    static boolean isOne(String word) {
        return COMMON.contains(word);
    }

    /// Whether a word is one at the end of a name.
    public static boolean isOneAtTheEnd(String word) {
        return COMMON.contains(word) || AT_THE_END.contains(word);
    }
}
