package dev.familiar.network.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What answers are counted by, so that they can be narrowed.
public enum Facet {
    /// Where they are now or were last.
    COMPANY,
    /// Where they live or work.
    PLACE,
    /// Their line of work.
    FUNCTION,
    /// Their rank.
    SENIORITY,
    /// How long ago the last trace is.
    CONTACT,
    /// The owner's tags.
    TAG,
    /// How well the owner knows them.
    KNOWN;

    /// The word for it in addresses and JSON.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The facet of that word.
    public static Optional<Facet> of(String word) {
        return Stream.of(values()).filter(facet -> facet.word().equals(word)).findFirst();
    }

    /// How many answers have a value.
    ///
    /// @param value as it is shown, and as it is asked for
    /// @param people how many
    public record Count(String value, int people) {}
}
