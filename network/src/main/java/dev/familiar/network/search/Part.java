package dev.familiar.network.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The parts that a question is taken apart into; each can be dropped.
public enum Part {
    /// What somebody is: line of work and rank.
    ROLE,
    /// An organisation by name.
    ORGANISATION,
    /// A kind of organisation.
    KIND,
    /// Where they live or work.
    PLACE,
    /// Whether it is so now or was once.
    TIME,
    /// How well, and how lately, the owner knows them.
    TIE,
    /// What is searched as words.
    WORDS,
    /// What they are not.
    NOT;

    /// The word for it on the command line, in JSON and in addresses.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The part of that word.
    public static Optional<Part> of(String word) {
        return Stream.of(values()).filter(part -> part.word().equals(word)).findFirst();
    }
}
