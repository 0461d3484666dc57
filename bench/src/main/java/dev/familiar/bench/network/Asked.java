package dev.familiar.bench.network;

import java.util.function.Predicate;

/// A question with its truth.
///
/// @param kind what is asked, as the table of results calls it
/// @param language two letters
/// @param text as somebody would type it
/// @param right whom the answer may name
/// @param shown whom it must name, because the archives hold it
record Asked(
        String kind,
        String language,
        String text,
        Predicate<Acquaintance> right,
        Predicate<Acquaintance> shown) {}
