package dev.familiar.identity.roster;

import java.util.Locale;

/// What a column holds, and so how its values are compared.
public enum FieldKind {
    /// Names of the person, taken apart into given and family names.
    NAME,
    /// What the local part of an e-mail address or a profile's slug spells, read as a name.
    SPELLED,
    /// E-mail addresses that belong to a person, no desks.
    EMAIL,
    /// Phone numbers, the last nine digits.
    PHONE,
    /// Addresses of profiles on a platform.
    PROFILE,
    /// The letters of local parts and slugs that are long enough to tell people apart.
    ACCOUNT_WORD,
    /// Organisations: employers, schools, those behind mail domains.
    EMPLOYER,
    /// Runs of words of a headline, any of which may be an organisation.
    MENTION,
    /// Where somebody lives, works or was born.
    PLACE,
    /// What somebody does.
    OCCUPATION,
    /// The birth date, whole or in part.
    BIRTH_DATE,
    /// A postal code.
    POSTCODE,
    /// A number or code that few people share: a social security, tax or staff number.
    IDENTIFIER,
    /// A house number or another short number.
    NUMBER,
    /// One of few words: a state, a sex.
    CATEGORY,
    /// Any other text: a street, a school class.
    TEXT;

    /// The word for outputs and for `--map`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether people write several distinct values of this kind about one person at once, so that
    /// any agreement counts and a difference says little.
    boolean isPlural() {
        return switch (this) {
            case NAME,
                    SPELLED,
                    EMAIL,
                    PHONE,
                    PROFILE,
                    ACCOUNT_WORD,
                    EMPLOYER,
                    MENTION,
                    PLACE,
                    OCCUPATION ->
                    true;
            case BIRTH_DATE, POSTCODE, IDENTIFIER, NUMBER, CATEGORY, TEXT -> false;
        };
    }
}
