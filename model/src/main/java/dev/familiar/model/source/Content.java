package dev.familiar.model.source;

import java.util.List;
import java.util.Set;

/// What an interaction says, cut to what triage and the owner's eye need.
///
/// @param subject subject or title, decoded, may be empty
/// @param excerpt the first words of the sender's own text, without quotations, at most
///   [#LONGEST_EXCERPT] chars
/// @param marks what sets it apart
/// @param references the keys of the messages it answers, oldest first (RFC 5322 References, then
///   In-Reply-To)
public record Content(String subject, String excerpt, Set<Mark> marks, List<String> references) {

    /// The most characters an excerpt holds.
    public static final int LONGEST_EXCERPT = 400;

    /// The most characters of own words that are looked at for search.
    public static final int LONGEST_TEXT = 32 << 10;

    /// Nothing said.
    public static final Content NONE = new Content("", "", Set.of(), List.of());

    /// Copies the collections and cuts the excerpt.
    public Content {
        excerpt =
                excerpt.length() > LONGEST_EXCERPT
                        ? excerpt.substring(0, LONGEST_EXCERPT)
                        : excerpt;
        marks = Set.copyOf(marks);
        references = List.copyOf(references);
    }

    /// Hides the text.
    @Override
    public String toString() {
        return "Content[" + marks + ", hidden]";
    }
}
