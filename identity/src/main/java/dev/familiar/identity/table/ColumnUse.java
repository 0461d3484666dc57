package dev.familiar.identity.table;

import dev.familiar.identity.roster.FieldKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a table's column is used for.
public enum ColumnUse {
    /// A whole name.
    FULL_NAME(null),
    /// Given names.
    GIVEN_NAME(null),
    /// Middle names.
    MIDDLE_NAME(null),
    /// Family names.
    FAMILY_NAME(null),
    /// E-mail addresses.
    EMAIL(FieldKind.EMAIL),
    /// Phone numbers.
    PHONE(FieldKind.PHONE),
    /// Profiles on a platform.
    PROFILE(FieldKind.PROFILE),
    /// Employers, schools.
    EMPLOYER(FieldKind.EMPLOYER),
    /// What somebody does, in a sentence of their own that may name an employer.
    HEADLINE(FieldKind.MENTION),
    /// A town, region or country.
    PLACE(FieldKind.PLACE),
    /// A job or title.
    OCCUPATION(FieldKind.OCCUPATION),
    /// A birth date.
    BIRTH_DATE(FieldKind.BIRTH_DATE),
    /// The year of a birth date.
    BIRTH_YEAR(null),
    /// The month of a birth date.
    BIRTH_MONTH(null),
    /// The day of a birth date.
    BIRTH_DAY(null),
    /// A postal code.
    POSTCODE(FieldKind.POSTCODE),
    /// A number that few people share.
    IDENTIFIER(FieldKind.IDENTIFIER),
    /// A house number.
    NUMBER(FieldKind.NUMBER),
    /// One of few words.
    CATEGORY(FieldKind.CATEGORY),
    /// Any other text.
    TEXT(FieldKind.TEXT),
    /// The key of the row.
    KEY(null),
    /// Says nothing about who somebody is.
    IGNORED(null);

    private final @Nullable FieldKind kind;

    ColumnUse(@Nullable FieldKind kind) {
        this.kind = kind;
    }

    /// The kind of field it becomes by itself; null if it joins others or is not compared.
    public @Nullable FieldKind kind() {
        return kind;
    }

    /// The word for `--map` and outputs, e.g. `given-name`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The words of all uses.
    public static List<String> words() {
        return Arrays.stream(values()).map(ColumnUse::word).toList();
    }

    /// The use of a word; null if there is none.
    public static @Nullable ColumnUse ofWord(String word) {
        Predicate<ColumnUse> same = use -> use.word().equals(word.toLowerCase(Locale.ROOT));
        return Arrays.stream(values()).filter(same).findFirst().orElse(null);
    }
}
