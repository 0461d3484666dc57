package dev.familiar.network.search;

import org.jspecify.annotations.Nullable;

/// Why a person answers one part of a question.
///
/// @param what the part
/// @param value what was found: the organisation, the title, the place
/// @param from since when, ISO 8601 and as exact as known; null if not known
/// @param to until when; null if it lasts or is not known
/// @param how who says so, as of when, and what is not known
public record Match(
        Part what, String value, @Nullable String from, @Nullable String to, String how) {

    /// Hides what was found.
    @Override
    public String toString() {
        return "Match[" + what + ", hidden]";
    }
}
